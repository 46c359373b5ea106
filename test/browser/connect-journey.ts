import { expect, type Locator, type Page } from '@playwright/test';
import type { Installed } from './installed';
import { button, card, cardButton, pageAt } from './pages';
import type { Person } from './person';
import { cardSays } from './said';

export const S3_PAGE = 'https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket';

/** Opens Logz.io's form, as a person does who looks for it. */
export async function openForm(page: Page, bucket?: string): Promise<void> {
  await page.getByRole('button', { name: '+ Add a bucket' }).click();
  await page.getByRole('button', { name: 'Authenticate with a role' }).click();
  // Typed: React doesn't hear of what Playwright fills in at once in Firefox.
  if (bucket) await page.getByRole('textbox', { name: 'S3 bucket name' }).pressSequentially(bucket);
}

/** What the practice Logz.io says when the independent engine lets it read the bucket. */
export const SUCCESS = /^Success! Logz\.io authenticated and connected to your S3 bucket/;

/** What only the person knows. */
export interface Bucket {
  bucket: string;
  prefix?: string;
  /** Where Logz.io's form begins empty. */
  region?: string;
  logType?: string;
}

const LABELS = { prefix: 'Prefix', region: 'Bucket region', logType: 'Log type' } as const;

/**
 * The main job from end to end, with the fewest inputs: from Logz.io's S3 page to its success message.
 * Used by the journey test, by `npm start -- --auto` and by the benchmark.
 *
 * @returns what Logz.io said after Save
 * @throws where a button is missing or Logz.io refuses
 */
export async function playConnect(browser: Installed, person: Person, given: Bucket): Promise<string> {
  const logzio = browser.context.pages()[0] ?? (await browser.context.newPage());
  await logzio.goto(S3_PAGE);
  await expect(button(logzio, '+ Add a bucket')).toBeVisible();
  const policy = await captureAndOpen(browser, person, logzio, given);
  await createPolicy(person, policy);
  await createRole(person, policy);
  return returnAndSave(person, policy, logzio);
}

/** In the popup: the bucket's name, whatever else the form wants, one press. Gives Create policy. */
async function captureAndOpen(
  browser: Installed,
  person: Person,
  logzio: Page,
  { bucket, prefix, region, logType }: Bucket,
): Promise<Page> {
  const popup = await person.openPopup(logzio, browser.openPopup);
  const box = (name: string): Locator => popup.getByRole('textbox', { name, exact: true });
  const press = (): Promise<void> =>
    person.click(button(popup, 'Capture and open AWS'), 'Capture and open AWS');
  await expect(box('S3 bucket name')).toBeFocused();
  await person.type(popup, bucket, 'the name of the S3 bucket');
  if (prefix) await person.fill(box(LABELS.prefix), prefix, LABELS.prefix);
  await press();
  const wanted = Object.entries({ region, logType }).filter(([, text]) => text);
  for (const [index, [field, text = '']] of wanted.entries()) {
    const label = LABELS[field as 'region' | 'logType'];
    if (index > 0) await person.fill(box(label), text, label);
    else {
      await expect(box(label)).toBeFocused();
      await person.type(popup, text, label);
    }
  }
  if (wanted.length > 0) await press();
  return pageAt(browser.context, /#\/policies\/create/);
}

/** On Create policy: filled when it comes, created by the person; then Create role is there, in the same tab. */
export async function createPolicy(person: Person, page: Page): Promise<void> {
  await expect(card(page).getByRole('status')).toContainText(
    cardSays('filled-to-commit', { commit: 'Create policy' }),
  );
  await person.click(button(page, 'Create policy'), 'Create policy');
  await person.click(cardButton(page, 'Open Create role in AWS'), 'Open Create role in AWS');
  await page.waitForURL(/#\/roles\/create/);
}

/** On Create role: filled when it comes, created by the person. */
export async function createRole(person: Person, page: Page): Promise<void> {
  await expect(card(page).getByRole('status')).toContainText(
    cardSays('filled-to-commit', { commit: 'Create role' }),
  );
  await person.click(button(page, 'Create role'), 'Create role');
}

async function returnAndSave(person: Person, aws: Page, logzio: Page): Promise<string> {
  await person.click(cardButton(aws, 'Return to Logz.io'), 'Return to Logz.io');
  await expect(logzio.getByRole('textbox', { name: 'Role ARN' })).toHaveValue(/^arn:aws:iam::\d{12}:role\//);
  await person.click(button(logzio, 'Save'), 'Save');
  const answer = logzio.getByRole('status').or(logzio.getByRole('alert')).filter({ hasText: /\S/ });
  await expect(answer.first()).toBeVisible();
  const message = (await answer.first().innerText()).trim();
  if (!SUCCESS.test(message)) throw new Error(`Logz.io did not connect: ${message}`);
  return message;
}
