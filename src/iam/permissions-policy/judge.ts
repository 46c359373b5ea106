import { type Judged, judged, type Weighed, weigh } from '../judgement';
import { grammarFindings, isBeyondIam } from '../policy/grammar';
import { kindOf } from '../policy/kind';
import { readTree } from '../policy/tree';
import { actionFindings } from './action-findings';
import { conditionFindings } from './condition-findings';
import { missing } from './need-findings';
import type { PermissionsQuestion } from './question';
import { resourceFindings } from './resource-findings';
import { readStatements, type Statement } from './statements';

/** What is judged: the text of a role's policy, what the role is for, the connector's bucket and prefix. */
export interface PermissionsInput {
  document: string;
  kind: PermissionsQuestion['kind'];
  bucket?: string | undefined;
  prefix?: string | undefined;
  /** Of the vendor's account; `aws` where nothing is said. */
  partition?: string | undefined;
}

export interface PermissionsJudgement {
  ok: true;
  findings: Judged[];
  /** In the text's order; none where the document can't be read. */
  statements: Statement[];
}

const LONGEST_KEY = 1024;

/**
 * Judges a role's policy: what each statement allows, in plain words, and findings by weight: what is missing for the
 * connector, what is more than it needs, what IAM refuses. Nothing is cleaned: the text is judged as IAM would read it.
 */
export function judgePermissions(input: PermissionsInput): PermissionsJudgement {
  const { document, kind, bucket = '', prefix = '', partition = 'aws' } = input;
  // No bucket's name and no key is longer (S3 user guide): such a one is compared with nothing.
  const named = bucket.length <= LONGEST_KEY && prefix.length <= LONGEST_KEY;
  const question = {
    kind,
    bucket: named ? bucket : '',
    prefix: named ? prefix.replace(/^\/+/, '') : '',
    partition,
  };
  const tree = readTree(document);
  const done = (findings: Weighed[], statements: Statement[] = []): PermissionsJudgement => ({
    ok: true,
    findings: judged(document, findings),
    statements,
  });
  if (!('root' in tree)) return done(tree.findings.map((one) => ({ ...one, weight: 'error' })));
  const { root } = tree;
  const what = kindOf(root);
  if (what === 'trust' || what === 'bucket')
    return done([weigh('error', { offset: root.offset, length: 1 }, `${what}-policy`, { judged: true })]);
  const grammar = grammarFindings(document, root, 'permissions').map(
    (one): Weighed => ({ ...one, weight: one.code === 'policy-space' ? 'warning' : 'error' }),
  );
  if (isBeyondIam(document)) return done(grammar);
  const statements = readStatements(root);
  const findings = [
    ...grammar,
    ...statements.flatMap((one) => [
      ...(one.allow ? [...actionFindings(one, question), ...resourceFindings(one, question)] : []),
      ...conditionFindings(one),
    ]),
    ...missing(statements, question, root),
  ];
  return done(findings, statements);
}
