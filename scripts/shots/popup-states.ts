import { expect, type Page } from '@playwright/test';
import type { Connector, Facts, State } from '../../src/connector/schema';
import { ACCOUNT, POLICY, store, VALUES } from '../../test/browser/aws-part';
import { S3_PAGE } from '../../test/browser/connect-journey';
import { configuration, roleArnOf, setInventory } from '../../test/browser/inventory';
import { button, openMore, pageAt, showView } from '../../test/browser/pages';
import { NEW, OLD } from '../../test/browser/trust-documents';
import { ownPage, type ShotState, type Stage } from './stage';

const CONSOLE_PAGE = 'https://us-east-1.console.aws.amazon.com/iam/home#/roles';
const NOWHERE = 'about:blank';

/** The popup, with another tab looked at before it. */
async function popupOver(stage: Stage, address: string): Promise<Page> {
  await (await stage.chromium.context.newPage()).goto(address);
  const page = await ownPage(stage, 'popup/index.html');
  await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
  return page;
}

/** After the values were given, whenever that is: what was seen before counts for nothing. */
const at = Date.now() + 60 * 60_000;
const seen = { account: ACCOUNT, partition: 'aws', at };
/** The policy stands in AWS. */
export const POLICY_MADE: Facts = { policyCreated: { name: VALUES.policyName, ...seen } };
/** And the role. */
export const ROLE_MADE: Facts = {
  ...POLICY_MADE,
  trustFilled: { accountId: VALUES.accountId, externalId: VALUES.externalId, ...seen },
  policyTicked: { name: VALUES.policyName, at },
  roleCreated: { name: VALUES.roleName, ...seen },
};
/** Either page stands filled, and what commits it is not pressed yet. */
const POLICY_FILLED: Facts = { policyFilled: { text: POLICY, ...seen } };
const ROLE_FILLED: Facts = {
  ...POLICY_MADE,
  trustFilled: ROLE_MADE.trustFilled,
  policyTicked: ROLE_MADE.policyTicked,
};
const RETURNED: Facts = {
  ...ROLE_MADE,
  roleRead: { arn: roleArnOf(VALUES.roleName), at },
  returned: { arn: roleArnOf(VALUES.roleName), at },
};
const saved = (outcome: 'connected' | 'refused' | 'unknown', message = ''): Facts => ({
  saved: { outcome, by: 'page', message, at: at + 1 },
});
const WIDE = POLICY.replace('"s3:GetObject"', '"s3:*"');

const extension = (name: string, play: ShotState['play']): ShotState => ({ name, of: 'extension', play });

/** While a bucket is connected. */
const connecting = (name: string, facts: Facts, address: string, values: typeof VALUES = VALUES): ShotState =>
  extension(name, async (stage) => {
    const entries = Object.entries(values).map(([field, value]) => [
      field,
      { value, source: { kind: 'typed', at: Date.now() } },
    ]);
    const one: Connector = { id: 'one', kind: 's3-fetcher', values: Object.fromEntries(entries), facts };
    await setInventory(await stage.chromium.worker(), [one], { journey: 'connect' });
    return popupOver(stage, address);
  });

const many = (count: number): Connector[] =>
  Array.from({ length: count }, (_, index) =>
    configuration(['acme-log-shipping', 'acme-archive-role'][index % 2] ?? '', {
      bucket: `acme-${['elb', 'vpc', 'trail'][index % 3]}-logs-${index}`,
      account: ['Production', 'Staging'][index % 2] ?? '',
    }),
  );

/** Two fetchers and the archive of one role; the first of them as far as its facts say. */
const shared = (
  facts: Facts = {},
  newExternalId: { newExternalId?: string } = { newExternalId: NEW },
): Connector[] =>
  [
    { bucket: 'acme-elb-logs', prefix: 'AWSLogs/', region: 'eu-central-1', logType: 'elb' },
    { bucket: 'acme-vpc-logs', prefix: '', region: 'eu-central-1', logType: 'vpcflow' },
    { bucket: 'acme-archive', region: 'us-west-2', kind: 'archive' as const },
  ].map((row, index) => ({
    ...configuration('acme-log-shipping', { newExternalId: undefined, ...row, ...newExternalId }),
    facts: index === 0 ? facts : {},
  }));
const [ALONE] = shared();
const withPolicy = (one: Connector): Connector => {
  const value = POLICY.replaceAll(VALUES.bucket, one.values.bucket?.value ?? '');
  return { ...one, values: { ...one.values, rolePolicy: { value, source: { kind: 'captured', at: 2 } } } };
};

const TRUST = roleArnOf('acme-log-shipping').toLowerCase();
const accepts = (...externalIds: string[]) => ({ stored: { externalIds, at: 4 } });

const migrating = (
  name: string,
  connectors: Connector[],
  more: Partial<State> = {},
  address = S3_PAGE,
): ShotState =>
  extension(name, async (stage) => {
    await setInventory(await stage.chromium.worker(), connectors, more);
    return popupOver(stage, address);
  });

const filled: Facts = { filled: { at: 3 } };
const NEW_ROLE: Facts = {
  policyCreated: { name: 'logzio-acme-elb-logs', ...seen },
  roleCreated: { name: 'logzio-acme-archive', ...seen },
};
const migrated: Facts = { ...filled, ...saved('connected'), gone: { at } };

/** The popup and the side panel, in every state that a person meets. Another one is one more entry. */
export const POPUP_STATES: readonly ShotState[] = [
  extension('popup-empty', (stage) => popupOver(stage, S3_PAGE)),
  extension('popup-elsewhere', (stage) => popupOver(stage, NOWHERE)),
  extension('popup-list', async (stage) => {
    stage.practice.logzio.seed({
      ...{ account: 'Production', kind: 's3-fetcher', bucket: 'acme-elb-logs', region: 'eu-central-1' },
      ...{ logType: 'elb', externalId: OLD, roleArn: roleArnOf('acme-log-shipping') },
    });
    return popupOver(stage, S3_PAGE);
  }),
  extension('popup-asked', async (stage) => {
    stage.practice.settings.logzioChoices = 'empty';
    const logzio = await stage.chromium.context.newPage();
    await logzio.goto(S3_PAGE);
    await button(logzio, '+ Add a bucket').click();
    await button(logzio, 'Authenticate with a role').click();
    const page = await ownPage(stage, 'popup/index.html');
    await expect(page.getByRole('region', { name: 'Now' }).getByRole('textbox')).toHaveCount(4);
    return page;
  }),
  connecting('popup-captured', {}, S3_PAGE),
  extension('popup-sign-in', async (stage) => {
    stage.practice.settings.signedIn = false;
    await store(stage.chromium, VALUES);
    const page = await popupOver(stage, S3_PAGE);
    await button(page, 'Open Create policy in AWS').click();
    await (await pageAt(stage.chromium.context, /signin\.aws\.amazon\.com/)).waitForLoadState();
    await page.bringToFront();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Not signed in to AWS' })).toBeVisible();
    return page;
  }),
  connecting('popup-policy-filled', POLICY_FILLED, CONSOLE_PAGE),
  connecting('popup-role-filled', ROLE_FILLED, CONSOLE_PAGE),
  connecting('popup-policy-made', POLICY_MADE, CONSOLE_PAGE),
  connecting('popup-role-made', ROLE_MADE, CONSOLE_PAGE),
  connecting('popup-returned', RETURNED, S3_PAGE),
  connecting(
    'popup-refused',
    {
      ...RETURNED,
      ...saved('refused', 'We couldn’t connect to your S3 bucket example-logs-bucket. Access denied.'),
    },
    S3_PAGE,
  ),
  connecting('popup-answer-unknown', { ...RETURNED, ...saved('unknown') }, S3_PAGE),
  connecting('popup-connected', { ...RETURNED, ...saved('connected') }, S3_PAGE),
  connecting('popup-danger', {}, CONSOLE_PAGE, { ...VALUES, rolePolicy: WIDE }),
  connecting('popup-warnings', { externalIdChanged: { now: NEW, at } }, S3_PAGE, {
    ...VALUES,
    accountId: '111122223333',
    bucket: 'other-logs',
  }),
  extension('popup-said', async (stage) => {
    await store(stage.chromium, VALUES);
    await stage.chromium.context.newPage();
    const page = await popupOver(stage, NOWHERE);
    await openMore(page);
    await button(page, 'Capture from this page').click();
    await expect(page.getByRole('status')).toContainText('Go to the tab');
    return page;
  }),
  extension('popup-export', async (stage) => {
    await store(stage.chromium, VALUES);
    const page = await popupOver(stage, S3_PAGE);
    await showView(page, 'Values');
    await page.getByRole('button', { name: /^Export/ }).click();
    await expect(page.getByRole('heading', { name: /Export/ })).toBeVisible();
    return page;
  }),
  migrating('popup-migration-empty', []),
  migrating(
    'popup-migration-first',
    ALONE ? [{ ...ALONE, values: { ...ALONE.values, externalId: undefined } }] : [],
  ),
  migrating('popup-migration', shared()),
  migrating('popup-migration-trust', shared(filled), {}, CONSOLE_PAGE),
  migrating(
    'popup-migration-edited',
    shared(filled),
    {
      roles: { [TRUST]: { meant: { edit: 'accept-both', externalIds: [OLD, NEW], at: 4 } } },
    },
    CONSOLE_PAGE,
  ),
  migrating('popup-migration-save', shared(filled), { roles: { [TRUST]: accepts(OLD, NEW) } }),
  migrating('popup-migration-delete', shared({ ...filled, ...saved('connected') }), {
    roles: { [TRUST]: accepts(OLD, NEW) },
  }),
  migrating('popup-migration-next', shared(migrated), { roles: { [TRUST]: accepts(OLD, NEW) } }),
  migrating(
    'popup-migration-remove',
    shared(migrated).map((one) => ({ ...one, facts: migrated })),
    {
      roles: {
        [TRUST]: { meant: { edit: 'accept-both', externalIds: [OLD, NEW], at: 3 }, ...accepts(OLD, NEW) },
      },
    },
  ),
  migrating(
    'popup-migration-done',
    shared(migrated).map((one) => ({ ...one, facts: migrated })),
    {
      roles: { [TRUST]: accepts(NEW) },
    },
  ),
  migrating('popup-new-roles', shared({}, {}), { journey: 'migrate-new-roles' }),
  migrating(
    'popup-new-roles-made',
    shared({ ...filled, ...NEW_ROLE }).map(withPolicy),
    { journey: 'migrate-new-roles' },
    CONSOLE_PAGE,
  ),
  migrating('popup-migration-many', many(600)),
];
