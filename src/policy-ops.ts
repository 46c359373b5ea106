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
import { exportLine, readTemplateLine, Unusable } from './policy-export';
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

/** The members of one line's object, read by name. */
class Request {
  readonly #members: ReadonlyMap<string, unknown>;

  constructor(readonly object: object) {
    this.#members = new Map(Object.entries(object));
  }

  /** Absent and null are the same. */
  maybe(name: string): string | undefined {
    const value = this.#members.get(name) ?? undefined;
    if (value === undefined || typeof value === 'string') return value;
    throw new Unusable(name, { wants: 'text' });
  }

  text(name: string): string {
    const value = this.maybe(name);
    if (value === undefined) throw new Unusable(name);
    return value;
  }
}

const found = (result: Result<Candidate[]>): Answer =>
  result.ok
    ? {
        ok: true,
        candidates: result.value.map(({ statement, operator, value, line, column, editable }) => ({
          statement,
          operator,
          value,
          line,
          column,
          editable,
        })),
      }
    : refuse(result.problem);

const edited = (result: Result<Edit>): Answer =>
  result.ok
    ? {
        ok: true,
        document: result.value.document,
        notes: result.value.notes.map(shownProblem),
      }
    : refuse(result.problem);

/** Which value is meant, for the edits that put a new one. */
const change = (request: Request): Asked & { to: string } => {
  const from = request.maybe('from');
  return {
    account: request.text('account'),
    to: request.text('to'),
    ...(from === undefined ? {} : { from }),
  };
};

function pasted(text: string): Answer {
  const { found: values, cleaned, problems } = readPaste(text);
  const { accountId, externalId, rolePolicy: policy } = values;
  return {
    ok: true,
    ...(accountId === undefined ? {} : { accountId }),
    ...(externalId === undefined ? {} : { externalId }),
    ...(policy === undefined ? {} : { policy }),
    cleaned: cleaned.map(cleanedSentence),
    // The answer's own name of the field.
    problems: problems.map((problem) => ({
      ...shownProblem(problem),
      ...(problem.field && { field: problem.field === 'rolePolicy' ? 'policy' : problem.field }),
    })),
  };
}

function trustJudged(request: Request): Answer {
  const own = request.maybe('own');
  const judged = judgeTrust({
    document: request.text('document'),
    account: request.text('account'),
    externalId: request.text('externalId'),
    ...(own === undefined ? {} : { own }),
  });
  if (!judged.ok) return refuse(judged.problem);
  const { verdict, findings, says } = judged;
  return { ok: true, verdict, findings: findings.map(shownFinding), words: says.map(trustWords) };
}

function permissionsJudged(request: Request): Answer {
  const kind = request.text('kind');
  if (kind !== 's3-fetcher' && kind !== 'archive')
    throw new Unusable('kind', { wants: ['s3-fetcher', 'archive'] });
  const { findings, statements } = judgePermissions({
    document: request.text('document'),
    kind,
    bucket: request.maybe('bucket'),
    prefix: request.maybe('prefix'),
  });
  return { ok: true, findings: findings.map(shownFinding), words: statements.map(statementWords) };
}

/** What can be asked for, by the name in `op`. */
const OPS: ReadonlyMap<string, (request: Request) => Answer> = new Map([
  ['find', (request) => found(findExternalIds(request.text('document'), request.maybe('account')))],
  ['replace', (request) => edited(replaceExternalId(request.text('document'), change(request)))],
  ['accept-both', (request) => edited(acceptBoth(request.text('document'), change(request)))],
  [
    'remove',
    (request) =>
      edited(
        removeExternalId(request.text('document'), {
          account: request.text('account'),
          from: request.text('value'),
        }),
      ),
  ],
  ['judge-trust', trustJudged],
  ['judge-permissions', permissionsJudged],
  ['read-paste', (request) => pasted(request.text('text'))],
  ['export', ({ object }) => exportLine(object)],
  ['read-template', ({ object }) => readTemplateLine(object)],
] satisfies [string, (request: Request) => Answer][]);

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
    const request = new Request(object);
    const name = request.text('op');
    const op = OPS.get(name);
    if (!op) return unreadable({ code: 'op-unknown', values: { ops: [...OPS.keys()] } });
    return op(request);
  } catch (error) {
    if (error instanceof Unusable) return unreadable(error.said);
    return unreadable({ code: 'internal', values: { error: String(error) } });
  }
}
