import { checkField } from './connector/check';
import { type Effective, valuesOf } from './connector/known';
import { FIELDS, type Field } from './connector/labels';
import { type Connector, emptyState, JOURNEYS, type State, type Values } from './connector/schema';
import { readOptions } from './options/options';
import type { Exported } from './templates/plan';
import { planOf } from './templates/plan-of';
import { readTemplate } from './templates/read';
import { aboutRole } from './templates/read/about';
import { compare } from './templates/read/compare';
import { write } from './templates/write';
import type { Incomplete, LineRefused } from './words/command-line';
import {
  exportProblemWords,
  FORMATS,
  type TEMPLATE_PROBLEMS,
  templateDifferenceWords,
  templateProblemWords,
} from './words/export';
import { shownFinding } from './words/problems';
import type { Said } from './words/say';

/** A line that is understood, but lacks what its op needs, or has something wrong. */
export class Unusable extends Error {
  readonly said: LineRefused;

  constructor(name: string, more: Omit<Incomplete, 'name'> = {}) {
    super();
    this.said = { code: 'incomplete', values: { name, ...more } };
  }
}

type Refused = { ok: false; reason: string; message: string };

/** An object's members, by name. */
export type Members = ReadonlyMap<string, unknown>;

export const membersOf = (what: string, value: unknown): Members => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unusable(what, { wants: 'object' });
  return new Map(Object.entries(value));
};

/** @returns a text; absent and null are the same. Refused is anything else */
export const textAt = (members: Members, name: string): string | undefined => {
  const value = members.get(name) ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw new Unusable(name, { wants: 'text' });
};

export const neededText = (members: Members, name: string): string => {
  const text = textAt(members, name);
  if (text === undefined) throw new Unusable(name);
  return text;
};

/** The command's own names of fields: those of its other answers. */
const NAMES: Partial<Record<Field, string>> = { rolePolicy: 'policy' };

const source = { kind: 'imported', at: 0 } as const;

/** A connector as a line gives it: each value goes through the same door as in the extension. */
function connectorOf(value: unknown, id: string, migrating: boolean): Connector {
  const members = membersOf('connector', value);
  const kind = textAt(members, 'kind') ?? 's3-fetcher';
  if (kind !== 's3-fetcher' && kind !== 'archive')
    throw new Unusable('kind', { wants: ['s3-fetcher', 'archive'] });
  const values: Values = {};
  for (const field of FIELDS) {
    const name = NAMES[field] ?? field;
    const text = textAt(members, name);
    if (text === undefined) continue;
    const checked = checkField(field, text);
    if (!checked.ok) throw new Unusable(name, { why: checked.problem });
    values[field] = { value: checked.value, source };
  }
  const [account, origin, oldId, oldRole] = ['account', 'origin', 'oldExternalId', 'oldRoleArn'].map((name) =>
    textAt(members, name),
  );
  const replaces = {
    externalId: oldId === undefined ? undefined : { value: oldId, source },
    roleArn: oldRole === undefined ? undefined : { value: oldRole, source },
  };
  return { id, kind, values, facts: {}, account, origin, replaces: migrating ? replaces : undefined };
}

function stateOf(members: Members): State {
  const journey = textAt(members, 'journey') ?? 'connect';
  const known = JOURNEYS.find((one) => one === journey);
  if (!known) throw new Unusable('journey', { wants: JOURNEYS });
  const given = members.get('connectors') ?? [members.get('connector')];
  if (!Array.isArray(given)) throw new Unusable('connectors', { wants: 'list' });
  const connectors = given.map((one, index) => connectorOf(one, `${index + 1}`, known !== 'connect'));
  return { ...emptyState(), journey: known, connectors };
}

/** The trust policies that stand in roles now, by ARN. */
function trustIn(members: Members): ReadonlyMap<string, string> {
  const given = members.get('trust');
  const trust = given === undefined ? new Map<string, unknown>() : membersOf('trust', given);
  return new Map([...trust].map(([arn]) => [arn.toLowerCase(), textAt(trust, arn) ?? '']));
}

/**
 * The op `export`: `format`, a `connector` (or `connectors` with a migration's `journey`), `options` as in the extension, `confirm` where
 * the review blocks it.
 *
 * @returns the file, or why there is none; what can't be used of the line is thrown as `Unusable`
 */
export function exportLine(members: Members): Extract<Exported, { ok: true }> | Refused {
  const format = FORMATS.find((one) => one === members.get('format'));
  if (!format) throw new Unusable('format', { wants: FORMATS });
  const state = stateOf(members);
  const options = readOptions({ values: members.get('options') });
  if (options.refused.length > 0) throw new Unusable('options', { not: options.refused });
  const planned = planOf(state, { options, trust: trustIn(members) });
  const written = planned.ok ? write(planned.plan, format, members.get('confirm') === true) : planned;
  if (written.ok) return written;
  return { ok: false, reason: written.problem.code, message: exportProblemWords(written.problem) };
}

/** What a connector of the line knows, for a comparison. */
function capturedIn(members: Members): Effective {
  const given = members.get('connector');
  if (given === undefined) return {};
  const { values } = connectorOf(given, '1', false);
  return valuesOf(values);
}

/**
 * The op `read-template`: the `text` of a template, and a `connector` to compare it with.
 *
 * @returns for each role what the template has of it, how it is judged, and how it differs from the connector; or why it can't be read
 */
export function readTemplateLine(
  members: Members,
): { ok: true; kind: string; roles: object[]; problems: object[] } | Refused {
  const text = neededText(members, 'text');
  const captured = capturedIn(members);
  const read = readTemplate(text);
  if (!read.ok) return { ok: false, reason: read.problem.code, message: templateProblemWords(read.problem) };
  const problems: Said<typeof TEMPLATE_PROBLEMS>[] = [
    ...(read.roles.length === 0 ? [{ code: 'no-role' } as const] : []),
    ...(read.unresolved.length > 0
      ? [{ code: 'unresolved', values: { names: read.unresolved } } as const]
      : []),
  ];
  return {
    ok: true,
    kind: read.kind,
    roles: read.roles.map((role) => {
      const about = aboutRole(role);
      const { name, path, description, boundary, tags, joined } = role;
      const { accountId, externalIds, bucket, prefix, trust, policies, verdict, words, findings } = about;
      return {
        ...{ name, path, description, boundary, tags },
        ...{ accountId, externalId: externalIds[0], externalIds, bucket, prefix },
        ...{ policy: policies[0]?.text, policies, trust, joined, verdict, words },
        findings: findings.map(({ about: what, finding }) => ({ about: what, ...shownFinding(finding) })),
        differences: compare(about, captured).map((one) => {
          return { code: one.code, message: templateDifferenceWords(one) };
        }),
      };
    }),
    problems: problems.map((one) => ({ code: one.code, message: templateProblemWords(one) })),
  };
}
