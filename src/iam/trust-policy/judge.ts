import { NO, YES } from '../answer';
import type { TrustSays } from '../codes';
import { type Judged, judged, type Weighed } from '../judgement';
import { told } from '../policy/condition';
import { isBeyondIam } from '../policy/grammar';
import { readTree } from '../policy/tree';
import { type Matter, matterOf, type TrustQuestion } from './analysis';
import { othersSaid } from './callers';
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
  /** Who can use the role, then what else there is to say. */
  says: TrustSays[];
}

/** Of a document that IAM takes. Where not all other IDs could be looked at, some may get in. */
function verdictOf({ right, none, other, undecided, others }: Matter): Verdict {
  if (right === NO) return 'vendor-cannot';
  if (others.length > 0) return 'others-too';
  if (none !== NO) return 'id-not-required';
  if (other !== undefined || undecided) return 'other-ids-too';
  return right === YES ? 'only-vendor-with-id' : 'only-vendor-if';
}

/** @param why why IAM refuses the document, or why the vendor can't use the role; absent where nothing says why */
function saidOf(verdict: Verdict, matter: Matter, why: Judged | undefined): TrustSays[] {
  const { question, right, none, other, undecided } = matter;
  if (verdict === 'invalid') return [{ code: 'refused', values: { why } }];
  const { account, own, externalId } = question;
  const others = othersSaid(matter);
  const also: TrustSays[] =
    others.length > 0 ? [{ code: 'others', values: { too: right !== NO, others } }] : [];
  if (right === NO) return [{ code: 'nobody', values: { account, own, externalId, why } }, ...also];
  const needed = none !== NO ? 'none' : other !== undefined ? 'others' : undecided ? 'undecided' : 'this';
  return [
    {
      code: 'vendor',
      values: { account, own, externalId, alone: others.length === 0, needed, other, sure: right === YES },
    },
    ...also,
    ...openConditions(matter).map(
      ({ condition, allow }): TrustSays => ({
        code: 'condition',
        values: { condition: told(condition), allow },
      }),
    ),
  ];
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
    says: saidOf('invalid', matterOf([], question), judged(text, reasons)[0]),
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
  return { verdict, findings, says: saidOf(verdict, matter, why) };
}
