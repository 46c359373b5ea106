import type { Page } from '@playwright/test';
import { busyRows, costOf } from '../bench/busy-times';
import { fill, openConsole, openFirstStep, status, store } from './aws-part';
import { expect, test } from './fixtures';
import { button, card } from './pages';
import { filled } from './said';

/** Milliseconds of processor time that script takes, ours and the page's, while this many rows come in. */
async function scriptTime(page: Page, rows: number, name: string): Promise<number> {
  const { script } = await costOf(page, async () => {
    await busyRows(page, rows, name);
    await page.waitForTimeout(1_500);
  });
  return script;
}

for (const [what, name] of [
  ['each of a name of its own', ''],
  ['all of the name of a field', 'Require external ID'],
] as const)
  test(`a page that fills with rows is looked at in a time that grows no faster than the page: ${what}`, async ({
    chromium,
    practice,
  }) => {
    practice.settings.deepLink = 'ignored';
    await store(chromium);
    const times: number[] = [];
    for (const rows of [500, 2_000]) {
      const page = await openConsole(chromium, 'roles/create');
      await expect(card(page)).toBeVisible();
      times.push(await scriptTime(page, rows, name));
      await page.close();
    }
    const [few = 0, many = 0] = times;
    // Four times as much for what is linear, and what is the same for both. What looked at every row for every row took twenty times as much.
    expect(many, `${times}`).toBeLessThan(6 * few);
  });

/** How many observers of the page our script holds: what it let go of is thrown away first. */
async function observers(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const contexts: { id: number; name: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const ours = contexts.find(({ name }) => name === 'Rolebridge');
  if (!ours) throw new Error(`Our script is not in the page, only ${contexts.map(({ name }) => name)}.`);
  const find = { expression: 'MutationObserver.prototype', contextId: ours.id };
  const { result } = await session.send('Runtime.evaluate', find);
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: `${result.objectId}`,
  });
  const count = {
    functionDeclaration: 'function () { return this.length; }',
    objectId: `${objects.objectId}`,
  };
  const { result: length } = await session.send('Runtime.callFunctionOn', count);
  await session.detach();
  return Number(length.value);
}

test('nothing observes a page that is done; what is then changed by hand is said at the press that leaves it', async ({
  chromium,
  practice,
}) => {
  const page = await openFirstStep(chromium, practice);
  await expect(card(page)).toBeVisible();
  // One sees to it that the card stays in the document: it hears of the document's own children and of nothing below them.
  const KEPT = 1;
  expect(await observers(page)).toBe(KEPT + 1);
  await fill(page, 'Fill this page', filled());
  await expect.poll(() => observers(page)).toBe(KEPT);
  await page.getByRole('textbox', { name: 'External ID' }).fill('something-else');
  await button(page, 'Next').click();
  await expect(status(page)).toContainText('External ID');
  await expect(status(page)).not.toContainText(filled());
  // What the person does may lead anywhere: from then on it is followed again.
  expect(await observers(page)).toBe(KEPT + 1);
});
