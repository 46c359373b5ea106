import { parseRoleArn, type RoleArn } from '../iam/arn';
import type { Facts, State } from './schema';

/*
 * Which facts still hold. A fact is never deleted because a value changed: it stays true that a policy was created.
 * Whether it is the policy of *this* connector is asked here, from the values and the times. So an older policy comes
 * back into force when its text does, and a second bucket starts over without anything having to be cleared.
 */

/** Two policy texts that differ at most in line ends. (`iam/policy-document` has the same, but brings a JSON parser along.) */
export const sameText = (one: string, other: string): boolean =>
  one.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n');

/** Since when the present role policy stands; 0 where there is none, so that everything seen is newer. */
const policySince = (state: State): number => state.values.rolePolicy?.source.at ?? 0;

/** The last filling of the policy editor, where it was this role policy's text. */
export function filledPolicy(state: State): Facts['policyFilled'] {
  const { policyFilled } = state.facts;
  const text = state.values.rolePolicy?.value;
  return policyFilled && text !== undefined && sameText(policyFilled.text, text) ? policyFilled : undefined;
}

/** Was the editor changed by hand after it was filled with this role policy? */
export function editedPolicy(state: State): boolean {
  const filled = filledPolicy(state);
  const { policyEdited } = state.facts;
  return filled !== undefined && policyEdited !== undefined && policyEdited.at >= filled.at;
}

/**
 * The policy that was created for the present role policy: not before the text was known, and not out of an editor that
 * had been filled with another text. One whose text was typed by hand counts: nobody saw that text.
 */
export function createdPolicy(state: State): Facts['policyCreated'] {
  const { policyCreated, policyFilled } = state.facts;
  if (!policyCreated || policyCreated.at < policySince(state)) return undefined;
  const otherText =
    policyFilled !== undefined &&
    policyFilled.at <= policyCreated.at &&
    state.values.rolePolicy !== undefined &&
    !filledPolicy(state);
  return otherText ? undefined : policyCreated;
}

/**
 * The role that was created for the present role policy. A role whose external ID no longer matches still counts: it can
 * be mended in place, and the journey says so (see `journeys/connect-warnings.ts`).
 */
export function createdRole(state: State): Facts['roleCreated'] {
  const { roleCreated } = state.facts;
  return roleCreated && roleCreated.at >= policySince(state) ? roleCreated : undefined;
}

/** The role whose page was read since the present role policy is known. */
export function readRole(state: State): { role: RoleArn; at: number } | undefined {
  const { roleRead } = state.facts;
  if (!roleRead || roleRead.at < policySince(state)) return undefined;
  const parsed = parseRoleArn(roleRead.arn);
  return parsed.ok ? { role: parsed.value, at: roleRead.at } : undefined;
}

/** Was this seen while an earlier role was made, one that is not the role of this name? */
const ofEarlierRole = (state: State, at: number, roleName: string | undefined): boolean => {
  const { roleCreated } = state.facts;
  const role = createdRole(state);
  return roleCreated !== undefined && at <= roleCreated.at && role?.name !== roleName;
};

/** What was read back on step 1 of Create role, for the role of this name. */
export function filledTrust(state: State, roleName: string | undefined): Facts['trustFilled'] {
  const { trustFilled } = state.facts;
  return trustFilled && !ofEarlierRole(state, trustFilled.at, roleName) ? trustFilled : undefined;
}

/** Was the policy of this name ticked for the role of this name? */
export function tickedPolicy(
  state: State,
  policyName: string | undefined,
  roleName: string | undefined,
): boolean {
  const { policyTicked } = state.facts;
  if (!policyTicked || policyTicked.name !== policyName || policyTicked.at < policySince(state)) return false;
  return !ofEarlierRole(state, policyTicked.at, roleName);
}
