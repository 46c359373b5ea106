import { expect, type Page } from '@playwright/test';
import type { Installed } from './installed';
import { button, card, cardButton, pageAt } from './pages';
import type { Person } from './person';

export const S3_PAGE = 'https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket';

/** What the practice Logz.io says when the independent engine lets it read the bucket. */
export const SUCCESS = /^Success! Logz\.io authenticated and connected to your S3 bucket/;

/**
 * The main job from end to end, with the fewest inputs: from Logz.io's S3 page to its success message.
 * Used by the journey test, by `npm start -- --auto` and by the benchmark.
 *
 * @returns what Logz.io said after Save
 * @throws where a button is missing or Logz.io refuses
 */
export async function playConnect(browser: Installed, person: Person, bucket: string): Promise<string> {
  const logzio = await startOnLogzio(browser, person, bucket);
  const policy = await captureAndOpenPolicy(browser, person, logzio);
  await createPolicy(person, policy);
  await createRole(person, policy);
  return returnAndSave(person, policy, logzio);
}

async function startOnLogzio(browser: Installed, person: Person, bucket: string): Promise<Page> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(S3_PAGE);
  await person.click(button(page, '+ Add a bucket'), '+ Add a bucket');
  await person.click(button(page, 'Authenticate with a role'), 'Authenticate with a role');
  await expect(page.getByRole('textbox', { name: 'S3 bucket name' })).toBeFocused();
  await person.type(page, bucket, 'the name of the S3 bucket');
  return page;
}

async function captureAndOpenPolicy(browser: Installed, person: Person, logzio: Page): Promise<Page> {
  const popup = await person.openPopup(logzio, browser.openPopup);
  await person.click(button(popup, 'Capture from this page'), 'Capture from this page');
  await expect(popup.getByRole('status')).toContainText('Captured: Account ID, External ID, Role policy');
  await person.click(button(popup, 'Open Create policy in AWS'), 'Open Create policy in AWS');
  return pageAt(browser.context, /#\/policies\/create/);
}

/** On Create policy: filled when it comes, created by the person; then Create role is there, in the same tab. */
export async function createPolicy(person: Person, page: Page): Promise<void> {
  await expect(card(page).getByRole('status')).toContainText('press Create policy');
  await person.click(button(page, 'Create policy'), 'Create policy');
  await person.click(cardButton(page, 'Open Create role in AWS'), 'Open Create role in AWS');
  await page.waitForURL(/#\/roles\/create/);
}

/** On Create role: filled when it comes, created by the person. */
export async function createRole(person: Person, page: Page): Promise<void> {
  await expect(card(page).getByRole('status')).toContainText('press Create role');
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
