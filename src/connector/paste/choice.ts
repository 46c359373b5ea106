import type { Cleaned } from '../../iam/codes';
import { err, type Problem, type Result, withCode } from '../../iam/result';
import { shorten, tidy } from '../../iam/stray-characters';
import { LOGZIO } from '../../vendors/logzio';
import { whoseAccount } from '../../vendors/whose-account';
import { checkField } from '../check';
import type { PasteCleaned, PasteProblem } from '../codes';
import type { PastedField } from '../labels';
import { type Candidate, type PastedPolicy, placesOf } from './objects';

/** Values of documents, not of anybody: left out where a real one stands beside them. */
const isSample = ({ code }: Problem): boolean =>
  code === 'placeholder' || /-(?:sample|published|prefix-only)$/.test(code);

const about = (field: PastedField, problem: Problem): PasteProblem => ({ ...problem, field });

/** Accounts of AWS's and Logz.io's documents. */
const DOCUMENT_ACCOUNTS =
  /^(?:123456789012|111122223333|444455556666|999999999999|000000000000|111111111111)$/;

/** They name roles like this. */
const isSampleRole = (arn: string): boolean =>
  DOCUMENT_ACCOUNTS.test(arn.split(':')[4] ?? '') && /:role\/(?:.*[^a-z])?(?:example|sample)/i.test(arn);

/** Much shorter than any external ID of Logz.io that is public (17 characters behind its prefix). */
const SHORT_ID = 12;

/** A label may stand in a sentence; a word of letters behind it is the sentence going on. */
const isWord = (id: string): boolean => /^[a-z]+$/i.test(id) && id.length < 16;

function check({ field, text, how }: Candidate): Result<string> {
  const result = checkField(field, text);
  if (result.ok && how === 'prose') return err('account-id-unlabelled', { value: result.value });
  if (field === 'externalId' && result.ok && isWord(result.value))
    return err('external-id-word', { value: result.value, like: true });
  if (field === 'roleArn' && result.ok && isSampleRole(result.value))
    return err('role-arn-sample', { value: result.value });
  return result;
}

/** Whose word counts first. Where a field isn't listed, all speak equally and a contradiction is asked about. */
const RANKS: Partial<Record<PastedField, readonly Candidate['how'][][]>> = {
  accountId: [['label'], ['shape'], ['trust'], ['prose']],
  externalId: [['label', 'shape'], ['trust']],
};

/** What was decided for one field: a checked value, a problem or both; neither where nothing spoke of it. */
export interface Choice {
  value?: string;
  cleaned: PasteCleaned[];
  problem?: PasteProblem;
}

function ambiguous(field: PastedField, values: string[]): PasteProblem {
  const [first = '', second = '', ...more] = values.map((one) => shorten(one, 80));
  return about(field, withCode(`${field}-ambiguous`, { first, second, more: more.length }));
}

/** What to look at in a value that is taken all the same. */
function doubt(field: PastedField, value: string): PasteProblem | undefined {
  if (field === 'accountId') {
    const note = whoseAccount(value, undefined, LOGZIO);
    return note?.problem.code === 'account-other-vendor' ? about(field, note.problem) : undefined;
  }
  if (field !== 'externalId') return undefined;
  const start = LOGZIO.externalIdPrefix;
  const own = value.toLowerCase().startsWith(start) ? value.slice(start.length) : value;
  if (own.length >= SHORT_ID) return undefined;
  return about(field, withCode('external-id-unlike', { value }));
}

/** A part of the value that was taken, from its start: the same value as a narrow column shows it. */
const abbreviates = (text: string, value: string): boolean =>
  value.startsWith(tidy(text).value.replace(/(?:…|\.+|-).*$/s, ''));

/** Values that mean the same: a prefix with and without the slash at its end. */
const sense = (field: PastedField, value: string): string =>
  field === 'prefix' ? value.replace(/\/+$/, '') : value;

/** The one value among candidates of equal weight. */
function chooseEqual(field: PastedField, candidates: Candidate[]): Choice {
  const taken = new Map<string, { value: string; cleaned: Cleaned[] }>();
  const refused: { text: string; problem: Problem }[] = [];
  for (const candidate of candidates) {
    const result = check(candidate);
    if (!result.ok) refused.push({ text: candidate.text, problem: result.problem });
    else if (!taken.has(sense(field, result.value)))
      taken.set(sense(field, result.value), { value: result.value, cleaned: result.cleaned ?? [] });
  }
  const loud = candidates.some((one) => one.how !== 'shape');
  if (field === 'accountId' && !loud && taken.size > 1)
    for (const id of [...taken.keys()]) if (DOCUMENT_ACCOUNTS.test(id) && taken.size > 1) taken.delete(id);
  const values = [...taken.values()];
  const [first] = values;
  const cutOff = refused.find(
    ({ text, problem }) =>
      problem.code === 'external-id-cut-off' && !values.some(({ value }) => abbreviates(text, value)),
  );
  if (cutOff) return { cleaned: [], problem: about(field, cutOff.problem) };
  if (values.length > 1)
    return {
      cleaned: [],
      problem: ambiguous(
        field,
        values.map((one) => one.value),
      ),
    };
  const real = refused.find((one) => !isSample(one.problem));
  if (!first) {
    const worst = (real ?? refused[0])?.problem;
    return { cleaned: [], problem: worst && about(field, worst) };
  }
  const left = refused
    .filter((one) => isSample(one.problem))
    .map((one) => ({ leftOut: shorten(tidy(one.text).value) }));
  const problem = doubt(field, first.value);
  return { value: first.value, cleaned: [...first.cleaned, ...left], problem };
}

/** A sample is passed over for a quieter candidate; a mistake isn't: something else would be taken in its place. */
export function choose(field: PastedField, candidates: Candidate[]): Choice {
  const ranks = RANKS[field] ?? [['label', 'shape', 'policy', 'trust']];
  let skipped: Choice | undefined;
  for (const rank of ranks) {
    const choice = chooseEqual(
      field,
      candidates.filter((one) => rank.includes(one.how)),
    );
    if (choice.value !== undefined) return choice;
    if (choice.problem && !isSample(choice.problem)) return choice;
    skipped ??= choice.problem && choice;
  }
  return skipped ?? { cleaned: [] };
}

/** Two spellings of one policy are one policy. */
const meaning = (text: string): string => JSON.stringify(JSON.parse(text));

/** The one policy that a role can have, among all that were pasted; `rest` is the text around them. */
export function choosePolicy(policies: PastedPolicy[], rest: string): Choice {
  const taken = new Map<string, { value: string; cleaned: Cleaned[] }>();
  for (const { result } of policies)
    if (result.ok && !taken.has(meaning(result.value)))
      taken.set(meaning(result.value), { value: result.value, cleaned: result.cleaned ?? [] });
  const [first, second] = [...taken.values()];
  if (first && second)
    return {
      cleaned: [],
      problem: about(
        'rolePolicy',
        withCode('rolePolicy-ambiguous', {
          first: nameOf(first.value),
          second: nameOf(second.value),
          more: taken.size - 2,
        }),
      ),
    };
  const refused = policies.flatMap(({ kind, result }) =>
    result.ok ? [] : [{ kind, problem: result.problem }],
  );
  if (first) {
    return {
      value: first.value,
      cleaned: [...first.cleaned, ...(refused.length > 0 ? (['other-policy'] as const) : [])],
    };
  }
  for (const kind of ['permissions', 'unknown', 'bucket', 'trust'] as const) {
    const one = refused.find((other) => other.kind === kind);
    if (one) return { cleaned: [], problem: about('rolePolicy', one.problem) };
  }
  const isPart = /["“](?:Statement|Effect)["”]\s*:/.test(rest);
  return {
    cleaned: [],
    problem: isPart ? about('rolePolicy', withCode('policy-cut-off', { how: 'part' })) : undefined,
  };
}

const nameOf = (policy: string): string =>
  placesOf(policy).find((one) => one.field === 'bucket')?.text ?? `“${shorten(policy, 50)}”`;
