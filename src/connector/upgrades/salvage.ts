import type * as z from 'zod/mini';
import { isObject } from '../../iam/json';
import { Connector, emptyState, Facts, Replaces, RoleTrust, State, Values } from '../schema';

/** What of an object passes a schema, field by field. */
function fieldsOf<Shape extends z.ZodMiniType>(value: unknown, schema: Shape): z.infer<Shape> | undefined {
  if (!isObject(value)) return undefined;
  const good: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value))
    if (schema.safeParse({ [name]: one }).success) good[name] = one;
  const parsed = schema.safeParse(good);
  return parsed.success ? parsed.data : undefined;
}

/** A damaged connector without its damaged fields; undefined where its bucket, values or facts tell nothing, or it has no id. */
function connectorIn(value: unknown): Connector | undefined {
  const whole = Connector.safeParse(value);
  if (whole.success) return whole.data;
  if (!isObject(value)) return undefined;
  const values = fieldsOf(value.values, Values) ?? {};
  const facts = fieldsOf(value.facts, Facts) ?? {};
  if (Object.keys(values).length === 0 && Object.keys(facts).length === 0) return undefined;
  const replaces = value.replaces === undefined ? undefined : (fieldsOf(value.replaces, Replaces) ?? {});
  const rest = { account: value.account, origin: value.origin };
  for (const kind of [value.kind, 's3-fetcher'])
    for (const more of [rest, {}]) {
      const parsed = Connector.safeParse({
        ...more,
        id: value.id,
        kind,
        values,
        facts,
        ...(replaces && { replaces }),
      });
      if (parsed.success) return parsed.data;
    }
  return undefined;
}

const listIn = (value: unknown): Connector[] => {
  const ids = new Set<string>();
  return (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
    const read = connectorIn(one);
    if (!read || ids.has(read.id)) return [];
    ids.add(read.id);
    return [read];
  });
};

/**
 * What can be read of a state of this version that is damaged: connector by connector and field by field. Undefined where that is nothing:
 * then it is better to start afresh than to pretend.
 */
export function salvaged(raw: Record<string, unknown>): State | undefined {
  const connectors = listIn(raw.connectors);
  const removed = listIn(raw.removed);
  if (connectors.length === 0 && removed.length === 0) return undefined;
  const roles: State['roles'] = {};
  for (const [arn, trust] of Object.entries(isObject(raw.roles) ? raw.roles : {})) {
    const read = fieldsOf(trust, RoleTrust);
    if (read) roles[arn] = read;
  }
  let state: State = { ...emptyState(), connectors, removed, roles };
  for (const name of ['journey', 'current', 'order', 'chosen']) {
    const parsed = State.safeParse({ ...state, [name]: raw[name] });
    if (raw[name] !== undefined && parsed.success) state = parsed.data;
  }
  return state;
}
