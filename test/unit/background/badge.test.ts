import { expect, it, vi } from 'vitest';
import { capturedForm } from '../connector/sample';
import { IAM, LOGZIO, startBackground } from './start';

it('the toolbar button says how many presses are left on each tab in front, as the journey goes on', async () => {
  const { browser } = await startBackground();
  const logzio = browser.open(LOGZIO);
  await browser.local.set({ rolebridge: capturedForm() });
  const aws = browser.open(`${IAM}policies`, 2);
  // Create policy and Create role; in Logz.io nothing, until the role is made.
  await vi.waitFor(() => expect(browser.badges.get(aws.id)).toBe('2'));
  expect(browser.titles.get(aws.id)).toBe('Rolebridge: 2 presses left on this tab');
  expect(browser.badges.get(logzio.id)).toBe('');
});

it('leaves what came of an action until another page comes', async () => {
  const { browser } = await startBackground();
  const aws = browser.open(`${IAM}policies`);
  browser.pressed('capture');
  await vi.waitFor(() => expect(browser.badges.get(aws.id)).toBe('!'));
  await browser.local.set({ rolebridge: capturedForm() });
  await new Promise((done) => setTimeout(done, 300));
  expect(browser.badges.get(aws.id)).toBe('!');
  browser.go(aws, `${IAM}roles`);
  await vi.waitFor(() => expect(browser.badges.get(aws.id)).toBe('2'));
});

it('says nothing while nothing is begun', async () => {
  const { browser } = await startBackground();
  const logzio = browser.open(LOGZIO);
  await vi.waitFor(() => expect(browser.badges.get(logzio.id)).toBe(''));
});
