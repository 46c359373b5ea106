import { NO, YES } from '../answer';
import { type Judged, judged, type Weighed } from '../judgement';
import { conditionWords, listed } from '../policy/condition-words';
import { isBeyondIam } from '../policy/grammar';
import { readTree } from '../policy/tree';
import { type Matter, matterOf, type TrustQuestion } from './analysis';
import { accountName, otherNames } from './caller-names';
import { trustGrammar } from './grammar';
import { idFindings } from './id-findings';
import { openConditions, otherFindings } from './other-findings';
import { readTrust } from './statements';
import { whoFindings } from './who-findings';

export type { TrustQuestion } from './analysis';

/** The first that applies, from worst to best. */
export type Verdict =
  | 'invalid'
  | 'vendor-cannot'
  | 'others-too'
  | 'id-not-required'
  | 'other-ids-too'
  | 'only-vendor-if'
  | 'only-vendor-with-id';

export interface TrustJudgement {
  verdict: Verdict;
  findings: Judged[];
  /** Sentences: who can use the role, then what else there is to say. */
  words: string[];
}

/** Of a document that IAM takes. Where not all other IDs could be looked at, some may get in. */
function verdictOf({ right, none, other, undecided, others }: Matter): Verdict {
  if (right === NO) return 'vendor-cannot';
  if (others.length > 0) return 'others-too';
  if (none !== NO) return 'id-not-required';
  if (other !== undefined || undecided) return 'other-ids-too';
  return right === YES ? 'only-vendor-with-id' : 'only-vendor-if';
}

/** @param reason why IAM refuses the document, or why the vendor can't use the role; empty where nothing says why */
function wordsOf(verdict: Verdict, matter: Matter, reason: string): string[] {
  const { question, others, right } = matter;
  const vendor = accountName(question.account, question);
  if (verdict === 'invalid') return [`IAM would refuse this trust policy. ${reason}`.trim()];
  const also = (start: string): string[] =>
    others.length === 0 ? [] : [`${start}: ${listed(otherNames(matter), 'and', 6)}.`];
  if (right === NO)
    return [
      `Nobody in ${vendor} can use this role with the external ID ${question.externalId}. ${reason}`.trim(),
      ...also('These can'),
    ];
  const open = openConditions(matter).map(
    ({ condition, allow }) => `${allow ? 'Only' : 'Not'} if ${conditionWords(condition)}.`,
  );
  const only = others.length === 0 ? 'Only ' : '';
  const name = only ? vendor : vendor.charAt(0).toUpperCase() + vendor.slice(1);
  return [
    `${only}${name} can use this role, ${idWords(matter)}${right === YES ? '' : ', under further conditions'}.`,
    ...also('So can'),
    ...open,
  ];
}

function idWords({ question: { externalId }, none, other, undecided }: Matter): string {
  if (none !== NO) return 'even without an external ID';
  if (other !== undefined)
    return `with the external ID ${externalId}, but also with others, such as “${other}”`;
  return undecided
    ? `with the external ID ${externalId}, and perhaps with others: there are too many patterns to tell`
    : `only with the external ID ${externalId}`;
}

/** Where the vendor gets in by one statement, what keeps it from another one isn't an error. */
const merelyIdle = (one: Weighed): Weighed => (one.weight === 'error' ? { ...one, weight: 'warning' } : one);

/**
 * Judges a trust policy's text: who can assume the role, and whether the vendor needs the right external ID for it.
 * Nothing is cleaned: the text is judged as IAM would read it. See design.md for what must stay true.
 */
export function judgeTrustPolicy(text: string, question: TrustQuestion): TrustJudgement {
  const tree = readTree(text);
  const refuse = (found: readonly Weighed[], reasons: readonly Weighed[]): TrustJudgement => ({
    verdict: 'invalid',
    findings: judged(text, found),
    words: wordsOf('invalid', matterOf([], question), judged(text, reasons)[0]?.message ?? ''),
  });
  if (!('root' in tree)) {
    const findings = tree.findings.map((one): Weighed => ({ ...one, weight: 'error' }));
    return refuse(findings, findings);
  }
  const { reasons, findings: grammar } = trustGrammar(text, tree.root);
  const statements = readTrust(tree.root);
  if (statements.length === 0 || isBeyondIam(text)) return refuse(grammar, reasons);
  const matter = matterOf(statements, question, reasons.length > 0);
  const found = [...whoFindings(matter), ...idFindings(matter), ...otherFindings(matter)];
  const all = [...grammar, ...(matter.right === NO ? found : found.map(merelyIdle))];
  if (reasons.length > 0) return refuse(all, reasons);
  const verdict = verdictOf(matter);
  const findings = judged(text, all);
  const why = findings.find(({ weight }) => weight === 'error');
  return { verdict, findings, words: wordsOf(verdict, matter, why?.message ?? '') };
}
