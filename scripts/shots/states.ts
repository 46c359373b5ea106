import { expect, type Page } from '@playwright/test';
import { sharedRole } from '../../practice/scenes';
import { openConsole, POLICY, store, VALUES } from '../../test/browser/aws-part';
import { configuration, setInventory } from '../../test/browser/inventory';
import { button, card, cardButton } from '../../test/browser/pages';
import { POLICY_MADE, POPUP_STATES, ROLE_MADE } from './popup-states';
import { ownPage, type ShotState, type Stage } from './stage';

const WIDE = POLICY.replace('"s3:GetObject"', '"s3:*"');
/** Every state that is drawn. Another one is one more entry. */
export const STATES: readonly ShotState[] = [
  ...POPUP_STATES,
  { name: 'options', of: 'extension', play: (stage) => ownPage(stage, 'options/index.html') },
  { name: 'welcome', of: 'extension', play: (stage) => ownPage(stage, 'options/index.html#welcome') },
  cardOn('card-create-policy', 'policies/create', {}),
  cardOn('card-policy-editor', 'policies/create', {}, ['Fill this page', 'filled']),
  cardOn('card-create-policy-filled', 'policies/create', {}, ['Fill the wizard', 'filled-to-commit']),
  { name: 'card-policy-created', of: 'aws', play: policyMade },
  cardOn('card-create-role', 'roles/create', POLICY_MADE),
  cardOn('card-create-role-awaits', 'roles/create', {}, ['Fill the wizard', 'waiting-for-policy']),
  cardOn('card-trusted-entity', 'roles/create', POLICY_MADE, ['Fill this page', 'filled']),
  {
    name: 'card-add-permissions',
    of: 'aws',
    async play(stage) {
      const page = await played(stage, 'roles/create', POLICY_MADE, ['Fill this page', 'filled']);
      await button(page, 'Next').click();
      await expect(page.getByRole('heading', { name: 'Add permissions', level: 1 })).toBeVisible();
      return page;
    },
  },
  {
    name: 'card-create-role-filled',
    of: 'aws',
    async play(stage) {
      const page = await policyMade(stage);
      await cardButton(page, 'Open Create role in AWS').click();
      await expect(card(page).getByRole('status')).toContainText('press Create role');
      return page;
    },
  },
  cardOn('card-roles', 'roles', ROLE_MADE),
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
    name: 'card-trust-tab',
    of: 'aws',
    play: (stage) => sharedRolePage(stage, '?section=trust_relationships'),
  },
  { name: 'card-trust-editor', of: 'aws', play: (stage) => sharedRolePage(stage, '/edit-trust-policy') },
  { name: 'card-trust-edited', of: 'aws', play: (stage) => edited(stage, 'Accept both external IDs') },
  { name: 'card-trust-replaced', of: 'aws', play: (stage) => edited(stage, 'Replace external ID') },
  {
    name: 'card-trust-updated',
    of: 'aws',
    async play(stage) {
      const page = await edited(stage, 'Accept both external IDs');
      await button(page, 'Update policy').click();
      await expect(page.getByText('Trust policy updated.', { exact: true })).toBeVisible();
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

async function sharedRolePage({ chromium, practice }: Stage, rest = ''): Promise<Page> {
  const { role, configurations } = sharedRole(practice);
  const rows = configurations.map(({ bucket }) => configuration(role.name, { bucket, roleArn: role.arn }));
  await setInventory(await chromium.worker(), rows);
  const page = await withCard(await openConsole(chromium, `roles/details/${role.name}${rest}`));
  // The role's trust policy is read first.
  await expect(cardButton(page, 'Accept both external IDs')).toBeVisible();
  return page;
}

async function edited(stage: Stage, name: string): Promise<Page> {
  const page = await sharedRolePage(stage);
  await cardButton(page, name).click();
  await expect(card(page).getByRole('status')).toContainText('Next: press');
  return page;
}

type Press = [name: string, code: string];

function cardOn(name: string, hash: string, facts: Parameters<typeof store>[2], press?: Press): ShotState {
  return { name, of: 'aws', play: (stage) => played(stage, hash, facts, press) };
}

/** A page of AWS with the card, which was pressed and said this. */
async function played(
  { chromium }: Stage,
  hash: string,
  facts: Parameters<typeof store>[2],
  press?: Press,
): Promise<Page> {
  await store(chromium, VALUES, facts);
  const page = await withCard(await openConsole(chromium, hash));
  if (!press) return page;
  const [name, code] = press;
  await cardButton(page, name).click();
  await expect(card(page).getByRole('status')).toHaveAttribute('data-code', code);
  return page;
}

async function policyMade(stage: Stage): Promise<Page> {
  const page = await played(stage, 'policies/create', {}, ['Fill the wizard', 'filled-to-commit']);
  await button(page, 'Create policy').click();
  await expect(cardButton(page, 'Open Create role in AWS')).toBeVisible();
  return page;
}

async function withCard(page: Page): Promise<Page> {
  await expect(card(page)).toBeVisible();
  return page;
}
