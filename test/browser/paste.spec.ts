import type { Locator, Page } from '@playwright/test';
import type { Problems } from '../../src/iam/codes';
import { CLEANED } from '../../src/words/problems/cleaned';
import { expect, test } from './fixtures';
import { newTab, showView } from './pages';
import { outcome, problemSaid } from './said';

const OWN = 'logzio:aws:extid:q7w3e9r1t5y2u8i4o';
const policy = (resource = 'arn:aws:s3:::acme-logs', version = '2012-10-17'): string =>
  JSON.stringify(
    { Version: version, Statement: [{ Effect: 'Allow', Action: ['s3:ListBucket'], Resource: [resource] }] },
    undefined,
    2,
  );
const withPrincipal = policy().replace(
  '"Effect"',
  '"Principal": {"AWS": "arn:aws:iam::406095609952:root"}, "Effect"',
);
const trust = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"406095609952"},"Action":"sts:AssumeRole"}]}`;

/** Field, what was typed or pasted into it, and what is said beside it. */
const BAD: readonly [string, string, keyof Problems][] = [
  ['Account ID', '40609560995', 'account-id-short'],
  ['Account ID', '4060956099521', 'account-id-long'],
  ['Account ID', 'arn:aws:iam::406095609952:role/x', 'account-id-is-arn'],
  ['Account ID', OWN, 'account-id-is-external-id'],
  ['Account ID', '<LOGZ_IO_ACCOUNT_ID>', 'placeholder'],
  ['External ID', 'x', 'external-id-short'],
  ['External ID', 'x'.repeat(1225), 'external-id-long'],
  ['External ID', 'logzio:aws:extid:abc def!', 'external-id-character'],
  ['External ID', 'logzio:aws:extid:<YOUR_EXTERNAL_ID>', 'placeholder'],
  ['External ID', 'logzio:aws:extid:example0nktixxe8q', 'external-id-sample'],
  ['External ID', 'Logzio:aws:extid:7d420c4cccf77013384751185ac12722', 'external-id-published'],
  ['External ID', `logzio:aws:extid:${OWN}`, 'external-id-doubled'],
  ['External ID', 'logzio:aws:extid:', 'external-id-prefix-only'],
  ['External ID', 'arn:aws:iam::123456789012:role/logzio-x', 'external-id-is-arn'],
  ['Role policy', '{"Version": "2012-10-17", "Statement": [}', 'policy-not-json'],
  ['Role policy', 'see attachment', 'policy-not-json'],
  ['Role policy', withPrincipal, 'bucket-policy'],
  ['Role policy', trust, 'trust-policy'],
  ['Role policy', policy('arn:aws:s3:::<BUCKET_NAME>'), 'placeholder'],
  ['Role policy', policy('arn:aws:s3:::XXX'), 'placeholder'],
  ['Role policy', policy(`arn:aws:s3:::\${bucket}`), 'placeholder'],
  ['Role policy', policy('arn:aws:s3:::acme-logs', '2008-10-17'), 'version'],
  ['S3 bucket name', 'Acme_Logs', 'bucket-capital'],
  ['S3 bucket name', 'ab', 'bucket-length'],
  ['Policy name', 'has spaces', 'policy-name-character'],
  ['Role name', 'x'.repeat(65), 'role-name-long'],
  ['Role ARN', 'arn:aws:iam::123456789012:user/me', 'arn-not-role'],
  ['Role ARN', 'arn:aws:iam::123456789012:instance-profile/x', 'arn-not-role'],
  ['Role ARN', 'arn:aws:s3:::acme-logs', 'arn-not-role'],
];

const box = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

/** The code of the sentence that the box is described by, once there is one. */
async function problemOf(field: Locator): Promise<string | undefined> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  return field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .map((id) => document.querySelector<HTMLElement>(`#${id} [data-code]`)?.dataset.code)
      .find((code) => code !== undefined),
  );
}

/** A paste as the browser makes it: the event with its data, then the text in the box. */
const pasteInto = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element: HTMLInputElement | HTMLTextAreaElement, pasted) => {
    element.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    document.execCommand('insertText', false, pasted);
  }, text);

test('bad input is told at its box, in the real popup, and stays there to be mended', async ({
  chromium,
  openPopup,
}) => {
  const page = await newTab(chromium.context);
  await page.goto('https://app.logz.io/');
  const popup = await openPopup(page);
  await showView(popup, 'Values');
  for (const [name, text, code] of BAD) {
    const field = box(popup, name);
    const label = `${name}: ${text.slice(0, 50)}`;
    await field.fill(text);
    await field.blur();
    expect.soft(await problemOf(field), label).toBe(code);
    await expect.soft(field, label).toHaveValue(text);
    await field.fill('');
    await field.blur();
    await expect.soft(field, label).toHaveAttribute('aria-invalid', 'false');
  }
  await expect.soft(box(popup, 'External ID')).toHaveValue('');

  // Typed key by key, nothing is scolded in the middle; leaving the box tells.
  const account = box(popup, 'Account ID');
  await account.pressSequentially('40609560995');
  await expect(account).toHaveAttribute('aria-invalid', 'false');
  await popup.keyboard.press('Tab');
  expect(await problemOf(account)).toBe('account-id-short');
  await account.focus();
  await popup.keyboard.press('End');
  await popup.keyboard.type('2');
  await popup.keyboard.press('Enter');
  await expect(account).toHaveAttribute('aria-invalid', 'false');
  await expect(account).toHaveValue('406095609952');

  // What was cleaned is said at the box too.
  await account.fill(' 4060-9560-9952 ');
  await account.blur();
  await expect(account).toHaveValue('406095609952');
  await expect(account).toHaveAccessibleDescription(new RegExp(CLEANED['between-digits']));
});

test('one pasted text is sorted in, in any order, and what was cleaned is said', async ({
  chromium,
  openPopup,
}) => {
  const page = await newTab(chromium.context);
  await page.goto('https://app.logz.io/');
  const popup = await openPopup(page);
  await showView(popup, 'Values');
  const paste = box(popup, 'Paste anything from Logz.io');
  const status = popup.getByRole('status');

  // Nothing to be found: the text stays.
  await pasteInto(paste, 'Hello, could you please set this up for us?');
  await expect(status).toHaveAttribute('data-code', 'nothing-to-sort');
  await expect(paste).toHaveValue(/Hello/);
  await paste.fill('');

  // Only bad things: each is said, nothing is stored.
  await pasteInto(
    paste,
    `Account ID: 40609560995\nExternal ID: logzio:aws:extid:example0nktixxe8q\n${withPrincipal}`,
  );
  await expect(status).toContainText(problemSaid({ code: 'account-id-short', values: { digits: 11 } }));
  await expect(status).toContainText(problemSaid({ code: 'external-id-sample' }));
  await expect(status).toContainText(problemSaid({ code: 'bucket-policy', values: { principal: 7 } }));
  await expect(paste).toHaveValue(/40609560995/);
  await expect(box(popup, 'Account ID')).toHaveValue('');
  await paste.fill('');

  const numbered = policy()
    .split('\n')
    .map((line, index) => `${index + 1}  ${line}`)
    .join('\n')
    .replace(/"Allow"/, '\u201cAllow\u201d');
  const parts = [
    `\uFEFF# from Logz.io\n\`\`\`json\n${numbered}\n\`\`\``,
    `External\u00a0ID\n\u200b${OWN}\u200b`,
    'Account ID:\t4060-9560-9952',
    'Prefix: 2024/',
  ];
  for (const order of [parts, [...parts].reverse()]) {
    await pasteInto(paste, order.join('\r\n\r\n'));
    await expect(status).toContainText(
      outcome('sorted-in', { fields: ['accountId', 'externalId', 'rolePolicy', 'bucket', 'prefix'] }),
    );
    await expect(status).toContainText(CLEANED['line-numbers']);
    await expect(paste).toHaveValue('');
    await expect(box(popup, 'Account ID')).toHaveValue('406095609952');
    await expect(box(popup, 'External ID')).toHaveValue(OWN);
    await expect(box(popup, 'S3 bucket name')).toHaveValue('acme-logs');
    await expect(box(popup, 'Prefix')).toHaveValue('2024/');
    expect(JSON.parse(await box(popup, 'Role policy').inputValue())).toEqual(JSON.parse(policy()));
  }

  // Two accounts in one text: both are named, neither is taken over what stands.
  await pasteInto(
    paste,
    'External ID: logzio:aws:extid:first000000000001\nExternal ID: logzio:aws:extid:second00000000002',
  );
  await expect(status).toContainText(/first000000000001.*second00000000002/);
  await expect(box(popup, 'External ID')).toHaveValue(OWN);
});
