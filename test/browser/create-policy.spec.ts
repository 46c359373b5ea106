import { translated } from '../../practice/console/translation';
import { ACCOUNT, CONSOLE, factsNow, fill, openConsole, POLICY, status, store, VALUES } from './aws-part';
import { expect, test } from './fixtures';
import { button, card, cardButton } from './pages';
import { cardSays, filled } from './said';

const SPECIFIED = filled('Specify permissions');

test('an editor that the page changed later is said when Next is pressed, and the tick goes', async ({
  chromium,
}) => {
  await store(chromium);
  const page = await openConsole(chromium, 'policies/create');
  await fill(page, 'Fill this page', SPECIFIED);
  await page.waitForTimeout(900);
  await page.evaluate(() => {
    const box: (Element & { env?: { editor: { setValue(text: string): void } } }) | null =
      document.querySelector('.json-editor');
    box?.env?.editor.setValue('{\n  "Version": "2012-10-17",\n  "Statement": []\n}');
  });
  await button(page, 'Next').click();
  await expect(status(page)).toHaveAttribute('data-code', 'pressed-other');
  await expect.poll(async () => (await factsNow(chromium)).policyEdited).toBeDefined();
});

/** A policy of about 6 kB, near IAM's limit. */
const LARGE = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: Array.from({ length: 40 }, (_, index) => ({
      Sid: `Part${index}`,
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:ListBucket'],
      Resource: [`arn:aws:s3:::example-logs-bucket-${index}/*`],
    })),
  },
  null,
  2,
);

test('the editor: from Visual, with a person’s text in it, large, with Windows line ends; then the review', async ({
  chromium,
  practice,
}) => {
  await store(chromium);
  const page = await openConsole(chromium, 'policies/create');
  await expect(button(page, 'Create policy')).toHaveCount(0);
  await fill(page, 'Fill this page', SPECIFIED);
  await expect(page.getByText('s3:ListBucket').first()).toBeVisible();
  await expect
    .poll(async () => (await factsNow(chromium)).policyFilled)
    .toMatchObject({ text: POLICY, account: ACCOUNT });

  await test.step('the person adds to it, long after; a second press puts the text back whole', async () => {
    await page.waitForTimeout(1_500); // the page has settled: nobody looks at it by themselves any more
    await page.locator('.ace_content').first().click();
    await page.keyboard.type('{"mine": true}');
    await expect.poll(async () => (await factsNow(chromium)).policyEdited).toBeTruthy();
    await fill(page, 'Fill this page', SPECIFIED);
  });

  await test.step('Next, by the person; Fill this page fills the review, with the default name', async () => {
    await page.waitForTimeout(600); // the editor gives its text to the page a moment later
    await button(page, 'Next').press('Enter');
    await expect(page.getByRole('textbox', { name: 'Policy name' })).toBeVisible();
    await fill(
      page,
      'Fill this page',
      cardSays('filled-to-commit', { screen: 'Review and create', commit: 'Create policy' }),
    );
    await expect(page.getByRole('textbox', { name: 'Policy name' })).toHaveValue(VALUES.policyName);
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(/example-logs-bucket/);
    await expect(button(page, 'Create policy')).toHaveCSS('outline-style', 'solid');
    expect(practice.commits).toEqual([]);
  });

  await test.step('a name that exists: what AWS says is said, and nothing counts as created', async () => {
    practice.iam.account(ACCOUNT).createPolicy({ name: VALUES.policyName.toUpperCase(), document: POLICY });
    await button(page, 'Create policy').click();
    await expect(status(page)).toHaveText(cardSays('aws-says'));
    expect((await factsNow(chromium)).policyCreated).toBeUndefined();
  });

  for (const [what, text] of [
    ['large', LARGE],
    ['Windows line ends', POLICY.replaceAll('\n', '\r\n')],
  ] as const) {
    await test.step(what, async () => {
      const name = `logzio-${what.replaceAll(' ', '-')}`;
      await store(chromium, { ...VALUES, rolePolicy: text, policyName: name });
      const other = await openConsole(chromium, 'policies/create');
      await fill(other, 'Fill the wizard', cardSays('filled-to-commit', { commit: 'Create policy' }));
      await button(other, 'Create policy').click();
      await expect(cardButton(other, 'Open Create role in AWS')).toBeVisible();
      const made = practice.iam.account(ACCOUNT).policies.find((policy) => policy.name === name);
      expect(made?.document.replaceAll('\r', '')).toBe(text.replaceAll('\r', ''));
      await other.close();
    });
  }
});

test('without a policy to fill in, the card says what is lacking and writes nothing', async ({
  chromium,
}) => {
  const { rolePolicy: _left, ...rest } = VALUES;
  await store(chromium, rest);
  const page = await openConsole(chromium, 'policies/create');
  await fill(page, 'Fill the wizard', cardSays('lacking', { fields: 'Role policy' }));
  await expect(card(page)).toBeVisible();
});

for (const [language, commit] of [
  ['en', 'Create policy'],
  ['ja', 'ポリシーの作成'],
  ['de', 'Richtlinie erstellen'],
] as const) {
  test.describe(language, () => {
    test.use({ settings: { language } });
    test(`the new policy is known from the message (${language})`, async ({ chromium }) => {
      await store(chromium);
      const page = await openConsole(chromium, 'policies/create');
      await fill(page, 'Fill the wizard', new RegExp(`press ${commit}`));
      await button(page, commit).click();
      await expect
        .poll(async () => (await factsNow(chromium)).policyCreated)
        .toMatchObject({ name: VALUES.policyName, account: ACCOUNT });
    });
  });
}

test.describe('in no language of the table, and without a message', () => {
  test.use({ settings: { translated: true, testIds: false, successFlash: false } });
  test('the new policy is known from the press on the button that the card named; Cancel is no proof', async ({
    chromium,
  }) => {
    await store(chromium);
    const page = await openConsole(chromium, 'policies/create');
    const commit = translated('Create policy');
    for (const [pressed, made] of [
      [translated('Cancel'), undefined],
      [commit, { name: VALUES.policyName, account: ACCOUNT }],
    ] as const) {
      await page.goto(`${CONSOLE}#/policies/create`);
      await fill(page, 'Fill the wizard', new RegExp(`press (${commit}|Create policy)`));
      await button(page, pressed).click();
      await expect(page).toHaveURL(/#\/policies$/);
      if (made) await expect.poll(async () => (await factsNow(chromium)).policyCreated).toMatchObject(made);
      else {
        await page.waitForTimeout(4_000); // the console gets three seconds to show an error
        expect((await factsNow(chromium)).policyCreated).toBeUndefined();
      }
    }
  });
});
