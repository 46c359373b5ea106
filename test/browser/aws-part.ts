import { expect, type Page } from '@playwright/test';
import { translated } from '../../practice/console/translation';
import type { Practice } from '../../practice/settings';
import type { Facts, Field } from '../../src/connector/schema';
import type { Installed } from './installed';
import { meantIn } from './kept';
import { button, card, cardButton, newTab } from './pages';
import { anyOf, cardSays } from './said';

export const CONSOLE = 'https://us-east-1.console.aws.amazon.com/iam/home';
export const ACCOUNT = '123456789012';

export const POLICY = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: ['arn:aws:s3:::example-logs-bucket'] },
      { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::example-logs-bucket/*'] },
    ],
  },
  null,
  2,
);

export const VALUES = {
  accountId: '406095609952',
  externalId: 'logzio:aws:extid:q7w8e9r0t1y2u3i4o',
  rolePolicy: POLICY,
  bucket: 'example-logs-bucket',
  policyName: 'logzio-example',
  roleName: 'logzio-example-role',
} satisfies Partial<Record<Field, string>>;

/** Says that the policy exists, as the connector would know it after Create policy. */
export const policyCreated = (name: string = VALUES.policyName): Facts => ({
  policyCreated: { name, account: ACCOUNT, partition: 'aws', at: Date.now() },
});

/** Starts the connector afresh with these values and facts, in the store itself. */
export async function store(
  installed: Installed,
  values: Partial<Record<Field, string>> = VALUES,
  facts: Facts = {},
): Promise<void> {
  const at = Date.now() - 1_000;
  const entries = Object.entries(values).map(([field, value]) => [
    field,
    { value, source: { kind: 'typed', at } },
  ]);
  const state = { version: 1, journey: 'connect', values: Object.fromEntries(entries), facts };
  await (await installed.worker()).evaluate(
    async (rolebridge) => chrome.storage.local.set({ rolebridge }),
    state,
  );
}

/** What the connector has seen so far. */
export async function factsNow(installed: Installed): Promise<Facts> {
  const worker = await installed.worker();
  return meantIn(await worker.evaluate(async () => (await chrome.storage.local.get('rolebridge')).rolebridge))
    .facts;
}

/** Opens a page of the console in a tab of its own. */
export async function openConsole(installed: Installed, hash: string): Promise<Page> {
  const page = await newTab(installed.context);
  await page.goto(`${CONSOLE}#/${hash}`);
  return page;
}

/** Opens Create role at its first step, as a console does that ignores what the address names. */
export async function openFirstStep(installed: Installed, practice: Practice): Promise<Page> {
  practice.settings.deepLink = 'ignored';
  await store(installed);
  return openConsole(installed, 'roles/create');
}

export const status = (page: Page): ReturnType<Page['locator']> => card(page).getByRole('status');

/** Presses a button of the card and waits until it has said what came of it. */
export async function fill(
  page: Page,
  name: 'Fill this page' | 'Fill the wizard',
  says: RegExp,
): Promise<void> {
  await cardButton(page, name).click();
  await expect(status(page)).toHaveText(says);
}

/** The console's words for the two buttons that commit; what a browser's translation of the practice console makes of them. */
const COMMITS = {
  en: { policy: 'Create policy', role: 'Create role' },
  ja: { policy: 'ポリシーの作成', role: 'ロールを作成' },
  de: { policy: 'Richtlinie erstellen', role: 'Rolle erstellen' },
  translated: { policy: translated('Create policy'), role: translated('Create role') },
} as const;

/** All of AWS's part, in one tab: policy, then role; ends on the list of roles, when the connector knows of the role. */
export async function awsPart(installed: Installed, language: keyof typeof COMMITS = 'en'): Promise<Page> {
  const page = await openConsole(installed, 'policies/create');
  // The card names the button as the page does; a translation may come after it was named.
  const said = (what: 'policy' | 'role'): RegExp =>
    anyOf(
      ...[language, ...(language === 'translated' ? (['en'] as const) : [])].map((one) =>
        cardSays('filled-to-commit', { commit: COMMITS[one][what] }),
      ),
    );
  await fill(page, 'Fill the wizard', said('policy'));
  await button(page, COMMITS[language].policy).click();
  await cardButton(page, 'Open Create role in AWS').click();
  await expect(status(page)).toHaveText(said('role'));
  await button(page, COMMITS[language].role).click();
  await expect(cardButton(page, 'Return to Logz.io')).toBeVisible();
  return page;
}
