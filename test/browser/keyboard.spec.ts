import type { Locator } from '@playwright/test';
import { playConnect, SUCCESS } from './connect-journey';
import { expect, test } from './fixtures';
import { Person } from './person';

/** More stops than any of the pages has: where a button is not met by then, Tab does not lead to it. */
const MOST_STOPS = 250;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((one) => {
    const root = one.getRootNode();
    return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === one;
  });

/** A person without a pointer: goes on with Tab until the focus is there, and presses Enter. */
class KeyboardPerson extends Person {
  override async click(target: Locator, what: string): Promise<void> {
    await target.waitFor();
    const { keyboard } = target.page();
    let stops = 0;
    while (!(await hasFocus(target))) {
      stops += 1;
      if (stops > MOST_STOPS) throw new Error(`Tab does not lead to ${what}.`);
      await keyboard.press('Tab');
    }
    await keyboard.press('Enter').catch((error: unknown) => {
      if (!/closed/.test(String(error))) throw error; // a press that opens a tab closes the popup
    });
  }
}

test('connects a bucket from Logz.io to AWS and back by keyboard alone', async ({ chromium, practice }) => {
  expect(await playConnect(chromium, new KeyboardPerson(), { bucket: 'example-logs-bucket' })).toMatch(
    SUCCESS,
  );
  expect(practice.commits.map(({ action, ok }) => ({ action, ok }))).toEqual([
    { action: 'CreatePolicy', ok: true },
    { action: 'CreateRole', ok: true },
    { action: 'Save', ok: true },
  ]);
});
