import { type Condition, isText } from '../policy/condition';
import type { TrustStatement } from './statements';

interface Provider {
  /** How a `sub` begins that names one customer. */
  sub: RegExp;
  /** Other claims that name one, where they hold no wildcard in their first part. */
  others: readonly string[];
}

/**
 * Identity providers at which everybody can have an account, by host. Sources: GitHub docs "Configuring OpenID Connect in AWS"; GitLab docs
 * "Configure OpenID Connect in AWS"; HCP Terraform docs "Dynamic credentials with the AWS provider"; Buildkite docs "OIDC with AWS"; IAM user
 * guide "Available keys for AWS web identity federation".
 */
const SHARED: Readonly<Record<string, Provider>> = {
  'token.actions.githubusercontent.com': {
    sub: /^(?:repo:[^/*?]+\/|(?!repo:)[a-z_]+:[^:*?]+(?::|$))/,
    others: [
      'repository',
      'repository_id',
      'repository_owner',
      'repository_owner_id',
      'job_workflow_ref',
      'enterprise',
    ],
  },
  'gitlab.com': {
    sub: /^project_path:[^/*?]+\//,
    others: ['namespace_path', 'namespace_id', 'project_path', 'project_id'],
  },
  'app.terraform.io': { sub: /^organization:[^:*?]+:/, others: ['terraform_organization_id'] },
  'agent.buildkite.com': { sub: /^organization:[^:*?]+:/, others: [] },
  'accounts.google.com': { sub: /^[^*?]+$/, others: ['aud', 'oaud', 'email'] },
  'cognito-identity.amazonaws.com': { sub: /^[^*?]+$/, others: ['aud'] },
  'graph.facebook.com': { sub: /^[^*?]+$/, others: ['app_id', 'id'] },
  'www.amazon.com': { sub: /^[^*?]+$/, others: ['app_id', 'user_id'] },
};

const hostOf = (provider: string): string =>
  provider.replace(/^arn:[^:]*:iam::[^:]*:oidc-provider\//, '').toLowerCase();

/** Whether a condition lets in only callers whose claims name a certain customer. */
function namesOne(condition: Condition, host: string): boolean {
  const provider = SHARED[host];
  const { name, negated, ifExists, set, values } = condition;
  if (!provider || negated || ifExists || set === 'all' || !isText(condition) || !name.startsWith(`${host}:`))
    return false;
  const claim = name.slice(host.length + 1);
  const form =
    claim === 'sub' ? provider.sub : provider.others.includes(claim) ? /^[^/*?]+(?:\/|$)/ : undefined;
  return form !== undefined && values.length > 0 && values.every(({ text }) => form.test(text));
}

/**
 * Whether a statement lets in anybody with an account at a provider that everybody can have one at: GitHub's with `aud` only, or with
 * `repo:*` as `sub`.
 *
 * @param provider the provider's ARN or host name, as Principal names it
 */
export function isOpenToAnybody(provider: string, { conditions }: TrustStatement): boolean {
  const host = hostOf(provider);
  return host in SHARED && !conditions.some((one) => namesOne(one, host));
}
