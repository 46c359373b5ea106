import { ACCOUNT, awsPart, factsNow, POLICY, store, VALUES } from './aws-part';
import { expect, test } from './fixtures';
import { pairwise, settingsOf, titleOf } from './matrix';

/** `MATRIX=all` plays AWS's part on every row; otherwise on some, the same each time. */
const ALL = process.env.MATRIX === 'all';
const SAMPLE = 8;

const { rows, pairs } = pairwise();
const played = ALL ? rows : rows.filter((_row, at) => at % Math.ceil(rows.length / SAMPLE) === 0);

test('the rows hold every pair of values', () => {
  console.log(
    `Figure: matrix of consoles: ${rows.length} rows hold all ${pairs} pairs of values; AWS's part is played on ${played.length} of them`,
  );
  expect(rows.length).toBeLessThan(25);
});

for (const row of played)
  test.describe(titleOf(row), () => {
    test.use({ settings: settingsOf(row) });
    test("AWS's part", async ({ chromium, practice }) => {
      test.setTimeout(120_000);
      await store(chromium, VALUES);
      await awsPart(chromium, practice.settings.translated ? 'translated' : practice.settings.language);
      const account = practice.iam.account(ACCOUNT);
      expect(account.policies.at(-1)).toMatchObject({ name: VALUES.policyName, document: POLICY });
      const role = account.role(VALUES.roleName);
      expect(role.policyArns).toEqual([`arn:aws:iam::${ACCOUNT}:policy/${VALUES.policyName}`]);
      expect(role.trustPolicy).toContain(VALUES.accountId);
      expect(role.trustPolicy).toContain(VALUES.externalId);
      expect(role.trustPolicy).not.toContain('MultiFactorAuth');
      expect((await factsNow(chromium)).roleCreated).toMatchObject({ name: VALUES.roleName });
    });
  });
