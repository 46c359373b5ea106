import { expect, type Page } from '@playwright/test';
import { sharedRole } from '../../practice/scenes';
import { ACCOUNT, openConsole, POLICY, policyCreated, store, VALUES } from '../../test/browser/aws-part';
import { configuration, setInventory } from '../../test/browser/inventory';
import { card, cardButton } from '../../test/browser/pages';
import { POPUP_STATES } from './popup-states';
import { ownPage, type ShotState, type Stage } from './stage';

const at = Date.now();
const ROLE = {
  ...policyCreated(),
  roleCreated: { name: VALUES.roleName, account: ACCOUNT, partition: 'aws', at },
};
const WIDE = POLICY.replace('"s3:GetObject"', '"s3:*"');
/** Every state that is drawn. Another one is one more entry. */
export const STATES: readonly ShotState[] = [
  ...POPUP_STATES,
  { name: 'options', of: 'extension', play: (stage) => ownPage(stage, 'options/index.html') },
  { name: 'welcome', of: 'extension', play: (stage) => ownPage(stage, 'options/index.html#welcome') },
  cardOn('card-create-policy', 'policies/create', {}),
  cardOn('card-create-policy-filled', 'policies/create', {}, 'Fill the wizard'),
  cardOn('card-create-role', 'roles/create', policyCreated()),
  cardOn('card-roles', 'roles', ROLE),
  {
    name: 'card-danger',
    of: 'aws',
    async play({ chromium }) {
      await store(chromium, { ...VALUES, rolePolicy: WIDE });
      return withCard(await openConsole(chromium, 'policies/create'));
    },
  },
  {
    name: 'card-long-names',
    of: 'aws',
    async play({ chromium }) {
      const bucket = `acme-${'production-'.repeat(5)}logs`;
      await store(chromium, {
        ...VALUES,
        bucket,
        policyName: `logzio-${bucket}`,
        roleName: `logzio-${bucket}`,
      });
      return withCard(await openConsole(chromium, 'roles/create'));
    },
  },
  { name: 'card-shared-role', of: 'aws', play: sharedRolePage },
  {
    name: 'card-trust-edited',
    of: 'aws',
    async play(stage) {
      const page = await sharedRolePage(stage);
      await cardButton(page, 'Accept both external IDs').click();
      await expect(card(page).getByRole('status')).toContainText('Next: press', { timeout: 25_000 });
      return page;
    },
  },
  {
    name: 'card-folded',
    of: 'aws',
    async play(stage) {
      const page = await sharedRolePage(stage);
      await cardButton(page, 'Fold').click();
      return page;
    },
  },
];

async function sharedRolePage({ chromium, practice }: Stage): Promise<Page> {
  const { role, configurations } = sharedRole(practice);
  const rows = configurations.map(({ bucket }) => configuration(role.name, { bucket, roleArn: role.arn }));
  await setInventory(await chromium.worker(), rows);
  return withCard(await openConsole(chromium, `roles/details/${role.name}`));
}

function cardOn(name: string, hash: string, facts: Parameters<typeof store>[2], press?: string): ShotState {
  return {
    name,
    of: 'aws',
    async play({ chromium }) {
      await store(chromium, VALUES, facts);
      const page = await withCard(await openConsole(chromium, hash));
      if (!press) return page;
      await cardButton(page, press).click();
      await expect(card(page).getByRole('status')).toContainText(/press /, { timeout: 25_000 });
      return page;
    },
  };
}

async function withCard(page: Page): Promise<Page> {
  await expect(card(page)).toBeVisible({ timeout: 20_000 });
  return page;
}
