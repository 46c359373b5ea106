import { judgePermissions } from '../../src/iam/permissions-policy/judge';
import { judgeTrust } from '../../src/vendors/judge-trust';

/** Runs in a page of Chromium: times the judgements on policies as large as IAM takes. */

const BYTES = 6000;
const ID = 'logzio:aws:extid:q7w8e9r0t1y2u3i4o';

/** Statements until the policy has its size. */
function large(statement: (index: number) => object): string {
  const statements: object[] = [];
  for (let text = ''; ; statements.push(statement(statements.length))) {
    text = JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
    if (text.length >= BYTES) return text;
  }
}

const plain = large((index) => ({
  Effect: 'Allow',
  Action: ['s3:GetObject', 's3:ListBucket', 's3:GetBucketLocation'],
  Resource: [`arn:aws:s3:::acme-logs-${index}`, `arn:aws:s3:::acme-logs-${index}/AWSLogs/*`],
  Condition: { StringLike: { 's3:prefix': ['AWSLogs/*'] } },
}));
const wild = large((index) => ({
  Effect: index % 5 ? 'Allow' : 'Deny',
  Action: ['s3:Get*', 's3:*Object?', 'iam:*', '*'],
  Resource: [`arn:aws:s3:::*-${index}*`, `arn:aws:s3:::acme-*/${index}/*`, '*'],
}));
const trust = large((index) => ({
  Effect: 'Allow',
  Principal: { AWS: ['arn:aws:iam::406095609952:root', `arn:aws:iam::99998888777${index % 10}:root`] },
  Action: 'sts:AssumeRole',
  Condition: {
    StringLike: { 'sts:ExternalId': [`${ID}${index}`, `other-*-${index}`] },
    IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
  },
}));

const permissions = (document: string) => (): unknown =>
  judgePermissions({ document, kind: 's3-fetcher', bucket: 'acme-logs-1', prefix: 'AWSLogs/' });
const JUDGED: [string, () => unknown][] = [
  ['what is allowed', permissions(plain)],
  ['what is allowed, wildcards', permissions(wild)],
  [
    'who may assume',
    () => judgeTrust({ document: trust, account: '406095609952', externalId: ID, own: '123456789012' }),
  ],
];

function times(judge: () => unknown, runs: number): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    judge();
    return performance.now() - start;
  });
}

Object.assign(globalThis, {
  rolebridgeTimes: (runs: number): [string, number[]][] =>
    JUDGED.map(([what, judge]) => [what, times(judge, runs)]),
});
