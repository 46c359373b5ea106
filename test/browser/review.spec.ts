import type { Page } from '@playwright/test';
import type { TrustSentences } from '../../src/iam/codes';
import { judgePermissions } from '../../src/iam/permissions-policy/judge';
import { trustWords } from '../../src/words/judged';
import { REVIEWED } from '../../src/words/names';
import { statementWords } from '../../src/words/statements';
import {
  ACCOUNT,
  factsNow,
  fill,
  openConsole,
  POLICY,
  policyCreated,
  status,
  store,
  VALUES,
} from './aws-part';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { holdBackground } from './held-background';
import { Panel } from './logzio/extension';
import { button, card, cardButton, holdDown, openMore } from './pages';
import { cardSays, filled, findingSaid, problemSaid } from './said';

const BUCKET = 'arn:aws:s3:::example-logs-bucket';
const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
const allow = (action: string[], resource: string | string[], more: object = {}): object => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...more,
});
/** A danger, something that does not work, a warning, long names. */
const BAD = policy(
  allow(['s3:*'], '*'),
  allow(['s3:ListBucket'], `${BUCKET}*`, {
    Condition: { StringLike: { 's3:prefix': `AWSLogs/${ACCOUNT}/${'elasticloadbalancing/'.repeat(4)}*` } },
  }),
  allow(
    ['iam:PassRole', 's3:GetObjects', 'kms:Decrypt'],
    [`${BUCKET}/*`, `arn:aws:kms:us-east-1:${ACCOUNT}:key/0a1b2c3d-4e5f-6789-abcd-ef0123456789`],
  ),
);
const trust = (condition?: object): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${VALUES.accountId}:root` },
          Action: 'sts:AssumeRole',
          ...(condition && { Condition: condition }),
        },
      ],
    },
    null,
    2,
  );
/** What is said of a role that Logz.io alone can use. */
const usable = (needed: TrustSentences['vendor']['needed']): string => {
  const { accountId: account, externalId } = VALUES;
  return trustWords({
    code: 'vendor',
    values: { account, externalId, needed, alone: true, other: undefined, sure: true },
  });
};
/** What is said of each statement of the role policy. */
const GRANTED = judgePermissions({
  document: POLICY,
  bucket: VALUES.bucket,
  partition: 'aws',
  kind: 's3-fetcher',
}).statements.map(statementWords);

async function expectAccessible(page: Page, where: string, within?: string): Promise<void> {
  expect.soft(await violations(page, 'everything', within), where).toEqual([]);
}

test('the popup: two sentences, then what to know by weight, with its line; notes only when asked for', async ({
  chromium,
}) => {
  const { page } = await Panel.open(chromium);
  const review = page.getByRole('region', { name: 'Review' });
  await store(chromium);
  expect(GRANTED).toHaveLength(2);
  for (const sentence of [...GRANTED, usable('this')]) await expect(review).toContainText(sentence);
  await expect(review.locator('.danger, .error, .dangers')).toHaveCount(0);
  await expect(review.getByText('kms:Decrypt')).toBeHidden();
  await expect(review.locator('.note')).toHaveCount(2);
  await review.locator('summary').last().click();
  await expect(review.getByText('kms:Decrypt')).toBeVisible();

  await store(chromium, { ...VALUES, rolePolicy: BAD, accountId: '464622532012' });
  await expect(review.locator('.dangers')).toContainText('4');
  await expect(review.locator('li.danger')).toHaveCount(4);
  const weights = await review.getByRole('listitem').evaluateAll((all) => all.map((one) => one.className));
  const order = ['error', 'danger', 'warning', 'note'];
  expect(weights).toEqual(weights.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(new Set(weights)).toEqual(new Set(order.slice(0, 3)));
  const lines = BAD.split('\n');
  for (const [what, code] of [
    ['"s3:*"', 'action-all'],
    ['"iam:PassRole"', 'privilege-escalation'],
    ['"s3:GetObjects"', 'unknown-action'],
  ] as const) {
    const finding = review.locator(`[data-code=${code}]`).filter({ hasText: what });
    const line = lines.findIndex((one) => one.includes(what)) + 1;
    await expect(finding.locator('.about'), what).toHaveText(`${REVIEWED.rolePolicy}, line ${line}`);
  }
  await expect(review.locator('[data-code=account-other-vendor]')).toHaveCount(1);

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 900]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 600 });
      await expectAccessible(page, `popup, ${colorScheme}, ${width} px`);
      const overflow = await page.evaluate(() => {
        const boxes = [document.documentElement, ...document.querySelectorAll('.review, .review *')];
        return boxes.filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0).length;
      });
      expect.soft(overflow, `cut off or wider than the window at ${width} px, ${colorScheme}`).toBe(0);
    }
});

test('a danger stops Fill on Create policy until the person says so; what comes up later stops again', async ({
  chromium,
}) => {
  await store(chromium, { ...VALUES, rolePolicy: BAD });
  const page = await openConsole(chromium, 'policies/create');
  await expect(card(page).getByRole('alert').first()).toContainText(
    findingSaid(
      { code: 'privilege-escalation', values: { actions: ['iam:PassRole'], deeds: ['pass-roles'] } },
      { weight: 'danger', about: 'rolePolicy', line: 26 },
    ),
  );
  await expect(status(page)).toHaveText(cardSays('read-first'));
  await expect(cardButton(page, 'Fill the wizard')).toHaveCount(0);
  await expect(cardButton(page, 'Fill this page')).toHaveCount(0);
  await expect(cardButton(page, 'Fill anyway')).toBeInViewport();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `card, ${colorScheme}`, 'rolebridge-card');
  }
  const { page: popup } = await Panel.open(chromium);
  await openMore(popup);
  await page.bringToFront();
  await popup
    .getByRole('button', { name: 'Fill this page', exact: true })
    .evaluate((one: HTMLElement) => one.click());
  await expect(popup.getByRole('status')).toContainText(cardSays('fill-stopped'));

  await cardButton(page, 'Fill anyway').click();
  await expect(status(page)).toHaveAttribute('data-code', 'press-fill');
  await expect(cardButton(page, 'Fill this page')).toBeVisible();
  await store(chromium, { ...VALUES, rolePolicy: policy(allow(['s3:DeleteObject'], `${BUCKET}/*`)) });
  await expect(cardButton(page, 'Fill this page')).toHaveCount(0);
  await cardButton(page, 'Fill anyway').click();
  await fill(page, 'Fill this page', filled());
  await expect.poll(async () => (await factsNow(chromium)).policyFilled).toBeDefined();

  await store(chromium);
  await expect(card(page).getByRole('alert')).toHaveCount(0);
  await expect(cardButton(page, 'Fill the wizard')).toBeVisible();

  // One that comes up while the button is held down, of which the card has not heard at the release.
  await holdDown(cardButton(page, 'Fill this page'));
  const release = await holdBackground(await chromium.worker());
  await store(chromium, { ...VALUES, rolePolicy: BAD });
  await page.mouse.up();
  await page.waitForTimeout(500); // a fill that waited for no answer would be done
  await release();
  await expect(status(page)).toHaveAttribute('data-code', 'read-first');
  await expect(cardButton(page, 'Fill anyway')).toBeVisible();
  expect((await factsNow(chromium)).policyFilled).toBeUndefined();
});

test('nothing but a danger stops Fill', async ({ chromium }) => {
  const doesNotWork = policy(allow(['s3:GetObjects', 's3:GetBucketAcl'], `${BUCKET}/*`));
  await store(chromium, { ...VALUES, rolePolicy: doesNotWork });
  const page = await openConsole(chromium, 'policies/create');
  await expect(card(page)).toContainText(
    problemSaid({
      code: 'unknown-action',
      values: { how: 'unknown', text: 's3:GetObjects', meant: 's3:GetObject' },
    }),
  );
  await expect(cardButton(page, 'Fill anyway')).toHaveCount(0);
  await fill(page, 'Fill this page', filled());
  // What the page reports of it must not be written over what is stored next.
  await expect.poll(async () => (await factsNow(chromium)).policyFilled).toBeDefined();
  await page.close();

  await store(chromium, VALUES);
  const role = await openConsole(chromium, 'roles/create');
  await expect(cardButton(role, 'Fill the wizard')).toBeVisible();

  await store(chromium, { ...VALUES, accountId: '555566667777' });
  const unknown = { account: '555566667777', published: VALUES.accountId };
  await expect(card(role).getByRole('alert')).toHaveText([
    findingSaid(
      { code: 'account-unknown', values: unknown },
      { weight: 'danger', about: 'accountId', line: undefined },
    ),
  ]);
  await expect(cardButton(role, 'Fill anyway')).toBeVisible();

  await store(chromium, { ...VALUES, accountId: ACCOUNT });
  await expect(card(role)).toContainText(problemSaid({ code: 'account-own', values: { account: ACCOUNT } }));
  await expect(cardButton(role, 'Fill anyway')).toBeVisible();
});

test('Name, review, and create says who will be able to use the role, and for what', async ({
  chromium,
  practice,
}) => {
  practice.iam.account(ACCOUNT).createPolicy({ name: VALUES.policyName, document: POLICY });
  await store(chromium, VALUES, policyCreated());
  const page = await openConsole(chromium, 'roles/create');
  await fill(page, 'Fill the wizard', cardSays('filled-to-commit', { commit: 'Create role' }));
  await expect(page.getByRole('heading', { name: 'Name, review, and create' })).toBeVisible();
  for (const sentence of [...GRANTED, usable('this')]) await expect(card(page)).toContainText(sentence);
  await expect(card(page).getByRole('alert')).toHaveCount(0);
  await expect(button(page, 'Create role')).toBeInViewport();
});

test('the trust policy that is stored or open is judged, whatever Create role would have made', async ({
  chromium,
  practice,
}) => {
  const account = practice.iam.account(ACCOUNT);
  const good = trust({ StringEquals: { 'sts:ExternalId': VALUES.externalId } });
  account.createRole({ name: VALUES.roleName, trustPolicy: good });
  const facts = {
    ...policyCreated(),
    roleCreated: { name: VALUES.roleName, account: ACCOUNT, partition: 'aws', at: Date.now() },
  };
  await store(chromium, VALUES, facts);
  const tab = `roles/details/${VALUES.roleName}?section=trust_relationships`;
  const page = await openConsole(chromium, tab);
  await expect(card(page)).toContainText(usable('this'));
  const aboutTrust = card(page)
    .getByRole('alert')
    .filter({ hasText: `${REVIEWED.trustPolicy}, line` });
  await expect(aboutTrust).toHaveCount(0);

  account.role(VALUES.roleName).trustPolicy = trust();
  await page.reload();
  await expect(card(page)).toContainText(usable('none'));
  const open = findingSaid({ code: 'id-missing' }, { weight: 'danger', about: 'trustPolicy', line: 4 });
  await expect(aboutTrust).toHaveText(open);

  const editor = await openConsole(chromium, `roles/details/${VALUES.roleName}/edit-trust-policy`);
  await expect(card(editor)).toContainText(usable('none'));
  await expect(card(editor).getByRole('alert').first()).toContainText(open);
  await expectAccessible(editor, 'card on the trust policy page', 'rolebridge-card');
});
