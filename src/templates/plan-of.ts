import { nameOf, oldRoleOf, sameArn } from '../connector/connector';
import { byId, connectorOf, inventoryOf, seenBy } from '../connector/current';
import { type Home, homeOf } from '../connector/held';
import { roleTable, rowInTable } from '../connector/inventory/names';
import { type Known, known, valuesOf } from '../connector/known';
import type { Field } from '../connector/labels';
import type { Connector, State } from '../connector/schema';
import { wizardsTrust } from '../connector/wizards-trust';
import { parseRoleArn } from '../iam/arn';
import { isObject, jsonOf } from '../iam/json';
import { suggestPolicyName } from '../iam/names';
import { tagsOf } from '../options/fields';
import { withNameStarts } from '../options/names';
import { nameStarts, type Options } from '../options/options';
import type { ExportProblem } from '../words/export';
import { descriptionWords } from '../words/options';
import type { Joined, Left, Plan, RoleToMake } from './plan';
import { reviewWords } from './review-words';
import { trustChanges } from './trust-changes';

/** What is asked for besides the store. */
export interface Wanted {
  options: Pick<Options, 'values'>;
  /** The connector with this id, or all of the procedure that is chosen. */
  only?: string | undefined;
  /** The trust policies that stand in the roles now, by ARN; for a role without one counts what its page showed, else the wizard's. */
  trust?: ReadonlyMap<string, string>;
}

export type Planned = { ok: true; plan: Plan } | { ok: false; problem: ExportProblem };

const NEEDED = [
  'accountId',
  'externalId',
  'rolePolicy',
  'bucket',
  'policyName',
  'roleName',
] as const satisfies Field[];

/** The connectors that are asked for: the current one, or every one of the procedure. */
function asked(state: State, only: string | undefined): Connector[] {
  const one = byId(state, only);
  // One trust policy serves all that use the role: it is changed for all of them or for none.
  if (one?.replaces && state.journey === 'migrate-same-role')
    return inventoryOf(state).filter((other) => other === one || sameArn(oldRoleOf(other), oldRoleOf(one)));
  if (one) return [one];
  if (state.journey !== 'connect') return inventoryOf(state);
  const now = connectorOf(state);
  return now.id === '' ? [] : [now];
}

/** @returns the one AWS account that all of them are in; undefined where none is known; all where they are several */
function homesOf(connectors: readonly Connector[], account: string | undefined): Home[] {
  const homes = connectors.flatMap((one) => homeOf(one) ?? []);
  if (homes.length === 0 && account !== undefined) return [{ partition: 'aws', account }];
  return [...new Map(homes.map((home) => [`${home.partition} ${home.account}`, home])).values()];
}

function joinedOf(one: Connector, values: Partial<Record<Field, string>>): Joined {
  const { bucket = '', prefix, region, logType } = values;
  const { kind, account, origin } = one;
  return { kind, bucket, prefix, region, logType, account, origin };
}

const refused = (problem: ExportProblem): Planned => ({ ok: false, problem });

type Made = { role: RoleToMake } | { left: Left } | { problem: ExportProblem };

/** A role of several configurations has a policy for each: those behind the first are called after their own bucket. */
function policyNameOf(
  state: State,
  one: Connector,
  named: Known | undefined,
  options: Wanted['options'],
): string | undefined {
  const first = rowInTable(roleTable(state.connectors), one)?.connectors[0];
  const { bucket, prefix } = one.values;
  if (named?.origin.kind !== 'suggested' || !bucket || !first || first.id === one.id) return named?.value;
  return suggestPolicyName(nameStarts(options).policy, bucket.value, prefix?.value);
}

/** The role of one connector, with the policy that Logz.io gave for it. */
function roleOf(state: State, one: Connector, { options }: Wanted): Made {
  const found = withNameStarts(known(seenBy(state, one.id), one), options);
  const values = valuesOf(found);
  const lacks = NEEDED.filter((field) => values[field] === undefined);
  const { accountId, externalId, rolePolicy, roleName, roleArn } = values;
  const policyName = policyNameOf(state, one, found.policyName, options);
  if (!accountId || !externalId || !rolePolicy || !policyName || !roleName)
    return { left: { name: nameOf(one), lacks } };
  const document = jsonOf(rolePolicy);
  if (!isObject(document)) return { problem: { code: 'policy-unreadable', values: { name: policyName } } };
  const description = descriptionWords(options, values);
  const read = roleArn === undefined ? undefined : parseRoleArn(roleArn);
  const there = read?.ok && found.roleArn?.origin.kind !== 'assembled' ? read.value : undefined;
  const { boundary, path = '/' } = options.values;
  return {
    role: {
      name: roleName,
      path: there?.path ?? path,
      description,
      boundary,
      tags: tagsOf(options.values.tags ?? ''),
      arn: there?.arn,
      accountId,
      externalId,
      trust: wizardsTrust(accountId, externalId),
      policies: [{ name: policyName, description, document }],
      joined: [joinedOf(one, values)],
    },
  };
}

/** Puts the connectors of one role together. @returns the name that is meant twice, for different things */
function gather(roles: readonly RoleToMake[]): { roles: RoleToMake[]; twice?: string } {
  const byName = new Map<string, RoleToMake>();
  const policies = new Map<string, string>();
  for (const role of roles) {
    const [policy] = role.policies;
    const text = JSON.stringify(policy?.document);
    const name = policy?.name.toLowerCase() ?? '';
    if ((policies.get(name) ?? text) !== text) return { roles: [], twice: policy?.name ?? '' };
    const before = byName.get(role.name.toLowerCase());
    if (!before) byName.set(role.name.toLowerCase(), { ...role });
    else if (before.externalId !== role.externalId || before.accountId !== role.accountId)
      return { roles: [], twice: role.name };
    else {
      before.joined = [...before.joined, ...role.joined];
      if (!before.policies.some((one) => one.name.toLowerCase() === name))
        before.policies = [...before.policies, ...role.policies];
    }
    policies.set(name, text);
  }
  return { roles: [...byName.values()] };
}

/**
 * What is to be written down of the store: the roles and policies that the wizards would make, or, in a migration in the same role, the
 * change of each role's trust policy. Connectors that lack something are left out and named. Refused are a store without any that is
 * complete, and one whose roles are in several AWS accounts.
 */
export function planOf(state: State, wanted: Wanted): Planned {
  const connectors = asked(state, wanted.only);
  if (connectors.length === 0) return refused({ code: 'nothing-held' });
  const homes = homesOf(connectors, wanted.options.values.account);
  if (homes.length > 1)
    return refused({ code: 'several-homes', values: { accounts: homes.map(({ account }) => account) } });
  const [home] = homes;
  const isChange = state.journey === 'migrate-same-role' && connectors.every(oldRoleOf);
  const made = isChange
    ? trustChanges(state, connectors, wanted.trust)
    : connectors.map((one) => roleOf(state, one, wanted));
  const left = made.flatMap((one) => ('left' in one ? one.left : []));
  const problem = made.flatMap((one) => ('problem' in one ? one.problem : []))[0];
  if (problem) return refused(problem);
  const { roles, twice } = gather(made.flatMap((one) => ('role' in one ? one.role : [])));
  if (twice !== undefined) return refused({ code: 'name-twice', values: { name: twice } });
  const changes = made.flatMap((one) => ('change' in one ? one.change : []));
  const [first] = left;
  if (roles.length + changes.length === 0 && first) return refused({ code: 'incomplete', values: first });
  const there = new Set(left.map(({ name }) => name));
  const reviewed = connectors.filter((one) => !there.has(nameOf(one)));
  return {
    ok: true,
    plan: { roles, changes, left, home, ...reviewWords(state, reviewed, changes, home?.account) },
  };
}
