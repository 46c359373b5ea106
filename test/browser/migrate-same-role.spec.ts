import { sharedRole } from '../../practice/scenes';
import type { Practice } from '../../practice/settings';
import { OLD_EXTERNAL_ID } from '../../practice/vendor/state';
import { LINES } from '../../src/words/lines';
import { BOTH, expect, test } from './fixtures';
import { Panel } from './logzio/extension';
import {
  ARCHIVE,
  brokenIn,
  captureAll,
  captureList,
  changeTrust,
  fill,
  goBack,
  inPopup,
  openList,
  openRole,
  recreate,
  remove,
  removeArchive,
  SAME_ROLE,
  save,
} from './migrate-journey';
import { card, cardButton, newTab } from './pages';
import { Person } from './person';
import { saidBy } from './said';

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

/** Holds the person's inputs against the bound. */
function within(what: string, { totals }: Person, most: number, more?: string): void {
  console.log(`Figure: inputs of ${what} ${totals.inputs} (at most ${most}${more ? `, ${more}` : ''})`);
  expect(totals.inputs).toBeLessThanOrEqual(most);
}

const FINISHED = 'Every configuration in the inventory is migrated';

const idsOf = (trustPolicy: string): unknown =>
  JSON.parse(trustPolicy).Statement[0].Condition.StringEquals['sts:ExternalId'];

test('in the same role, from an empty store: at most 8 inputs, each further configuration at most 5, the old ID at most 3; none is ever broken', {
  tag: BOTH,
}, async ({ installed, practice }) => {
  const { role } = sharedRole(practice, { uses: USES.slice(0, 2) });
  const page = await openList(await newTab(installed.context), 'acme-elb-logs');
  const own = practice.logzio.current.externalId;

  const first = new Person();
  const popup = await captureList(installed, first, page, SAME_ROLE);
  const aws = await recreate(installed, first, popup);
  await changeTrust(first, aws);
  expect(idsOf(stored(practice, role.name)), 'another one uses the role').toEqual([OLD_EXTERNAL_ID, own]);
  await goBack(first, aws, page);
  await save(installed, first, page, 'acme-elb-logs');
  await remove(installed, first, page, 'acme-elb-logs');
  within('the same role, first configuration', first, 8, 'by hand 57');
  expect(first.totals.typedOnAws).toBe(0);

  const second = new Person();
  await fill(installed, second, page);
  await save(installed, second, page, 'acme-flow-logs');
  await remove(installed, second, page, 'acme-flow-logs');
  within('the same role, each further configuration', second, 5);

  const last = new Person();
  const again = await openRole(installed, last, await last.openPopup(page, installed.openPopup));
  await changeTrust(last, again);
  within('the same role, removing the old external ID', last, 3);
  expect(idsOf(stored(practice, role.name))).toBe(own);
  expect(await brokenIn(practice)).toEqual([]);
  expect(practice.logzio.configurations.map(({ externalId }) => externalId)).toEqual([own, own]);
});

test('a role that one configuration uses: replaced when its trust policy comes; from the side panel', {
  tag: BOTH,
}, async ({ installed, practice }) => {
  const { role } = sharedRole(practice, { uses: USES.slice(0, 1) });
  const panel = await Panel.open(installed);
  const page = await openList(await newTab(installed.context), 'acme-elb-logs');
  const person = new Person();
  await person.inPanel(panel.press, 'Capture from this page', page);
  const opened = installed.context.waitForEvent('page');
  await person.inPanel(panel.press, 'Recreate and open AWS', page);
  const aws = await opened;
  await changeTrust(person, aws);
  expect(idsOf(stored(practice, role.name))).toBe(practice.logzio.current.externalId);
  await goBack(person, aws, page);
  await save(installed, person, page, 'acme-elb-logs');
  await remove(installed, person, page, 'acme-elb-logs');
  within('the same role from the side panel', person, 7);
});

test('the other edit instead, in one press: those that stop are named before', { tag: BOTH }, async ({
  installed,
  practice,
}) => {
  const { role } = sharedRole(practice, { uses: [...USES] });
  const page = await captureAll(installed, new Person(), SAME_ROLE);
  const own = practice.logzio.current.externalId;
  await openList(page, 'acme-elb-logs');

  const first = new Person();
  const popup = await first.openPopup(page, installed.openPopup);
  const aws = await recreate(installed, first, popup);
  await expect(card(aws), 'the warning, with names').toContainText('acme-flow-logs');
  await expect(card(aws)).toContainText('acme-archive');
  expect(await brokenIn(practice)).toEqual([]);
  await changeTrust(first, aws, 'Replace external ID');
  expect(idsOf(stored(practice, role.name))).toBe(own);
  await goBack(first, aws, page);
  await save(installed, first, page, 'acme-elb-logs');
  await remove(installed, first, page, 'acme-elb-logs');

  const further = new Person();
  const panel = await Panel.open(installed);
  await further.inPanel(panel.press, 'Fill this page', page);
  await save(installed, further, page, 'acme-flow-logs');
  await remove(installed, further, page, 'acme-flow-logs');
  within('the same role, each further configuration from the side panel', further, 4);
  await panel.page.close();
  await page.goto(ARCHIVE);
  const archive = new Person();
  await removeArchive(installed, archive, page, 'acme-archive');
  await fill(installed, archive, page);
  await save(installed, archive, page, 'acme-archive', 'Start archiving');
  within('the same role, the archive', archive, 5);

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
  const popup = await person.openPopup(page, installed.openPopup);
  const aws = await recreate(installed, person, popup);
  await changeTrust(person, aws);
  expect(idsOf(stored(practice, role.name))).toEqual([OLD_EXTERNAL_ID, own]);
  await expect(cardButton(aws, 'Remove the old external ID'), 'too early').toHaveCount(0);
  await goBack(person, aws, page);
  await save(installed, person, page, 'acme-elb-logs');
  await remove(installed, person, page, 'acme-elb-logs');
  await fill(installed, person, page);
  await save(installed, person, page, 'acme-flow-logs');
  await remove(installed, person, page, 'acme-flow-logs');
  await page.goto(ARCHIVE);
  await removeArchive(installed, person, page, 'acme-archive');
  await fill(installed, person, page);
  await save(installed, person, page, 'acme-archive', 'Start archiving');

  const after = await person.openPopup(page, installed.openPopup);
  await expect(after.locator('[aria-current=step]')).toContainText(saidBy(LINES['remove-old']));
  await expect(cardButton(aws, 'Remove the old external ID'), 'in the tab of before too').toBeAttached();
  const again = await openRole(installed, person, after);
  await changeTrust(person, again);
  expect(idsOf(stored(practice, role.name))).toBe(own);
  const end = await person.openPopup(page, installed.openPopup);
  await expect(end.getByRole('heading', { name: FINISHED })).toBeVisible();
  console.log(`Figure: inputs without an outage, three configurations ${person.totals.inputs}`);
  expect(await brokenIn(practice)).toEqual([]);
});
