import { readPaste } from './connector/paste/read';
import {
  type Asked,
  acceptBoth,
  type Edit,
  removeExternalId,
  replaceExternalId,
} from './iam/external-id/edit';
import { type Candidate, findExternalIds } from './iam/external-id/places';
import { judgePermissions } from './iam/permissions-policy/judge';
import type { Problem, Result } from './iam/result';
import {
  exportLine,
  type Members,
  membersOf,
  neededText,
  readTemplateLine,
  textAt,
  Unusable,
} from './policy-export';
import { judgeTrust } from './vendors/judge-trust';
import { type LineRefused, lineRefused } from './words/command-line';
import { trustWords } from './words/judged';
import { problemSentence, shownFinding, shownProblem } from './words/problems';
import { cleanedSentence } from './words/problems/paste';
import { statementWords } from './words/statements';

/** What a line gives: `ok`, and what the op gives or why it was refused. */
export type Answer = { ok: true; [name: string]: unknown } | { ok: false; reason: string; message: string };

const refuse = (problem: Problem): Answer => ({
  ok: false,
  reason: problem.code,
  message: problemSentence(problem),
});

const found = (result: Result<Candidate[]>): Answer =>
  result.ok
    ? {
        ok: true,
        candidates: result.value.map(({ statement, operator, value, line, column, editable }) => {
          return { statement, operator, value, line, column, editable };
        }),
      }
    : refuse(result.problem);

const edited = (result: Result<Edit>): Answer =>
  result.ok
    ? { ok: true, document: result.value.document, notes: result.value.notes.map(shownProblem) }
    : refuse(result.problem);

/** Which value is meant, for the edits that put a new one. */
const change = (line: Members): Asked & { to: string } => ({
  account: neededText(line, 'account'),
  to: neededText(line, 'to'),
  from: textAt(line, 'from'),
});

function pasted(text: string): Answer {
  const { found: values, cleaned, problems } = readPaste(text);
  const { accountId, externalId, rolePolicy: policy } = values;
  return {
    ok: true,
    ...{ accountId, externalId, policy },
    cleaned: cleaned.map(cleanedSentence),
    // The answer's own name of the field.
    problems: problems.map((problem) => ({
      ...shownProblem(problem),
      field: problem.field === 'rolePolicy' ? 'policy' : problem.field,
    })),
  };
}

function trustJudged(line: Members): Answer {
  const judged = judgeTrust({
    document: neededText(line, 'document'),
    account: neededText(line, 'account'),
    externalId: neededText(line, 'externalId'),
    own: textAt(line, 'own'),
  });
  if (!judged.ok) return refuse(judged.problem);
  const { verdict, findings, says } = judged;
  return { ok: true, verdict, findings: findings.map(shownFinding), words: says.map(trustWords) };
}

function permissionsJudged(line: Members): Answer {
  const kind = neededText(line, 'kind');
  if (kind !== 's3-fetcher' && kind !== 'archive')
    throw new Unusable('kind', { wants: ['s3-fetcher', 'archive'] });
  const { findings, statements } = judgePermissions({
    document: neededText(line, 'document'),
    kind,
    bucket: textAt(line, 'bucket'),
    prefix: textAt(line, 'prefix'),
  });
  return { ok: true, findings: findings.map(shownFinding), words: statements.map(statementWords) };
}

/** What can be asked for, by the name in `op`. */
const OPS: ReadonlyMap<string, (line: Members) => Answer> = new Map([
  ['find', (line) => found(findExternalIds(neededText(line, 'document'), textAt(line, 'account')))],
  ['replace', (line) => edited(replaceExternalId(neededText(line, 'document'), change(line)))],
  ['accept-both', (line) => edited(acceptBoth(neededText(line, 'document'), change(line)))],
  [
    'remove',
    (line) =>
      edited(
        removeExternalId(neededText(line, 'document'), {
          account: neededText(line, 'account'),
          from: neededText(line, 'value'),
        }),
      ),
  ],
  ['judge-trust', trustJudged],
  ['judge-permissions', permissionsJudged],
  ['read-paste', (line) => pasted(neededText(line, 'text'))],
  ['export', exportLine],
  ['read-template', readTemplateLine],
] satisfies [string, (line: Members) => Answer][]);

/** @returns the answer to a line that could not be answered */
export const unreadable = (said: LineRefused): Answer => ({
  ok: false,
  reason: said.code,
  message: lineRefused(said),
});

/**
 * The answer to one line, `{"op": …}` with what the op needs. Never throws: a line that can't be read is answered with
 * `line-not-json`, `line-not-object`, `op-unknown` or `incomplete`; an error of this program with `internal`.
 */
export function answer(line: string): Answer {
  let object: unknown;
  try {
    object = JSON.parse(line);
  } catch (error) {
    return unreadable({ code: 'line-not-json', values: { error: String(error) } });
  }
  if (typeof object !== 'object' || object === null || Array.isArray(object))
    return unreadable({ code: 'line-not-object' });
  try {
    const members = membersOf('line', object);
    const op = OPS.get(neededText(members, 'op'));
    return op ? op(members) : unreadable({ code: 'op-unknown', values: { ops: [...OPS.keys()] } });
  } catch (error) {
    if (error instanceof Unusable) return unreadable(error.said);
    return unreadable({ code: 'internal', values: { error: String(error) } });
  }
}
