import { suggestPolicyName, suggestRoleName } from '../../iam/names';
import { LOGZIO } from '../../vendors/logzio';
import type { Configuration, Migration, RoleTrust } from '../configuration';
import { effective } from '../known';
import type { Field } from '../labels';
import type { JourneyId, Source, State } from '../schema';
import { setValue } from '../state';
import { sameArn } from './list';
import { newRoleOf, roleTable, rowOf } from './names';
import { newRoleSeen } from './seen';
import { currentOf } from './state';

/*
 * What happens to a migration. Pure: state in, state out; `at` is in ms since 1970. Every one of these hands the connector over to the
 * configuration that is migrated next, where that has changed.
 */

/** Changes the migration; where another configuration is the current one after it, the connector takes that one's values. */
export function withMigration(state: State, change: (migration: Migration) => Migration, at: number): State {
  const kept = keepNewRole(state);
  const next = { ...kept, migration: change(kept.migration) };
  const before = currentOf(state.migration);
  const after = currentOf(next.migration);
  if (state.journey === 'connect' || !after || after.id === before?.id)
    return { ...state, migration: change(state.migration) };
  return carryOver(next, at, true);
}

/** The procedure that the person chose. The connector takes the values that it needs, from the inventory where there is one. */
export function chooseJourney(state: State, journey: JourneyId, at: number): State {
  if (journey === 'connect') return { ...state, journey };
  const chosen: State = { ...state, journey, migration: { ...state.migration, chosen: true } };
  return journey === state.journey ? chosen : carryOver(chosen, at);
}

/** `Migrate this one`. An id that is not in the inventory changes nothing. */
export function setCurrent(state: State, id: string, at: number): State {
  if (!state.migration.configurations.some((one) => one.id === id)) return state;
  if (currentOf(state.migration)?.id === id)
    return carryOver({ ...state, migration: { ...state.migration, current: id } }, at);
  const kept = keepNewRole(state);
  return carryOver({ ...kept, migration: { ...kept.migration, current: id } }, at, true);
}

/** What is known of the current configuration's new role stays with it when the connector turns to another one. */
function keepNewRole(state: State): State {
  const one = currentOf(state.migration);
  const arn = one && state.journey === 'migrate-new-roles' ? newRoleSeen(state, one.id) : undefined;
  if (!one || arn === undefined || arn === one.newRoleArn) return state;
  const configurations = state.migration.configurations.map((other) =>
    other.id === one.id ? { ...one, newRoleArn: arn } : other,
  );
  return { ...state, migration: { ...state.migration, configurations } };
}

export const chooseOrder = (state: State, order: Migration['order']): State => ({
  ...state,
  migration: { ...state.migration, order },
});

/** The form was filled for it and read back. What Logz.io said about an earlier attempt is taken back, a success is not. */
export const noteFilled = (state: State, id: string, at: number): State =>
  inOne(state, id, at, ({ facts: { saved, ...facts }, ...one }) => ({
    ...one,
    facts: { ...facts, ...(saved?.ok && { saved }), filled: { at } },
  }));

/** What Logz.io said after Save or Start archiving. With success, the role that the form named becomes known as its new role. */
export function noteSaved(
  state: State,
  id: string,
  said: { ok: boolean; message: string },
  at: number,
): State {
  const arn = state.journey === 'migrate-new-roles' ? newRoleSeen(state, id) : undefined;
  return inOne(state, id, at, (one) => ({
    ...one,
    ...(said.ok && arn !== undefined && { newRoleArn: arn }),
    facts: { ...one.facts, saved: { ...said, at } },
  }));
}

/** It stood in Logz.io's list before and does not any more. */
export const noteGone = (state: State, id: string, at: number): State =>
  inOne(state, id, at, (one) => ({ ...one, facts: { ...one.facts, gone: one.facts.gone ?? { at } } }));

/** What was done with a role's trust policy in the editor (`meant`), or what AWS stored (`stored`). */
export function noteTrust(state: State, roleArn: string, seen: RoleTrust): State {
  const { roles } = state.migration;
  const key = Object.keys(roles).find((one) => sameArn(one, roleArn)) ?? roleArn;
  const trust = {
    ...roles[key],
    ...(seen.meant && { meant: seen.meant }),
    ...(seen.stored && { stored: seen.stored }),
  };
  return { ...state, migration: { ...state.migration, roles: { ...roles, [key]: trust } } };
}

/**
 * The external ID that Logz.io showed in the form of a configuration. Logz.io generates one per account, so every configuration that is
 * known to be in the same account has it too. `externalId` must have passed `checkField`.
 */
export function noteExternalId(state: State, id: string, externalId: string, at: number): State {
  const seen = state.migration.configurations.find((one) => one.id === id);
  const inAccount = (one: Configuration): boolean =>
    one.id === id || (seen?.account !== undefined && one.account === seen.account && !isDone(one));
  const configurations = state.migration.configurations.map((one) =>
    inAccount(one) ? { ...one, newExternalId: externalId } : one,
  );
  const next = { ...state, migration: { ...state.migration, configurations } };
  return currentOf(next.migration)?.id === id ? carryOver(next, at) : next;
}

const isDone = ({ facts }: Configuration): boolean => facts.saved?.ok === true;

/**
 * The connector with the values of the current configuration, so that the pages of AWS and Logz.io are filled for it. In the same role
 * its role is the configuration's; with new roles it is the account's new one, or none yet, and names that clash with no role in the
 * inventory. What belongs to another connector does not stay: its role policy, and what was seen of its policy and role.
 *
 * @param another the connector was another configuration's until now; by default where bucket or prefix differ
 */
export function carryOver(before: State, at: number, another = isAnother(before)): State {
  const one = currentOf(before.migration);
  if (!one || before.journey === 'connect') return before;
  const state: State = another ? { ...before, facts: {} } : before;
  const source: Source = { kind: one.from.kind === 'captured' ? 'captured' : 'typed', at };
  const fresh = state.journey === 'migrate-new-roles';
  const { configurations } = state.migration;
  const { values } = state;
  const newRole = another ? newRoleOf(configurations, one) : newRoleSeen(state, one.id);
  const roleArn = fresh ? newRole : one.roleArn;
  const names = fresh && roleArn === undefined ? namesFor(configurations, one) : {};
  const wanted: Partial<Record<Field, string>> = {
    bucket: one.bucket,
    prefix: one.prefix ?? '',
    externalId: one.newExternalId ?? '',
    roleArn: roleArn ?? '',
    ...(another || sameArn(values.roleArn?.value, one.roleArn) ? { roleName: '', policyName: '' } : {}),
    ...(another || !values.roleName ? names : {}),
    ...(another && { rolePolicy: '' }),
    ...(values.accountId ? {} : { accountId: LOGZIO.awsAccount }),
  };
  return Object.entries(wanted).reduce((next, [field, text]) => {
    const result = setValue(next, field as Field, text, source);
    return result.ok ? result.value : next;
  }, state);
}

function isAnother(state: State): boolean {
  const one = currentOf(state.migration);
  const { bucket, prefix } = effective(state);
  return one !== undefined && (bucket !== one.bucket || (prefix ?? '') !== (one.prefix ?? ''));
}

/** Names for the new role and its policy, where the suggested ones are taken. */
function namesFor(
  configurations: readonly Configuration[],
  one: Configuration,
): Partial<Record<'roleName' | 'policyName', string>> {
  const row = rowOf(roleTable(configurations), one);
  const start = LOGZIO.recommendedNameStart;
  if (!row || row.newRoleName === suggestRoleName(start, one.bucket)) return {};
  const policyName =
    row.newPolicyName === suggestPolicyName(start, one.bucket, one.prefix) ? undefined : row.newPolicyName;
  return { roleName: row.newRoleName, ...(policyName !== undefined && { policyName }) };
}

const inOne = (state: State, id: string, at: number, change: (one: Configuration) => Configuration): State =>
  withMigration(
    state,
    (migration) => ({
      ...migration,
      configurations: migration.configurations.map((one) => (one.id === id ? change(one) : one)),
    }),
    at,
  );
