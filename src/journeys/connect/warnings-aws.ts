import { parsedRole } from '../../connector/connector';
import { createdPolicy, createdRole, isElsewhere, readRole } from '../../connector/held';
import type { ForeignRole } from '../../connector/known';
import { LOGZIO } from '../../vendors/logzio';
import type { Say } from '../say';
import type { Context } from '../step';
import type { Progress } from './progress';

/** The policy: its text, whether the editor was touched, its name. */
export function aboutPolicy(progress: Progress, say: Say): void {
  const { one, policyDone } = progress;
  const { policyName } = progress.values;
  const created = createdPolicy(one);
  const before = one.facts.policyCreated?.name;
  if (progress.policyEdited && !progress.roleDone) say('policy-json', 'policy-edited');
  else if (isOutdatedFilling(progress)) say('policy-json', 'policy-outdated');
  if (!created && before !== undefined && sameName(before, policyName) && !policyDone)
    say('policy-name', 'policy-exists', { name: before });
  if (created && policyName !== undefined && created.name !== policyName)
    say(policyDone ? 'attach-search' : 'policy-name', 'policy-renamed', {
      name: created.name,
      here: policyName,
    });
}

/** What the role trusts: what was filled against what is known now. */
export function aboutTrust(progress: Progress, say: Say): void {
  const { one, trust, values, roleCreated, accountIdFilled, externalIdFilled } = progress;
  const role = roleCreated?.name;
  if (role !== undefined && !trust) say('role-external-id', 'trust-unseen', { role });
  if (one.facts.roleCreated && !roleCreated && sameName(one.facts.roleCreated.name, values.roleName))
    say('final-name', 'role-exists', { role: values.roleName ?? '' });
  if (!trust) return;
  if (!accountIdFilled)
    say('role-account-id', 'trust-other', {
      what: 'accountId',
      role,
      filled: trust.accountId,
      now: values.accountId,
    });
  if (!externalIdFilled)
    say('role-external-id', 'trust-other', {
      what: 'externalId',
      role,
      filled: trust.externalId,
      now: values.externalId,
    });
}

/** The editor was filled with another text, and no policy came of it. */
function isOutdatedFilling({ one, policyFilled, policyEdited, policyDone, values }: Progress): boolean {
  const { policyFilled: filled, policyCreated } = one.facts;
  if (!filled || values.rolePolicy === undefined) return false;
  return !policyFilled && !policyEdited && !policyDone && (policyCreated?.at ?? 0) < filled.at;
}

/** A role can only be given policies of its own account. */
export function aboutAccounts(now: Context, progress: Progress, say: Say): void {
  const { policyCreated, roleCreated, trust, values } = progress;
  const home = policyCreated?.account;
  if (home === undefined) return;
  const account = roleCreated?.account ?? parsedRole(values.roleArn)?.account;
  const policy = policyCreated?.name ?? '';
  if (account !== undefined && account !== home)
    say('attach-tick', 'role-other-account', { policy, home, account });
  const here = now.awsAccount ?? trust?.account;
  if (account === undefined && here !== undefined && here !== home)
    say('attach-search', 'signed-in-elsewhere', { policy, home, here });
}

/** Which role this is about. */
export function aboutRole(
  { one, values, roleCreated, roleDone }: Progress,
  first: string | undefined,
  say: Say,
): void {
  const { roleName, policyName } = values;
  if (roleCreated && policyName && one.facts.policyTicked?.name !== policyName)
    say('attach-tick', 'attach-unseen', { policy: policyName, role: roleCreated.name });
  if (values.roleArn !== undefined && !roleDone) say(first, 'arn-older');
  const created = createdRole(one);
  if (created && roleName !== undefined && created.name !== roleName)
    say('final-name', 'role-renamed', { name: created.name, here: roleName });
  const read = readRole(one)?.role;
  if (read && roleName !== undefined && read.name !== roleName)
    say('arn-open', 'role-read-other', { name: read.name, here: roleName });
}

/** The role ARN that is about to go back to Logz.io. */
export function aboutArn(
  { one, roleArn, values }: Progress,
  { awsAccount }: Context,
  foreign: ForeignRole | undefined,
  say: Say,
): void {
  if (foreign) {
    const { arn, account, home, given } = foreign;
    say(given ? 'arn-paste' : 'arn-search', 'arn-elsewhere', { arn, account, home: home.account, given });
  }
  const role = parsedRole(roleArn?.value);
  if (!roleArn || !role) return;
  const { partition, account, name } = role;
  if (partition !== LOGZIO.partition) say('arn-paste', 'arn-partition', { partition });
  if (account === values.accountId) say('arn-paste', 'arn-vendors', { account });
  const isGiven = roleArn.origin.kind === 'typed' || roleArn.origin.kind === 'pasted';
  const isSaid = isElsewhere(one, role);
  if (isGiven && awsAccount !== undefined && awsAccount !== account && !isSaid)
    say('arn-paste', 'arn-not-signed-in', { account, here: awsAccount });
  if (values.roleName !== undefined && name !== values.roleName)
    say('arn-copy', 'arn-of-other', { name, here: values.roleName });
}

/** Names in IAM are unique whatever their case. */
const sameName = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();
