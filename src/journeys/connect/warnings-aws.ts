import { createdPolicy, createdRole, readRole } from '../../connector/held';
import type { State } from '../../connector/schema';
import { parseRoleArn } from '../../iam/arn';
import { partitionById } from '../../iam/partition';
import { LOGZIO } from '../../vendors/logzio';
import type { Context } from '../step';
import type { LineId } from './lines';
import type { Progress } from './progress';

/** Puts a sentence at a line; at none where there is no such line. */
export type Say = (id: LineId | undefined, sentence: string) => void;

/** The policy: its text, whether the editor was touched, its name. */
export function aboutPolicy(state: State, progress: Progress, say: Say): void {
  const { facts } = state;
  const { policyName } = progress.values;
  const created = createdPolicy(state);
  if (progress.policyEdited && !progress.roleDone)
    say(
      'policy-json',
      'The policy was changed by hand after it was filled. If that was meant, go on; otherwise press Fill this page in the card to put Logz.io’s text back.',
    );
  else if (isOutdatedFilling(state, progress))
    say(
      'policy-json',
      'The role policy has changed since it was filled in AWS. Press Fill this page on Create policy again.',
    );
  if (!created && sameName(facts.policyCreated?.name, policyName) && !progress.policyDone)
    say(
      'policy-name',
      `A policy named ${facts.policyCreated?.name} was already created from an earlier text. Type another Policy name here, or edit that policy on its page in AWS.`,
    );
  if (created && policyName !== undefined && created.name !== policyName)
    say(
      progress.policyDone ? 'attach-search' : 'policy-name',
      `The policy that was created is named ${created.name}; Policy name here says ${policyName}. To go on with ${created.name}, type that name here.`,
    );
}

/** What the role trusts: what was filled against what is known now. */
export function aboutTrust(state: State, progress: Progress, say: Say): void {
  const { trust, values, roleCreated, accountIdFilled, externalIdFilled } = progress;
  if (roleCreated && !trust)
    say(
      'role-external-id',
      `Rolebridge did not see which account and external ID the role ${roleCreated.name} was given. Check its trust policy.`,
    );
  if (state.facts.roleCreated && !roleCreated && sameName(state.facts.roleCreated.name, values.roleName))
    say(
      'final-name',
      `A role named ${values.roleName} was already created for earlier values. Type another Role name here.`,
    );
  if (!trust) return;
  const role = roleCreated ? `The role ${roleCreated.name} was created with` : 'Create role was filled with';
  const mend = roleCreated
    ? 'If nothing else uses this role, correct its trust policy; otherwise type another Role name and create a new role.'
    : 'Press Fill this page on step 1 of Create role again.';
  if (!accountIdFilled)
    say(
      'role-account-id',
      `${role} the account ${trust.accountId}; Account ID is now ${values.accountId ?? 'empty'}. ${mend}`,
    );
  if (!externalIdFilled)
    say(
      'role-external-id',
      `${role} the external ID ${trust.externalId}; External ID is now ${values.externalId ?? 'empty'}. ${mend}`,
    );
}

/** The editor was filled with another text, and no policy came of it. */
function isOutdatedFilling(
  { facts }: State,
  { policyFilled, policyEdited, policyDone, values }: Progress,
): boolean {
  if (!facts.policyFilled || values.rolePolicy === undefined) return false;
  return (
    !policyFilled && !policyEdited && !policyDone && (facts.policyCreated?.at ?? 0) < facts.policyFilled.at
  );
}

/** A role can only be given policies of its own account. */
export function aboutAccounts(now: Context, progress: Progress, say: Say): void {
  const { policyCreated, roleCreated, trust, values } = progress;
  const home = policyCreated?.account;
  if (home === undefined) return;
  const arn = values.roleArn === undefined ? undefined : parseRoleArn(values.roleArn);
  const roleAccount = roleCreated?.account ?? (arn?.ok ? arn.value.account : undefined);
  const name = policyCreated?.name ?? 'the policy';
  if (roleAccount !== undefined && roleAccount !== home)
    say(
      'attach-tick',
      `The policy ${name} is in account ${home}, but the role is in ${roleAccount}. A role takes policies of its own account only: create both in the same one.`,
    );
  const here = now.awsAccount ?? trust?.account;
  if (roleAccount === undefined && here !== undefined && here !== home)
    say(
      'attach-search',
      `The policy ${name} was created in account ${home}, but AWS is signed in to ${here}. Sign in to ${home}, or create the policy again in ${here}.`,
    );
}

/** Which role this is about. */
export function aboutRole(
  state: State,
  { values, roleCreated, roleDone }: Progress,
  first: LineId | undefined,
  say: Say,
): void {
  if (roleCreated && values.policyName && state.facts.policyTicked?.name !== values.policyName)
    say(
      'attach-tick',
      `Rolebridge did not see that ${values.policyName} was attached to ${roleCreated.name}. Check Permissions on the role’s page.`,
    );
  if (values.roleArn !== undefined && !roleDone)
    say(
      first,
      'A role ARN was here before this role policy. If that role already has these permissions, press Return to Logz.io; otherwise go on, and the new role’s ARN takes its place.',
    );
  const created = createdRole(state);
  if (created && values.roleName !== undefined && created.name !== values.roleName)
    say(
      'final-name',
      `The role that was created is named ${created.name}; Role name here says ${values.roleName}. To go on with ${created.name}, type that name here.`,
    );
  const read = readRole(state);
  if (read && values.roleName !== undefined && read.role.name !== values.roleName)
    say(
      'arn-open',
      `The role page that was read is ${read.role.name}; Role name here says ${values.roleName}. If ${read.role.name} is the right one, type that name here.`,
    );
}

/** The role ARN that is about to go back to Logz.io. */
export function aboutArn({ roleArn, values, returned }: Progress, say: Say): void {
  const parsed = roleArn && parseRoleArn(roleArn.value);
  if (!roleArn || !parsed?.ok) return;
  const { partition, account, name } = parsed.value;
  if (partition !== LOGZIO.partition)
    say(
      'arn-paste',
      `This role is in ${partitionById(partition)?.name ?? partition}, and Logz.io can never use it. Create the role in an account of the standard AWS regions.`,
    );
  if (account === values.accountId)
    say(
      'arn-paste',
      `This role ARN is in ${account}, Logz.io’s own account. The role must be in your account.`,
    );
  if (values.roleName !== undefined && name !== values.roleName)
    say('arn-copy', `The role ARN is that of ${name}; Role name here says ${values.roleName}.`);
  if (roleArn.origin.kind === 'assembled' && !returned)
    say(
      'arn-copy',
      'The role ARN is put together from the role’s name and the signed-in account. To read it for certain, press Open the role in AWS.',
    );
}

/** Names in IAM are unique whatever their case. */
const sameName = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();
