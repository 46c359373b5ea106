import { browser } from './extension';

/** Tabs whose button says what came of an action: that stays until the person turns to the tab anew or it shows another page. */
const results = new Map<number, number>();
/** Where we turned to the tab ourselves, that comes after the result. */
const SEEN_MS = 10_000;

/**
 * Says on the toolbar button what came of an action on a tab: a mark, and the sentence as its title. Both go with the page.
 *
 * @param sentence for the person; cut where it is longer than a tooltip is read
 */
export async function showOnButton(tabId: number, ok: boolean, sentence: string): Promise<void> {
  results.set(tabId, Date.now());
  await draw(tabId, ok ? '✓' : '!', ok ? '#1c7a3d' : '#b3261e', sentence.slice(0, 300));
}

/** Says how many presses are left on a tab, as a number and as a sentence; 0 takes the number away. What came of an action is not written over. */
export async function showLeft(tabId: number, count: number, sentence: string): Promise<void> {
  if (!results.has(tabId)) await draw(tabId, count > 0 ? `${count}` : '', '#0b6470', sentence);
}

async function draw(tabId: number, text: string, color: string, sentence: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color });
  await browser.action.setTitle({ tabId, title: sentence ? `Rolebridge: ${sentence}` : 'Rolebridge' });
}

/** Calls back when another tab or another page comes to the front of a window. */
export function onFront(changed: () => void): void {
  browser.tabs.onActivated.addListener(({ tabId }) => {
    if (Date.now() - (results.get(tabId) ?? 0) > SEEN_MS) results.delete(tabId);
    changed();
  });
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === undefined && url === undefined) return;
    if (status === 'loading') results.delete(tabId);
    changed();
  });
}
