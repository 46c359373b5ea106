import { NO, YES } from '../answer';
import { type Judged, judged, type Weighed } from '../judgement';
import { conditionWords, listed } from '../policy/condition-words';
import { readTree } from '../policy/tree';
import { type Matter, matterOf, type TrustQuestion } from './analysis';
import { trustGrammar } from './grammar';
import { idFindings } from './id-findings';
import { openConditions, otherFindings } from './other-findings';
import { readTrust } from './statements';
import { accountName, callerName, whoFindings } from './who-findings';

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

function verdictOf(refused: boolean, { right, none, other, others }: Matter): Verdict {
  if (refused) return 'invalid';
  if (right === NO) return 'vendor-cannot';
  if (others.length > 0) return 'others-too';
  if (none !== NO) return 'id-not-required';
  if (other !== undefined) return 'other-ids-too';
  return right === YES ? 'only-vendor-with-id' : 'only-vendor-if';
}

function wordsOf(verdict: Verdict, matter: Matter, findings: readonly Judged[]): string[] {
  const { question, others, none, other, right } = matter;
  const vendor = accountName(question.account, question);
  const first = findings.find(({ weight, code }) => weight === 'error' || code === 'deny-hits-vendor');
  if (verdict === 'invalid') return [`IAM would refuse this trust policy. ${first?.message ?? ''}`.trim()];
  if (right === NO)
    return [
      `Nobody in ${vendor} can use this role with the external ID ${question.externalId}. ${first?.message ?? ''}`.trim(),
      ...alsoOthers('These can'),
    ];
  const open = openConditions(matter).map(
    ({ condition, allow }) => `${allow ? 'Only' : 'Not'} if ${conditionWords(condition)}.`,
  );
  const only = others.length === 0 ? 'Only ' : '';
  const name = only ? vendor : vendor.charAt(0).toUpperCase() + vendor.slice(1);
  const id =
    none !== NO
      ? 'even without an external ID'
      : other === undefined
        ? `only with the external ID ${question.externalId}`
        : `with the external ID ${question.externalId}, but also with others, such as “${other}”`;
  return [
    `${only}${name} can use this role, ${id}${right === YES ? '' : ', under further conditions'}.`,
    ...alsoOthers('So can'),
    ...open,
  ];

  function alsoOthers(start: string): string[] {
    if (others.length === 0) return [];
    const names = others.map(({ caller, principal }) =>
      principal.who === 'everyone' && caller.kind === 'aws' && /^(\d)\1+$/.test(caller.account)
        ? 'everyone with an AWS account'
        : callerName(caller, question),
    );
    return [`${start}: ${listed([...new Set(names)], 'and', 6)}.`];
  }
}

/**
 * Judges a trust policy's text: who can assume the role, and whether the vendor needs the right external ID for it.
 * Nothing is cleaned: the text is judged as IAM would read it. See design.md for what must stay true.
 */
export function judgeTrustPolicy(text: string, question: TrustQuestion): TrustJudgement {
  const tree = readTree(text);
  const nothing = matterOf([], question);
  const refuse = (findings: Judged[]): TrustJudgement => ({
    verdict: 'invalid',
    findings,
    words: wordsOf('invalid', nothing, findings),
  });
  if (!('root' in tree))
    return refuse(
      judged(
        text,
        tree.findings.map((one): Weighed => ({ ...one, weight: 'error' })),
      ),
    );
  const grammar = trustGrammar(text, tree.root);
  const statements = readTrust(tree.root);
  if (statements.length === 0) return refuse(judged(text, grammar.findings));
  const matter = matterOf(statements, question);
  const verdict = verdictOf(grammar.refused, matter);
  const all = [...grammar.findings, ...whoFindings(matter), ...idFindings(matter), ...otherFindings(matter)];
  const findings = judged(text, all);
  return { verdict, findings, words: wordsOf(verdict, matter, findings) };
}
