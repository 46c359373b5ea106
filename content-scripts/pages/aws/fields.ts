import { controls } from '../../form/controls';
import type { Locator } from '../../form/locate';
import { labels } from '../../form/name';
import { besideRows } from '../../form/table';
import {
  after,
  called,
  described,
  inGroupOf,
  matching,
  mentions,
  named,
  near,
  otherOfTwo,
} from '../../form/ways';
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
    // Service, account, web identity, SAML, custom: the order since 2021. `SAML 2.0` is a name in every language and translation.
    inGroupOf(5, 1, [3, /SAML/]),
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
    {
      how: 'beside rows',
      role: 'textbox',
      weak: true,
      find: () => besideRows(controls('textbox')),
    },
  ],
};

const refreshPolicies: Locator = {
  label: 'Refresh',
  ways: [
    named('button', words('refresh')),
    called('button', /refresh|reload/i),
    matching('button', 'button:has([class*=fa-sync],[class*=refresh])'),
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

/** The characters of a name, as the console lists them below the box, beside its length. An external ID's go on with a colon. */
const NAME_RULE = '\\+=,\\.@[-_]';

const name = (label: string, words: readonly string[], pattern: RegExp, longest: number): Locator => ({
  label,
  ways: [
    named('textbox', words),
    near('textbox', words),
    called('textbox', pattern),
    matching('textbox', `input[maxlength="${longest}"]`),
    described('textbox', new RegExp(`(?=[^]*\\b${longest}\\b)[^]*${NAME_RULE}`)),
  ],
});

const roleName = name('Role name', words('roleName'), /role.?name/i, 64);
const policyName = name('Policy name', words('policyName'), /policy.?name/i, 128);

const description = (of: Locator): Locator => ({
  label: 'Description',
  ways: [
    named('textbox', words('description')),
    near('textbox', words('description')),
    called('textbox', /description/i),
    after('textbox', of, 'textarea'),
  ],
});

const jsonTab: Locator = {
  label: 'JSON',
  ways: [named('toggle', ['JSON']), called('toggle', /^(json|.*[-_]json|json[-_].*)$/i)],
};

const next: Locator = {
  label: 'Next',
  ways: [
    // `Next: Tags`, not a table's `Next page`.
    named('button', words('next'), labels),
    called('button', /(^|[-_])next([-_](step|button))?$|wizard.?next|primary.?button/i),
    // Cloudscape's wizard marks the button that goes on; on a last page that one commits, which `press` refuses by name.
    matching('button', '[class*="awsui_primary-button_1xupv"]'),
  ],
};

const creates = (label: string, words: readonly string[], pattern: RegExp): Locator => ({
  label,
  ways: [
    named('button', words),
    called('button', pattern),
    matching('button', '[class*="awsui_primary-button_1xupv"],[class*="awsui_variant-primary"]'),
  ],
});

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
  createRole: creates('Create role', words('createRole'), /create.?role|submit/i),
  createPolicy: creates('Create policy', words('createPolicy'), /create.?policy|submit/i),
} as const;
