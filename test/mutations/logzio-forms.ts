import type { Page } from '@playwright/test';
import { S3_PAGE } from '../browser/connect-journey';
import { EXAMPLE_ACCOUNT } from '../browser/example';
import { button, type Drawn, type Wizard, WORK } from './drawn';

const TEXTS = {
  'S3 bucket name': 'acme-logs',
  Prefix: 'AWSLogs/2024/',
  'Role ARN': `arn:aws:iam::${EXAMPLE_ACCOUNT}:role/logzio-acme`,
};

const box =
  (name: string) =>
  (page: Page): ReturnType<Page['getByRole']> =>
    page.getByRole('textbox', { name, exact: true });

const form: Drawn = {
  page: 'logzio',
  title: 'Logz.io · S3 bucket',
  async reach(page) {
    await button('+ Add a bucket')(page).click();
    await button('Authenticate with a role')(page).click();
    await box('Role ARN')(page).waitFor();
  },
  fields: Object.fromEntries(Object.keys(TEXTS).map((name) => [name, box(name)])),
  texts: TEXTS,
  brings: [],
  // Nothing is pressed there, Save least of all.
  leaves: '',
  work: WORK,
};

/** Logz.io's form for a bucket, with what it gives in boxes and as text. */
export const LOGZIO_FORMS: readonly Wizard[] = (['inputs', 'text'] as const).map((logzioLabels) => ({
  settings: { logzioLabels, logzioSelects: 'native' },
  address: S3_PAGE,
  screens: [{ ...form, title: `${form.title}, given as ${logzioLabels}` }],
}));
