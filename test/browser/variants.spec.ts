import type { Settings } from '../../practice/settings';
import { ACCOUNT, awsPart, factsNow, POLICY, store, VALUES } from './aws-part';
import { expect, test } from './fixtures';

/** Ways in which consoles differ; each does all of AWS's part. */
const VARIANTS: Record<string, Partial<Settings>> = {
  'labels that are not tied to their fields, no test ids': { labels: 'loose', testIds: false },
  'no test ids, deep link ignored': { testIds: false, deepLink: 'ignored' },
  'loose labels, deep link ignored': { labels: 'loose', deepLink: 'ignored' },
  'Japanese, deep link ignored': { language: 'ja', deepLink: 'ignored' },
  'German, deep link ignored, loose labels': { language: 'de', deepLink: 'ignored', labels: 'loose' },
  'a text area as the editor, JSON behind a tab': { editor: 'textarea', jsonToggle: 'tabs' },
  'the wizards of 2017–21': { generation: 'legacy', look: '2024' },
  'the wizards of 2022': { generation: 'mixed', look: '2024' },
  'the look before 2025-10': { look: '2024' },
  'a body that mounts after three seconds': { lateMountMs: 3_000, deepLink: 'ignored' },
  'no message after the creation': { successFlash: false },
  'translated by the browser': { translated: true },
  'translated by the browser, deep link ignored, no test ids': {
    translated: true,
    deepLink: 'ignored',
    testIds: false,
  },
  'an account ID that is shown in groups': { accountIdShown: 'dashed' },
  'what a choice brings comes after four seconds': { deepLink: 'ignored', conditionalMs: 4_000 },
  'editor and form built anew after they came': { deepLink: 'ignored', rebuildMs: 60, lateMountMs: 500 },
  'property search, slow and stale table, MFA ticked': {
    deepLink: 'ignored',
    policySearch: 'property',
    policiesDelayMs: 1_000,
    policiesStale: true,
    mfaPreticked: true,
  },
};

for (const [variant, settings] of Object.entries(VARIANTS)) {
  test.describe(variant, () => {
    test.use({ settings });
    test("all of AWS's part", async ({ chromium, practice }) => {
      await store(chromium, VALUES);
      await awsPart(chromium, settings.translated ? 'translated' : practice.settings.language);

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
}
