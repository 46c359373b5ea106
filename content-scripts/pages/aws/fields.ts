import {
  after,
  called,
  controls,
  described,
  type Locator,
  matching,
  mentions,
  named,
  near,
  otherOfTwo,
} from '../../form/locate';
import { besideRows } from '../../form/table';
import { words } from './words';

/**
 * Where the fields of the console's wizards are: for each at least two independent ways, most trusted first. Labels, hints and the
 * order of the fields were seen in screenshots until 2026-05. Ids and test ids were not: they are inferred from the addresses' parameters.
 */
const awsAccountTile: Locator = {
  label: 'AWS account',
  ways: [
    named('radio', words('awsAccount')),
    // The tile's value is inferred to be the deep link's `trustedEntityType`.
    called('radio', /^AWS_?ACCOUNT$/i),
    near('radio', words('awsAccount')),
    // A tile may be a mere link or button.
    named('tile', words('awsAccount')),
  ],
};

const anotherAccount: Locator = {
  label: 'Another AWS account',
  ways: [
    named('radio', words('anotherAccount')),
    called('radio', /another|other.?account|cross.?account|external.?account/i),
    near('radio', words('anotherAccount')),
    // `This account (123456789012)` and the other one.
    otherOfTwo(/(^|\D)\d{12}(\D|$)/),
    // 2017–21: a tile, not a radio button.
    named('tile', words('anotherAccount')),
  ],
};

const accountId: Locator = {
  label: 'Account ID',
  ways: [
    named('textbox', words('accountId')),
    near('textbox', words('accountId')),
    called('textbox', /account.?(id|number)|aws.?account|^\d{4}-?\d{4}-?\d{4}$/i),
    after('textbox', anotherAccount),
  ],
};

const requireExternalId: Locator = {
  label: 'Require external ID',
  ways: [
    named('checkbox', words('requireExternalId')),
    called('checkbox', /external.?id|third.?party/i),
    near('checkbox', words('requireExternalId')),
    after('checkbox', accountId),
  ],
};

const externalId: Locator = {
  label: 'External ID',
  ways: [
    named('textbox', words('externalId')),
    near('textbox', words('externalId')),
    called('textbox', /external.?id/i),
    after('textbox', requireExternalId),
  ],
};

const requireMfa: Locator = {
  label: 'Require MFA',
  ways: [
    named('checkbox', words('requireMfa')),
    called('checkbox', /mfa/i),
    mentions('checkbox', /\bMFA\b/),
    near('checkbox', words('requireMfa')),
  ],
};

const policySearch: Locator = {
  label: 'Search for a policy',
  ways: [
    named('textbox', words('search')),
    matching(
      'textbox',
      'input[type=search],[class*="awsui_input-type-search"],[class*="awsui_autosuggest"],[class*="awsui_property-filter"]',
    ),
    called('textbox', /search|filter|autosuggest/i),
    { how: 'closest to the rows that can be ticked', find: () => besideRows(controls('textbox')) },
  ],
};

const refreshPolicies: Locator = {
  label: 'Refresh',
  ways: [
    named('button', words('refresh')),
    called('button', /refresh|reload/i),
    matching(
      'button',
      '[class*="awsui_variant-icon"]:has([class*="refresh"]),button:has([class*=fa-sync],[class*=refresh])',
    ),
  ],
};

const nextPage: Locator = {
  label: 'Next page',
  ways: [
    named('button', words('nextPage')),
    called('button', /next.?page|page.?next/i),
    matching(
      'button',
      '[class*="awsui_pagination"] button:last-of-type,[class*="awsui_root_fvjdu"] li:last-child button',
    ),
  ],
};

/** The characters of a name, as the console lists them below the box. An external ID's go on with a colon. */
const NAME_RULE = /\+=,\.@[-_]/;

const roleName: Locator = {
  label: 'Role name',
  ways: [
    named('textbox', words('roleName')),
    near('textbox', words('roleName')),
    called('textbox', /role.?name/i),
    matching('textbox', 'input[maxlength="64"]'),
    described('textbox', NAME_RULE),
  ],
};

const policyName: Locator = {
  label: 'Policy name',
  ways: [
    named('textbox', words('policyName')),
    near('textbox', words('policyName')),
    called('textbox', /policy.?name/i),
    matching('textbox', 'input[maxlength="128"]'),
    described('textbox', NAME_RULE),
  ],
};

const description = (of: Locator): Locator => ({
  label: 'Description',
  ways: [
    named('textbox', words('description')),
    near('textbox', words('description')),
    called('textbox', /description/i),
    after('textbox', of),
  ],
});

const jsonTab: Locator = {
  label: 'JSON',
  ways: [named('toggle', ['JSON']), called('toggle', /^(json|.*[-_]json|json[-_].*)$/i)],
};

const next: Locator = {
  label: 'Next',
  ways: [
    named('button', words('next')),
    called('button', /(^|[-_])next([-_](step|button))?$|wizard.?next|primary.?button/i),
    // Cloudscape's wizard marks the button that goes on; on a last page that one commits, which `press` refuses by name.
    matching('button', '[class*="awsui_primary-button_1xupv"]'),
  ],
};

const createRole: Locator = {
  label: 'Create role',
  ways: [
    named('button', words('createRole')),
    called('button', /create.?role|submit/i),
    matching('button', '[class*="awsui_primary-button_1xupv"],[class*="awsui_variant-primary"]'),
  ],
};

const createPolicy: Locator = {
  label: 'Create policy',
  ways: [
    named('button', words('createPolicy')),
    called('button', /create.?policy|submit/i),
    matching('button', '[class*="awsui_primary-button_1xupv"],[class*="awsui_variant-primary"]'),
  ],
};

export const FIELDS = {
  awsAccountTile,
  anotherAccount,
  accountId,
  requireExternalId,
  externalId,
  requireMfa,
  policySearch,
  refreshPolicies,
  nextPage,
  roleName,
  roleDescription: description(roleName),
  policyName,
  policyDescription: description(policyName),
  jsonTab,
  next,
  createRole,
  createPolicy,
} as const;
