import { fieldOf, fullName, nameOf, oldIdOf, oldRoleOf, parsedRole } from '../connector/connector';
import { acceptedBy, trustOf } from '../connector/current';
import { groupByRole } from '../connector/inventory/list';
import type { Connector, State } from '../connector/schema';
import { acceptedIds } from '../connector/trust-document';
import { wizardsTrust } from '../connector/wizards-trust';
import { acceptBoth, removeExternalId } from '../iam/external-id/edit';
import { type Json, jsonOf } from '../iam/json';
import { LOGZIO } from '../vendors/logzio';
import type { ExportProblem } from '../words/export';
import { problemSentence } from '../words/problems';
import type { Left, TrustToChange } from './plan';

type Changed = { change: TrustToChange } | { left: Left } | { problem: ExportProblem };

const only = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => value ?? [])),
];

/** The trust policy with every new external ID let in, and that without the old ones. The same exact edits as in the console. */
function edited(
  now: string,
  { account, from, to }: { account: string; from: readonly string[]; to: readonly string[] },
): { both: string; after: string } | { why: string } {
  let both = now;
  for (const id of to) {
    const edit = acceptBoth(both, { account, from: from[0] ?? id, to: id });
    if (edit.ok) both = edit.value.document;
    else if (edit.problem.code !== 'unchanged') return { why: problemSentence(edit.problem) };
  }
  let after = both;
  for (const id of from) {
    const edit = removeExternalId(after, { account, from: id });
    if (!edit.ok) return { why: problemSentence(edit.problem) };
    after = edit.value.document;
  }
  return { both, after };
}

function changeOf(
  state: State,
  arn: string,
  users: readonly Connector[],
  trust: ReadonlyMap<string, string>,
): Changed {
  const role = parsedRole(arn);
  const account = users.map((one) => fieldOf(one, 'accountId')).find(Boolean) ?? LOGZIO.awsAccount;
  const to = only(users.map((one) => fieldOf(one, 'externalId')));
  const { stored } = trustOf(state, arn);
  const standing = trust.get(arn.toLowerCase()) ?? stored?.document;
  const ids = standing === undefined ? undefined : acceptedIds(standing, account);
  const seen =
    ids?.ok && ids.value.length > 0
      ? ids.value
      : [...users.map(oldIdOf), ...(acceptedBy(trustOf(state, arn)) ?? [])];
  const from = only(seen).filter((id) => !to.includes(id));
  const waits = users.find((one) => fieldOf(one, 'externalId') === undefined);
  if (!role || from.length === 0 || waits)
    return { left: { name: nameOf(waits ?? users[0] ?? ({} as Connector)), lacks: ['externalId'] } };
  const now = standing ?? JSON.stringify(wizardsTrust(account, from.length > 1 ? from : (from[0] ?? '')));
  const documents = edited(now, { account, from, to });
  if ('why' in documents)
    return { problem: { code: 'trust-not-changed', values: { arn, why: documents.why } } };
  const value = (text: string): Json => jsonOf(text) ?? {};
  return {
    change: {
      arn: role.arn,
      name: role.name,
      path: role.path,
      accountId: account,
      from,
      to,
      now: value(now),
      both: value(documents.both),
      after: value(documents.after),
      users: users.map(fullName),
    },
  };
}

/**
 * The change of each role that these connectors use, in the order of their names.
 *
 * @param trust the trust policies that stand in the roles now, by ARN in small letters; where none is given, what the role's page showed,
 * else the wizard's. The change is worked out from exactly this text, and what is written from it stops where IAM has another one
 */
export const trustChanges = (
  state: State,
  connectors: readonly Connector[],
  trust: ReadonlyMap<string, string> = new Map(),
): Changed[] =>
  groupByRole(connectors.filter((one) => oldRoleOf(one) !== undefined)).map(
    ({ roleArn = '', connectors: users }) => changeOf(state, roleArn, users, trust),
  );
