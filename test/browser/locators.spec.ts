import { packTaken } from '../../src/words/options';
import { fill, openConsole, store, VALUES } from './aws-part';
import { expect, test } from './fixtures';
import { named, nameless } from './nameless';
import { newTab } from './pages';
import { cardSays } from './said';

const PACK = {
  rolebridge: 'locators',
  version: 2,
  fields: { roleName: { labels: ['Nimi tälle'] }, somethingNew: { labels: ['Uusi'] } },
};

test('a locator pack finds what the built-in locators do not; one press returns to these', async ({
  chromium,
  practice,
}) => {
  practice.iam.account('123456789012').createPolicy({ name: VALUES.policyName, document: VALUES.rolePolicy });
  await store(chromium);
  const options = await newTab(chromium.context);
  await options.goto(`chrome-extension://${chromium.extensionId}/options/index.html`);
  const file = { name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(PACK)) };
  await options.getByLabel('Locator pack').setInputFiles(file);
  await expect(options.getByText(packTaken(['somethingNew']))).toBeVisible();

  const page = await openConsole(chromium, 'roles/create');
  await nameless(page);
  await fill(page, 'Fill the wizard', cardSays('filled-to-commit', { commit: 'Create role' }));
  await expect(named(page)).toHaveValue(VALUES.roleName);

  await options.getByRole('button', { name: 'Return to the built-in locators' }).click();
  await expect(options.getByText('version 1.')).toBeVisible();
  const kept = await options.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
  expect(kept).not.toContain('rolebridge-locators');
});
