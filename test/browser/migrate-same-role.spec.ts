import { sharedRole } from '../../practice/scenes';
import type { Practice } from '../../practice/settings';
import { OLD_EXTERNAL_ID } from '../../practice/vendor/state';
import { BOTH, expect, test } from './fixtures';
import {
  ARCHIVE,
  brokenIn,
  captureAll,
  changeTrust,
  fill,
  goBack,
  inPopup,
  openList,
  openRole,
  remove,
  removeArchive,
  SAME_ROLE,
  save,
} from './migrate-journey';
import { card, cardButton } from './pages';
import { Person } from './person';

/** Two fetchers and the archive of one Logz.io account, all with one role. */
const USES = [
  {
    account: 'Production',
    kind: 's3-fetcher',
    bucket: 'acme-elb-logs',
    prefix: 'AWSLogs/123456789012/',
    region: 'eu-central-1',
    logType: 'elb',
  },
  {
    account: 'Production',
    kind: 's3-fetcher',
    bucket: 'acme-flow-logs',
    region: 'us-east-1',
    logType: 'vpcflow',
  },
  { account: 'Production', kind: 'archive', bucket: 'acme-archive', region: 'us-west-2' },
] as const;

const stored = ({ iam, settings }: Practice, role: string): string =>
  iam.account(settings.account).role(role)?.trustPolicy ?? '{}';

const FINISHED = 'Every configuration in the inventory is migrated';

const idsOf = (trustPolicy: string): unknown =>
  JSON.parse(trustPolicy).Statement[0].Condition.StringEquals['sts:ExternalId'];

test('replaces the external ID in the same role: at most 9 inputs, each further configuration at most 5', {
  tag: BOTH,
}, async ({ installed, practice }) => {
  const { role } = sharedRole(practice, { uses: [...USES] });
  const page = await captureAll(installed, new Person(), SAME_ROLE);
  const own = practice.logzio.current.externalId;
  await openList(page, 'acme-elb-logs');

  const first = new Person();
  const popup = await fill(installed, first, page);
  const aws = await openRole(installed, first, popup);
  await expect(card(aws), 'the warning, with names').toContainText('acme-flow-logs');
  await expect(card(aws)).toContainText('acme-archive');
  expect(await brokenIn(practice)).toEqual([]);
  await changeTrust(first, aws, 'Replace external ID');
  expect(idsOf(stored(practice, role.name))).toBe(own);
  await goBack(first, aws, page);
  await save(installed, first, page, 'acme-elb-logs');
  await remove(installed, first, page, 'acme-elb-logs');
  console.log(
    `Figure: inputs of the same role, first configuration ${first.totals.inputs} (at most 9, by hand 57)`,
  );
  expect(first.totals.inputs).toBeLessThanOrEqual(9);

  const second = new Person();
  await fill(installed, second, page);
  await save(installed, second, page, 'acme-flow-logs');
  await remove(installed, second, page, 'acme-flow-logs');
  await page.goto(ARCHIVE);
  const third = new Person();
  await removeArchive(installed, third, page, 'acme-archive');
  await fill(installed, third, page);
  await save(installed, third, page, 'acme-archive', 'Start archiving');
  console.log(
    `Figure: inputs of the same role, each further configuration ${second.totals.inputs}, the archive ${third.totals.inputs} (at most 5)`,
  );
  expect(second.totals.inputs).toBeLessThanOrEqual(5);
  expect(third.totals.inputs).toBeLessThanOrEqual(5);

  // The old ones, all of which were warned of, and none that was made again.
  expect(await brokenIn(practice)).toEqual(['acme-archive', 'acme-elb-logs', 'acme-flow-logs']);
  await practice.settled();
  expect(
    practice.history
      .filter(({ works }) => !works)
      .every(({ configuration }) => configuration.externalId === OLD_EXTERNAL_ID),
  ).toBe(true);
  expect(practice.logzio.configurations.map(({ externalId }) => externalId)).toEqual([own, own, own]);
  const end = await inPopup(installed, new Person(), page, 'Capture from this page');
  await expect(end.getByRole('heading', { name: FINISHED })).toBeVisible();
});

test('no outage: accept both, make every configuration again, remove the old one; none is ever broken', {
  tag: BOTH,
}, async ({ installed, practice }) => {
  const { role } = sharedRole(practice, { uses: [...USES] });
  const page = await captureAll(installed, new Person(), SAME_ROLE);
  const own = practice.logzio.current.externalId;
  await openList(page, 'acme-elb-logs');

  const person = new Person();
  const aws = await openRole(installed, person, await fill(installed, person, page));
  await changeTrust(person, aws);
  expect(idsOf(stored(practice, role.name))).toEqual([OLD_EXTERNAL_ID, own]);
  await expect(cardButton(aws, 'Remove the old external ID'), 'too early').toHaveCount(0);
  await goBack(person, aws, page);
  await save(installed, person, page, 'acme-elb-logs');
  await remove(installed, person, page, 'acme-elb-logs');
  expect(person.totals.inputs).toBeLessThanOrEqual(8);
  await fill(installed, person, page);
  await save(installed, person, page, 'acme-flow-logs');
  await remove(installed, person, page, 'acme-flow-logs');
  await page.goto(ARCHIVE);
  await removeArchive(installed, person, page, 'acme-archive');
  await fill(installed, person, page);
  await save(installed, person, page, 'acme-archive', 'Start archiving');

  const popup = await person.openPopup(page, installed.openPopup);
  await expect(popup.locator('[aria-current=step]')).toContainText('Take the old external ID out');
  await expect(cardButton(aws, 'Remove the old external ID'), 'in the tab of before too').toBeAttached();
  const again = await openRole(installed, person, popup);
  await changeTrust(person, again);
  expect(idsOf(stored(practice, role.name))).toBe(own);
  const end = await person.openPopup(page, installed.openPopup);
  await expect(end.getByRole('heading', { name: FINISHED })).toBeVisible();
  console.log(`Figure: inputs without an outage, three configurations ${person.totals.inputs}`);
  expect(await brokenIn(practice)).toEqual([]);
});
