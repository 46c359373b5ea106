import { isObject } from '../../iam/json';
import { fieldOf, isMigrated, nameOf, oldRoleOf, sameArn } from '../connector';
import { nextToMigrate } from '../current';
import { type Connector, emptyState, type Facts, type State, type Values } from '../schema';
import { connectorOfConfiguration, savedOf } from './configuration';

type Raw = Record<string, unknown>;

/**
 * Version 2 kept one connector (values and facts) beside a migration with its own list of configurations; in a migration the connector
 * held a copy of the current configuration's values. Version 3 keeps one list. Works on what is readable: what is not stays as it is, for
 * the reader to refuse or to leave out.
 */
export function toVersion3(raw: Raw): Raw {
  const migration = isObject(raw.migration) ? raw.migration : {};
  const { configurations, removed, roles, current, order, chosen } = migration;
  const list = listOf(configurations);
  const now = {
    ...emptyState(),
    journey: raw.journey,
    connectors: list,
    removed: listOf(removed),
    roles: isObject(roles) ? smallLetters(roles) : (roles ?? {}),
    ...(order !== undefined && { order }),
    ...(current !== undefined && { current }),
    ...(chosen !== undefined && { chosen }),
  };
  return { ...now, ...withSingle(now as State, raw.values ?? {}, raw.facts ?? {}) };
}

const listOf = (value: unknown): Connector[] =>
  Array.isArray(value)
    ? value.map((one: unknown) => connectorOfConfiguration(one) ?? (one as Connector)) // refused by the reader
    : value === undefined
      ? []
      : (value as Connector[]); // the same

/** Roles were kept under ARNs of any case; of two of one role the later facts count. */
function smallLetters(roles: Raw): Raw {
  const merged: Raw = {};
  for (const [arn, trust] of Object.entries(roles)) {
    const key = arn.toLowerCase();
    const before = merged[key];
    merged[key] = isObject(before) && isObject(trust) ? laterOf(before, trust) : trust;
  }
  return merged;
}

const timeOf = (fact: unknown): number => (isObject(fact) && typeof fact.at === 'number' ? fact.at : 0);

function laterOf(one: Raw, other: Raw): Raw {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => [name, timeOf(other[name]) > timeOf(one[name]) ? other[name] : one[name]]),
  );
}

/** The single connector: in a migration it was the current configuration's, otherwise it is a connector of its own. */
function withSingle(state: State, values: unknown, facts: unknown): Pick<State, 'connectors' | 'current'> {
  const { connectors } = state;
  if (!isObject(values) || !isObject(facts) || !Array.isArray(connectors))
    return single(state, values, facts);
  const seen = isObject(facts.saved) ? { ...facts, saved: savedOf(facts.saved as never) } : facts;
  if (Object.keys(values).length === 0 && Object.keys(seen).length === 0) return { connectors };
  const mine = state.journey === 'connect' ? undefined : ownerOf(state, values as Values);
  if (!mine) return single(state, values, seen);
  return {
    connectors: connectors.map((one) => (one === mine ? joined(one, state, values as Values, seen) : one)),
  };
}

function single(state: State, values: unknown, facts: unknown): Pick<State, 'connectors' | 'current'> {
  const id = 'connector-1';
  const one = { id, kind: 's3-fetcher', values, facts } as Connector; // checked by the reader
  return {
    connectors: Array.isArray(state.connectors) ? [...state.connectors, one] : [one],
    ...(state.current === undefined && state.journey === 'connect' && { current: id }),
  };
}

/** The configuration whose copy the connector held: the current one, or the one that was done last, where bucket and prefix agree. */
function ownerOf(state: State, { bucket, prefix }: Values): Connector | undefined {
  const name = `${bucket?.value ?? ''}/${prefix?.value ?? ''}`;
  const readable = state.connectors.filter((one) => one.replaces !== undefined);
  const isMine = (one: Connector): boolean =>
    `${fieldOf(one, 'bucket')}/${fieldOf(one, 'prefix') ?? ''}` === name;
  const current = nextToMigrate({ ...state, connectors: readable });
  if (current && (isMine(current) || bucket === undefined)) return current;
  return current ? undefined : readable.find((one) => isMine(one) && isMigrated(one));
}

/** The values that a configuration had none of, and the facts of both. */
function joined(one: Connector, { journey }: State, values: Values, facts: Raw): Connector {
  const { roleArn, ...others } = values;
  const isNew = journey === 'migrate-new-roles' && roleArn && !sameArn(roleArn.value, oldRoleOf(one));
  const kept = Object.fromEntries(
    Object.entries(others).filter(
      ([field]) => !(field in one.values) && (field !== 'prefix' || nameOf(one) !== ''),
    ),
  );
  return {
    ...one,
    values: { ...kept, ...(isNew && { roleArn }), ...one.values },
    facts: laterOf(facts, one.facts) as Facts, // checked by the reader
  };
}
