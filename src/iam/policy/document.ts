import type { Cleaned } from '../codes';
import { err, ok, type Result } from '../result';
import { shorten } from '../stray-characters';
import { cleanPolicy } from './cleaning';
import { type Draft, draftOf, positionAt, positionsIn } from './draft';
import { grammarFindings } from './grammar';
import { findObjects } from './json-scan';
import { kindOf, type PolicyKind } from './kind';
import { type Finding, readTree } from './tree';

export type { PolicyKind } from './kind';

/** Something wrong with a policy's text; line and column count from 1, offset and length in UTF-16 units. */
export type PolicyProblem = Finding & { line: number; column: number };

/** `ok` says that the text is a JSON object; `problems` then still lists what IAM would refuse, first in the text first. */
export type PolicyReading =
  | { ok: true; kind: PolicyKind; problems: PolicyProblem[] }
  | { ok: false; problems: PolicyProblem[] };

/** Findings about a draft, with their places in its source. */
function placed({ source, from }: Draft, findings: readonly Finding[]): PolicyProblem[] {
  const position = positionsIn(source);
  return findings.map((finding) => {
    const offset = from[finding.offset] ?? source.length;
    const { line, column } = position(offset);
    return { ...finding, line, column, offset };
  });
}

/**
 * Reads a draft exactly as it stands, cleaning nothing. Refuses (`ok: false`) what isn't a JSON object; lists as problems what IAM's grammar
 * for the kind of policy doesn't allow, and placeholders.
 */
export function readDraft(draft: Draft): PolicyReading {
  const tree = readTree(draft.text);
  if (!('root' in tree)) return { ok: false, problems: placed(draft, tree.findings) };
  const kind = kindOf(tree.root);
  const problems = placed(draft, grammarFindings(draft.text, tree.root, kind));
  return tree.root.type === 'object' ? { ok: true, kind, problems } : { ok: false, problems };
}

/** Wrong kinds of policy, said before anything that is wrong inside them. */
function wrongKind(kind: PolicyKind, draft: Draft): Result<string> | undefined {
  if (kind !== 'trust' && kind !== 'bucket') return undefined;
  const offset = draft.text.search(/"(?:Not)?Principal"/);
  return err(`${kind}-policy`, {
    ...(offset >= 0 && { principal: positionAt(draft.source, draft.from[offset] ?? 0).line }),
  });
}

/** What text without any JSON in it is instead. */
function noJson(text: string): Result<string> {
  const value = text.trim();
  if (value === '') return err('policy-empty', { how: 'value' });
  if (/^arn:\S+$/i.test(value)) return err('policy-is-arn', { value: shorten(value) });
  if (/^https?:\S+$/i.test(value)) return err('policy-is-url');
  return err('policy-not-json', { how: 'other-text', start: shorten(value, 20) });
}

/** A result about a role's policy, with what kind of policy the text turned out to be. */
export interface RolePolicyReading {
  kind: PolicyKind;
  result: Result<string>;
}

/** As `parseRolePolicy`, for the part of `source` between two offsets; lines and columns count in the whole source. */
export function readRolePolicy(source: string, start = 0, end = source.length): RolePolicyReading {
  const { draft, cleaned } = cleanPolicy(draftOf(source, start, end));
  const reading = readDraft(draft);
  const kind = reading.ok ? reading.kind : 'unknown';
  const wrong = wrongKind(kind, draft);
  if (wrong) return { kind, result: wrong };
  const [first, ...more] = reading.problems;
  if (!first) return { kind, result: ok(draft.text, cleaned) };
  return { kind, result: { ok: false, problem: { ...first, more: more.length } } };
}

/** The one object in a text whose surroundings are only what copying takes along. */
function aroundPolicy(text: string): { start: number; end: number; note?: Cleaned } {
  const whole = { start: 0, end: text.length };
  const [only, second] = findObjects(text);
  if (!only || second) return whole;
  const before = text.slice(0, only.offset);
  const after = text.slice(only.end);
  const outside = `${before}\n${after}`.replace(/^\s*(?:```|~~~)[\w-]*\s*$|^\s*\d+[.:|)]?\s*$/gm, '').trim();
  // What the cleaning of policies takes off by itself; a bracket means that it is no single object.
  if (outside === '' || /[[\]{}]/.test(outside) || /^(?:#|\/\/|\/\*)/.test(outside)) return whole;
  return { start: only.offset, end: only.end, note: 'around-text' };
}

/**
 * The text of a role's permissions policy, exactly as given but for what `cleaned` lists (invisible characters, fences,
 * line numbers, curly quotes, comments …). Refuses text that isn't JSON (line, column, what), bucket and trust
 * policies, placeholders, and what IAM refuses in a customer managed policy (Version 2012-10-17, 6,144 characters …).
 */
export function parseRolePolicy(text: string): Result<string> {
  if (!text.includes('{')) return noJson(text);
  const { start, end, note } = aroundPolicy(text);
  const { result } = readRolePolicy(text, start, end);
  return result.ok && note ? ok(result.value, [...(result.cleaned ?? []), note]) : result;
}
