import { fieldOf, isSaved } from './connector';
import { byId, trustOf } from './current';
import { newRoleOf } from './known';
import type { Connector, Facts, JourneyId, RoleTrust, State } from './schema';
import { applyFact, changed } from './state';

/* What happens to a connector, and what the person chooses. Pure: state in, state out; `at` is in ms since 1970. */

/** The procedure that the person chose. */
export const chooseJourney = (state: State, journey: JourneyId): State =>
  journey === 'connect' ? { ...state, journey } : { ...state, journey, chosen: true };

/** `Migrate this one`, or going back to another connection. An id that is not there changes nothing. */
export function setCurrent(state: State, id: string): State {
  const one = byId(state, id);
  if (!one) return state;
  return { ...state, current: id, ...(one.replaces === undefined && { journey: 'connect' as const }) };
}

export const chooseOrder = (state: State, order: State['order']): State => ({ ...state, order });

/** What is kept of an earlier Save when the form is filled again: what Logz.io connected, it has. */
const keptSaved = (one: Connector): Facts =>
  one.replaces && isSaved(one) ? one.facts : (({ saved: _saved, ...facts }) => facts)(one.facts);

/** The form was filled for it and read back. */
export const noteFilled = (state: State, id: string, at: number): State =>
  applyFact(
    changed(state, id, (one) => ({ ...one, facts: keptSaved(one) })),
    { filled: { at } },
    at,
    id,
  );

/** The role ARN was put into the form and read back. */
export const noteReturned = (state: State, id: string, arn: string, at: number): State =>
  applyFact(
    changed(state, id, (one) => ({ ...one, facts: keptSaved(one) })),
    { returned: { arn, at } },
    at,
    id,
  );

/** The form that the role ARN was put into last does not hold it any more. */
export function noteNotReturned(state: State, at: number): State {
  const filled = state.connectors.filter(({ facts }) => facts.returned);
  const last = filled.toSorted((a, b) => (a.facts.returned?.at ?? 0) - (b.facts.returned?.at ?? 0)).at(-1);
  return last ? applyFact(state, { returned: null }, at, last.id) : state;
}

type Saved = NonNullable<Facts['saved']>;

/**
 * What came of Save or Start archiving. With success, the role that the form named becomes known as the connector's. What is not known
 * does not take a success back.
 */
export function noteSaved(
  state: State,
  id: string,
  said: Pick<Saved, 'outcome' | 'by' | 'message'>,
  at: number,
): State {
  const one = byId(state, id);
  if (!one || (said.outcome === 'unknown' && isSaved(one))) return state;
  const arn = state.journey === 'migrate-new-roles' && one.replaces ? newRoleOf(state, one) : undefined;
  const next = applyFact(state, { saved: { ...said, at } }, at, id);
  if (said.outcome !== 'connected' || arn === undefined || fieldOf(one, 'roleArn') === arn) return next;
  const roleArn = { value: arn, source: { kind: 'aws' as const, at } };
  return changed(next, id, (saved) => ({ ...saved, values: { ...saved.values, roleArn } }));
}

/** It stood in Logz.io's list before and does not any more. */
export const noteGone = (state: State, id: string, at: number): State =>
  byId(state, id)?.facts.gone ? state : applyFact(state, { gone: { at } }, at, id);

/**
 * What was done with a role's trust policy in the editor (`meant`; `null` takes it back), that the console said it was updated, or what
 * AWS stored.
 */
export function noteTrust(
  state: State,
  roleArn: string,
  { meant, updated, stored }: Omit<RoleTrust, 'meant'> & { meant?: RoleTrust['meant'] | null },
): State {
  const { meant: before, ...trust } = trustOf(state, roleArn);
  const now = meant === null ? undefined : (meant ?? before);
  const next = {
    ...trust,
    ...(now && { meant: now }),
    ...(updated && { updated }),
    ...(stored && { stored }),
  };
  return { ...state, roles: { ...state.roles, [roleArn.toLowerCase()]: next } };
}

/**
 * The external ID that Logz.io showed in the form of a connector. Logz.io generates one per account, so every connector of the inventory
 * that is known to be in the same account, and not saved yet, has it too. `externalId` must have passed `checkField`.
 */
export function noteExternalId(
  state: State,
  id: string,
  externalId: string,
  at: number,
  where?: string,
): State {
  const seen = byId(state, id);
  const source = { kind: 'captured' as const, at, ...(where !== undefined && { where }) };
  const isMeant = (one: Connector): boolean =>
    one.id === id ||
    (one.replaces !== undefined &&
      seen?.account !== undefined &&
      one.account === seen.account &&
      !isSaved(one));
  const connectors = state.connectors.map((one) =>
    isMeant(one) && fieldOf(one, 'externalId') !== externalId
      ? { ...one, values: { ...one.values, externalId: { value: externalId, source } } }
      : one,
  );
  return { ...state, connectors };
}
