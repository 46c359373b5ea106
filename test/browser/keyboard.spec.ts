import type { Locator } from '@playwright/test';
import { sharedRole } from '../../practice/scenes';
import { playConnect, SUCCESS } from './connect-journey';
import { expect, test } from './fixtures';
import {
  captureList,
  changeTrust,
  goBack,
  openList,
  recreate,
  remove,
  SAME_ROLE,
  save,
} from './migrate-journey';
import { newTab } from './pages';
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

test('migrates a configuration in the same role by keyboard alone, to the old one deleted', async ({
  chromium,
  practice,
}) => {
  const bucket = 'acme-elb-logs';
  const { role } = sharedRole(practice, {
    uses: [
      {
        account: 'Production',
        kind: 's3-fetcher',
        bucket,
        prefix: 'AWSLogs/',
        region: 'eu-central-1',
        logType: 'elb',
      },
    ],
  });
  const page = await openList(await newTab(chromium.context), bucket);
  const person = new KeyboardPerson();
  const popup = await captureList(chromium, person, page, SAME_ROLE);
  const aws = await recreate(chromium, person, popup);
  await changeTrust(person, aws);
  await goBack(person, aws, page);
  await save(chromium, person, page, bucket);
  await remove(chromium, person, page, bucket);
  expect(practice.commits.map(({ action, ok }) => ({ action, ok }))).toEqual([
    { action: 'UpdateAssumeRolePolicy', ok: true },
    { action: 'Save', ok: true },
    { action: 'Delete', ok: true },
  ]);
  expect(practice.logzio.configurations).toMatchObject([
    { bucket, roleArn: role.arn, externalId: practice.logzio.current.externalId },
  ]);
});
