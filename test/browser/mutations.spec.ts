import { appendFileSync } from 'node:fs';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { certificateFlag } from '../../practice/http/certificate';
import { openSite } from '../../practice/server';
import type { Site } from '../../practice/settings';
import { requireChromium } from '../../scripts/browsers';
import { casesOf, Random, type Tally, tallied } from '../mutations/cases';
import { markFields, type Wizard } from '../mutations/drawn';
import { LOGZIO_FORMS } from '../mutations/logzio-forms';
import { LOGZIO_LISTS } from '../mutations/logzio-list';
import { OLDER } from '../mutations/older-screens';
import type { Mutations } from '../mutations/page';
import { ROLE_PAGES } from '../mutations/role-screens';
import { trialScript } from '../mutations/script';
import { MARK } from '../mutations/sheet';
import { TODAYS } from '../mutations/todays-screens';
import { ACCOUNT, POLICY, VALUES } from './aws-part';
import { FORMS } from './trust-documents';

declare const rolebridgeMutations: Mutations;

/** `MUTATIONS=all` breaks each page in every way, and in many pairs of ways; otherwise a part of them, the same each time. */
const ALL = process.env.MUTATIONS === 'all';
const SEED = Number(process.env.MUTATIONS_SEED ?? 1);
/** Where a list of what was named or wrong is written to. */
const REPORT = process.env.MUTATIONS_REPORT;

let site: Site;
let browser: Browser;
test.beforeAll(async () => {
  site = await openSite();
  browser = await chromium.launch({
    executablePath: requireChromium(),
    args: [await certificateFlag(), `--host-resolver-rules=${site.hostRules}`, '--disable-gpu'],
  });
});
test.afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Breaks each of these pages in each way, prints what came of it, and fails where anything went wrong. @returns the share that was right */
async function shareRight(of: string, wizards: readonly Wizard[]): Promise<number> {
  const script = await trialScript();
  const tally: Tally = { one: {}, two: {}, lines: [] };
  let count = 0;
  for (const { settings, address, prepare, screens } of wizards) {
    const run = site.begin({ account: ACCOUNT, ...settings });
    const account = run.iam.account(ACCOUNT);
    account.createPolicy({ name: VALUES.policyName, document: POLICY });
    const trustPolicy = FORMS.StringEquals?.before ?? '';
    account.createRole({ name: VALUES.roleName, trustPolicy, withInstanceProfile: true });
    prepare?.(run);
    const page = await browser.newPage();
    await page.goto(address);
    await page.evaluate(script);
    for (const screen of screens) {
      await screen.reach(page);
      await markFields(page, screen, MARK);
      await page.evaluate(() => rolebridgeMutations.take());
    }
    const { breaks, ofPages, ofRoles, ofLists } = await page.evaluate(() => {
      const { stop, breaks, ofPages, ofRoles, ofLists } = rolebridgeMutations;
      stop();
      return { breaks, ofPages, ofRoles, ofLists };
    });
    const own: Partial<Record<string, string[]>> = {
      role: ofRoles,
      'trust-policy': ofRoles,
      'logzio-list': ofLists,
    };
    for (const [index, { title, reach: _reach, fields, ...screen }] of screens.entries()) {
      count += 1;
      const random = new Random(SEED * 1_000 + count);
      const cases = casesOf({
        breaks: [...breaks, ...(own[screen.page] ?? [])],
        ofPages,
        fields: Object.keys(fields),
        random,
        all: ALL,
      });
      const outcomes = await page.evaluate(
        ([sheet, screen, all]) => rolebridgeMutations.run(sheet, screen, all),
        [index, screen, cases] as const,
      );
      tallied(tally, title, cases, outcomes);
    }
    await page.close();
  }
  if (REPORT) appendFileSync(REPORT, `${tally.lines.join('\n')}\n`);
  for (const [what, counts] of [['one thing', tally.one] as const, ['two things', tally.two] as const]) {
    const { right = 0, named = 0, wrong = 0, pages = 0 } = counts;
    const share = (count: number): string => `${((100 * count) / (right + named + wrong)).toFixed(1)} %`;
    console.log(
      `Figure: ${of}, mark-up broken, ${what}: ${pages} pages, ${right + named + wrong} fields: ${share(right)} right, ${share(named)} named, ${wrong} wrong (seed ${SEED})`,
    );
  }
  const right = (tally.one.right ?? 0) + (tally.two.right ?? 0);
  const named = (tally.one.named ?? 0) + (tally.two.named ?? 0);
  expect(tally.lines.filter((line) => line.startsWith('wrong'))).toEqual([]);
  return right / (right + named);
}

test('a page whose mark-up is broken is filled right, or what is missing is named; nothing goes wrong', async () => {
  test.setTimeout(ALL ? 1_800_000 : 90_000);
  expect(await shareRight('AWS', [...TODAYS, ...OLDER])).toBeGreaterThanOrEqual(0.92);
});

test('so are a role’s page, whose ARN is read, and its trust policy’s editor: no other ARN is taken, nothing else is written', async () => {
  test.setTimeout(ALL ? 600_000 : 60_000);
  expect(await shareRight('a role', ROLE_PAGES)).toBeGreaterThanOrEqual(0.92);
});

test('so is Logz.io’s form', async () => {
  test.setTimeout(ALL ? 600_000 : 60_000);
  expect(await shareRight('Logz.io', LOGZIO_FORMS)).toBeGreaterThanOrEqual(0.92);
});

test('of Logz.io’s list no value is read as another one, nor as another configuration’s', async () => {
  test.setTimeout(ALL ? 600_000 : 60_000);
  // A list is known by its heads alone.
  expect(await shareRight('Logz.io’s list', LOGZIO_LISTS)).toBeGreaterThanOrEqual(0.8);
});
