import { confirmedAccount } from '../connector/confirmed-account';
import { connectorOf, currentOf } from '../connector/current';
import { effective } from '../connector/known';
import type { State } from '../connector/schema';
import { wizardsTrust } from '../connector/wizards-trust';
import type { Problem, TrustSays } from '../iam/codes';
import { HEAVIEST, type Judged, type Weight } from '../iam/judgement';
import { judgePermissions } from '../iam/permissions-policy/judge';
import type { Statement } from '../iam/permissions-policy/statements';
import { judgeTrust } from '../vendors/judge-trust';
import { LOGZIO } from '../vendors/logzio';
import { whoseAccount } from '../vendors/whose-account';

/** One thing to know before going on: about which text, at which line of it. */
export type ReviewFinding = Problem & {
  weight: Weight;
  about: 'rolePolicy' | 'trustPolicy' | 'accountId' | 'externalId';
  /** The line that it is about, as it stands. */
  text?: string;
};

/** What is being granted; then what to know, heaviest first. */
export interface Review {
  /** What Logz.io will be able to do, and who will be able to use the role. Absent while nothing is known of it. */
  permissions?: Statement[];
  trust?: TrustSays[];
  findings: ReviewFinding[];
  /** Something gives away more than is meant: filling waits until the person says so. */
  danger: boolean;
}

/** `shown` is false for a text that nobody has before them: its lines say nothing. */
const located = (
  about: ReviewFinding['about'],
  document: string,
  found: readonly Judged[],
  shown = true,
): ReviewFinding[] => {
  if (!shown) return found.map((finding) => ({ ...nowhere(finding), about }));
  const lines = document.split(/\r\n|\r|\n/);
  return found.map((finding) => {
    const text = lines[finding.line - 1]?.trim();
    return { ...finding, about, ...(text && { text: text.slice(0, 200) }) };
  });
};

const nowhere = ({ line: _line, column: _column, ...finding }: Judged): Problem & { weight: Weight } =>
  finding;

/**
 * What the policy is for. The connect journey does not ask whether it is for Archive & restore: a policy in which writing files is all that an
 * S3 fetcher would not need is taken for one, and that it writes is said.
 */
function permissionsOf(state: State, document: string): ReturnType<typeof judgePermissions> {
  const { bucket, prefix } = effective(state);
  const kind = currentOf(state)?.kind;
  const input = { document, bucket, prefix, partition: LOGZIO.partition };
  const fetcher = judgePermissions({ ...input, kind: kind ?? 's3-fetcher' });
  const dangers = fetcher.findings.filter(({ weight }) => weight === 'danger');
  if (kind || dangers.length === 0 || dangers.some(({ code }) => code !== 'write-actions')) return fetcher;
  const archive = judgePermissions({ ...input, kind: 'archive' });
  if (archive.findings.some(({ weight }) => weight === 'danger')) return fetcher;
  const told = dangers.map((finding) => ({ ...finding, weight: 'warning' as const }));
  return { ...archive, findings: [...told, ...archive.findings] };
}

export interface About {
  /** The signed-in AWS account, where it is known. */
  own?: string | undefined;
  /** The text of a trust policy that is open or stored; without it, the one that Create role will make. */
  trust?: string | undefined;
  /** Who that one is meant to let in, where it is not what the connector has. */
  accountId?: string | undefined;
  externalId?: string | undefined;
  /** The external IDs that get in are those of a migration that still needs the old one. */
  migrating?: boolean;
}

/** Judges what is about to be granted, or what stands in a trust policy. */
export function reviewOf(state: State, about: About = {}): Review {
  const values = effective(state);
  const { accountId = values.accountId, externalId = values.externalId } = about;
  const { rolePolicy } = values;
  const confirmed = confirmedAccount(connectorOf(state));
  const findings: ReviewFinding[] = [];
  let permissions: Statement[] | undefined;
  if (rolePolicy) {
    const judged = permissionsOf(state, rolePolicy);
    findings.push(...located('rolePolicy', rolePolicy, judged.findings));
    if (judged.statements.length > 0) permissions = judged.statements;
  }
  let trust: TrustSays[] | undefined;
  if (accountId && externalId) {
    const document = about.trust ?? JSON.stringify(wizardsTrust(accountId, externalId), null, 2);
    const judged = judgeTrust({ document, account: accountId, externalId, own: about.own, confirmed });
    if (judged.ok) {
      trust = judged.says;
      // That an account stands for all of its users is how every vendor's role works: worth a word on a policy that is open.
      const told = judged.findings.filter(({ weight }) => about.trust || weight !== 'note');
      for (const seen of told) {
        const one = about.migrating ? forNow(seen) : seen;
        const value = connectorValue(one);
        if (value) findings.push({ ...nowhere(one), about: value });
        else findings.push(...located('trustPolicy', document, [one], about.trust !== undefined));
      }
    }
  } else if (accountId) {
    const note = whoseAccount(accountId, about.own, LOGZIO, confirmed);
    if (note) findings.push({ ...note.problem, weight: note.weight, about: 'accountId' });
  }
  findings.sort((a, b) => HEAVIEST.indexOf(a.weight) - HEAVIEST.indexOf(b.weight));
  return { permissions, trust, findings, danger: findings.some(({ weight }) => weight === 'danger') };
}

/** Two external IDs are how a migration goes without an outage: nothing to be alarmed at, and nothing to forget. */
const forNow = (finding: Judged): Judged =>
  finding.code === 'id-several'
    ? { ...finding, weight: 'warning', values: { ...finding.values, migrating: true } }
    : finding;

/** The value of the connector that a finding is about; undefined where it is about the policy's text. */
function connectorValue({ code }: Judged): 'accountId' | 'externalId' | undefined {
  if (/^account-/.test(code)) return 'accountId';
  return /^(?:external-id-|id-guessable$|id-unlike-vendors$)/.test(code) ? 'externalId' : undefined;
}
