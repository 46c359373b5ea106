import type { Locator, Page } from '@playwright/test';
import type { Run, Settings } from '../../practice/settings';
import { policyCreated, VALUES } from '../browser/aws-part';
import type { Screen } from './screen';

/** A screen of the practice console that is broken in the test: how to get there, and where its fields really are. */
export interface Drawn extends Screen {
  title: string;
  /** Brings the page, from the screen before, to the state in which everything shows. */
  reach(page: Page): Promise<void>;
  /** The controls, by the extension's names for them; found by what the practice page is known to call them. */
  fields: Record<string, (page: Page) => Locator>;
}

/** Screens that follow one another, from one address. */
export interface Wizard {
  settings: Partial<Settings>;
  address: string;
  /** Puts there what the pages show. */
  prepare?(run: Run): void;
  screens: readonly Drawn[];
}

export const WORK: Screen['work'] = {
  connector: 'here',
  values: VALUES,
  description: 'Lets Logz.io read logs',
  facts: policyCreated(),
  blockers: [],
  warnings: [],
  review: [],
  stop: false,
  next: [],
  signedIn: '',
  taught: [],
};

export const ROW = `Policy ${VALUES.policyName}`;

export const button =
  (name: string) =>
  (page: Page): Locator =>
    page.getByRole('button', { name, exact: true });

export const choose = (page: Page, role: 'radio' | 'checkbox', name: RegExp): Promise<void> =>
  page.getByRole(role, { name }).check({ force: true });

export const options = {
  'Require external ID': (page: Page) => page.getByRole('checkbox', { name: /^Require external ID/ }),
  'Require MFA': (page: Page) => page.getByRole('checkbox', { name: /^Require MFA/ }),
};
export const entity = {
  page: 'create-role',
  texts: { 'Account ID': VALUES.accountId, 'External ID': VALUES.externalId },
  work: WORK,
} as const;
export const ACCOUNT_FORM = [
  'Another AWS account',
  'Account ID',
  'Require external ID',
  'External ID',
  'Require MFA',
];

export const row = (page: Page): Locator =>
  page.getByRole('row').filter({ hasText: VALUES.policyName }).getByRole('checkbox');
export const permissions = {
  page: 'create-role',
  texts: { 'Search for a policy': VALUES.policyName },
  brings: [{ by: 'Search for a policy', fields: [ROW] }],
  work: WORK,
} as const;
export const enter = (page: Page, name: RegExp, value: string): Promise<void> =>
  page.getByRole('textbox', { name }).fill(value);
export const next = async (page: Page, name: string): Promise<void> => button(name)(page).click();

/** Marks the controls of a screen. */
export async function markFields(page: Page, { fields }: Drawn, mark: string): Promise<void> {
  for (const [name, find] of Object.entries(fields))
    await find(page).evaluate((element, [attribute, value]) => element.setAttribute(attribute, value), [
      mark,
      name,
    ] as const);
}
