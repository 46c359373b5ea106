import { parseAccountId } from '../iam/account-id';
import { whyGuessable } from '../iam/external-id/strength';
import type { Judged } from '../iam/judgement';
import { err, type Problem, type Refused, withCode } from '../iam/result';
import { judgeTrustPolicy, type TrustJudgement } from '../iam/trust-policy/judge';
import { checkExternalId, LOGZIO, looksLikeLogzio } from './logzio';
import { whoseAccount } from './whose-account';

/** What is judged: a trust policy's text, the account and ID that the vendor shows, the person's own account. */
export interface TrustInput {
  document: string;
  account: string;
  externalId: string;
  own?: string | undefined;
  /** The account that the vendor's own page showed: it is the vendor's though nothing publishes it. */
  confirmed?: string | undefined;
}

export type TrustAnswer = ({ ok: true } & TrustJudgement) | Refused;

/** About a value and not about a place in the text. */
const atStart = (weight: Judged['weight'], problem: Problem): Judged => ({
  ...problem,
  weight,
  line: 1,
  column: 1,
});

/** What is wrong or weak about the ID itself, whatever the policy says. */
function idFindings(externalId: string, account: string, own: string | undefined): Judged[] {
  const isLogzio = account === LOGZIO.awsAccount;
  const checked = checkExternalId(externalId);
  if (!checked.ok) return [atStart('error', checked.problem)];
  const prefix = isLogzio ? LOGZIO.externalIdPrefix : undefined;
  const why = whyGuessable(externalId, { prefix, known: [account, own ?? ''] });
  const found: Judged[] = [];
  if (why) found.push(atStart('warning', withCode('id-guessable', why)));
  if (isLogzio && !looksLikeLogzio(externalId)) found.push(atStart('warning', withCode('id-unlike-vendors')));
  return found;
}

/**
 * Judges a trust policy for a vendor: the verdict, findings by weight, words. Knows Logz.io's partition and ID form and
 * other vendors' accounts. Refused (`ok: false`) is only an account that isn't 12 digits or an empty external ID.
 */
export function judgeTrust({ document, account, externalId, own, confirmed }: TrustInput): TrustAnswer {
  const parsed = parseAccountId(account);
  if (!parsed.ok) return parsed;
  if (externalId === '') return err('external-id-empty', { judged: true });
  const home = own === undefined || own === '' ? undefined : own;
  const judgement = judgeTrustPolicy(document, {
    account: parsed.value,
    externalId,
    own: home,
    partition: parsed.value === LOGZIO.awsAccount ? LOGZIO.partition : undefined,
  });
  const about = whoseAccount(parsed.value, home, LOGZIO, confirmed);
  const extra = [
    ...(about ? [atStart(about.weight, about.problem)] : []),
    ...idFindings(externalId, parsed.value, home),
  ];
  const heavy = ['error', 'danger', 'warning', 'note'];
  const findings = [...judgement.findings, ...extra].sort(
    (a, b) => heavy.indexOf(a.weight) - heavy.indexOf(b.weight),
  );
  return { ok: true, ...judgement, findings };
}
