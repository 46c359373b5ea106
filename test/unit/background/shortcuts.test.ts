import { describe, expect, it, vi } from 'vitest';
import { LOGZIO, startBackground } from './start';

describe('a keyboard shortcut', () => {
  it('acts on the tab in front, and says on the toolbar button what came of it', async () => {
    const { browser } = await startBackground();
    const elsewhere = browser.open('https://example.com/');
    browser.pressed('fill');
    await vi.waitFor(() => expect(browser.titles.get(elsewhere.id)).toMatch(/Go to the tab/));
    expect(browser.badges.get(elsewhere.id)).toBe('!');
    const logzio = browser.open(LOGZIO);
    const asked: unknown[] = [];
    browser.scripts.set(logzio.id, async (message) => void asked.push(message));
    browser.pressed('capture');
    await vi.waitFor(() => expect(asked).toContainEqual(expect.objectContaining({ type: 'read' })));
  });

  it('of a name that is not known does nothing', async () => {
    const { browser } = await startBackground();
    browser.open(LOGZIO);
    browser.pressed('toString');
    await new Promise((done) => setTimeout(done, 20));
    expect(browser.badges.size).toBe(0);
    expect(browser.asked).toEqual([]);
  });
});
