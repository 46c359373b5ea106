import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned, distance } from '../../../../src/journeys/failure/align';
import { type FailureFacts, failureReasons } from '../../../../src/journeys/failure/reasons';
import { reasonWords } from '../../../../src/words/reasons';

const ID = 'logzio:aws:extid:q7w8e9r0t1y2u3i4o';
const ARN = 'arn:aws:iam::123456789012:role/logzio-acme';
const POLICY = (...actions: string[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: actions.map((action) => ({
      Effect: 'Allow',
      Action: action,
      Resource: action === 's3:ListBucket' ? 'arn:aws:s3:::acme-logs' : ['arn:aws:s3:::acme-logs/*'],
    })),
  });
const facts = (more: Partial<FailureFacts> = {}): FailureFacts => ({
  said: "We couldn't connect to your S3 bucket.",
  kind: 's3-fetcher',
  bucket: 'acme-logs',
  comesWith: ID,
  roleArn: ARN,
  ...more,
});
const [first, codes] = [
  (more: Partial<FailureFacts>): string => failureReasons(facts(more)).map(reasonWords)[0] ?? '',
  (more: Partial<FailureFacts> = {}): string[] => failureReasons(facts(more)).map(({ code }) => code),
];

describe('why Logz.io did not connect', () => {
  it('lists everything in a fixed order where nothing is known', () => {
    expect(codes()).toEqual(['id-perhaps', 'principal-perhaps', 'role-perhaps', 'policy-perhaps']);
  });

  it('puts what Logz.io speaks of first', () => {
    expect(first({ said: 'Access denied: s3:ListBucket' })).toContain('s3:ListBucket');
    expect(first({ said: `There is no role ${ARN}.` })).toContain('There is no role with this ARN');
    expect(first({ said: 'The external ID does not match' })).toContain('external ID');
    expect(
      first({
        said: "The role's trust policy does not let AWS account 406095609952 assume it.",
        accepts: [ID],
      }),
    ).toContain('Principal');
  });

  it.each([
    ['a capital letter', ID.replace('l', 'L'), 'small letters and capitals only'],
    ['a letter less', ID.slice(0, -1), 'differs in one character'],
    ['two letters turned', ID.replace('q7', '7q'), 'differs in 2 characters'],
    ['a space', `${ID} `, 'a space too many'],
    ['a doubled prefix', `logzio:aws:extid:${ID}`, 'logzio:aws:extid: twice'],
    ['another', 'acme-prod', 'is another one'],
  ])('shows %s in the external ID under each other', (_name, accepted, words) => {
    const reason = first({ accepts: [accepted, 'zzz'] });
    expect(reason).toContain(words);
    const [, its, roles] = reason.split('\n');
    expect(its).toMatch(/^Logz\.io: {2}/);
    expect(roles).toMatch(/^the role: /);
  });

  it('says nothing of the external ID that AWS is known to accept, nor of the account that is trusted', () => {
    expect(codes({ accepts: ['old', ID], trusts: '406095609952', readArn: ARN })).toEqual(['policy-perhaps']);
  });

  it('names the partition, the trusted account, another role and what the policy lacks', () => {
    expect(first({ roleArn: ARN.replace('aws', 'aws-us-gov'), accepts: ['x'] })).toContain(
      'AWS GovCloud (US)',
    );
    expect(first({ trusts: '123456789012' })).toContain('trusts AWS account 123456789012');
    expect(first({ readArn: ARN.replace('role/', 'role/team/') })).toContain('it has another path');
    expect(first({ policy: POLICY('s3:GetObject') })).toContain(
      'does not allow s3:ListBucket on arn:aws:s3:::acme-logs.',
    );
    expect(first({ kind: 'archive', policy: POLICY('s3:ListBucket', 's3:Get*') })).toContain(
      's3:PutObject on arn:aws:s3:::acme-logs/*',
    );
    expect(first({ policy: POLICY('s3:ListBucket', 's3:GetObject') })).toContain('external ID');
    expect(first({ notStored: true })).toContain('press Update policy');
  });
});

describe('two texts under each other', () => {
  it('marks exactly what differs', () => {
    expect(aligned('abcd', 'abd')).toEqual(['abcd', 'ab·d', '  ^']);
    expect(aligned('Logzio', 'logzio')).toEqual(['Logzio', 'logzio', '^']);
    expect(aligned('a', 'a ')).toEqual(['a·', 'a␣', ' ^']);
  });

  it('keeps both texts whole, whatever they are', () => {
    const word = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const [a, b, marks] = aligned(one, other);
        const back = (text: string): string => text.replaceAll('·', '').replaceAll('␣', ' ');
        const plain = (text: string): string =>
          text.replace(/\s/g, ' ').replaceAll('·', '').replaceAll('␣', ' ');
        expect(back(a)).toBe(plain(one));
        expect(back(b)).toBe(plain(other));
        expect([...a].length).toBe([...b].length);
        expect([...marks].filter((mark) => mark === '^')).toHaveLength(distance(one, other));
      }),
    );
  });
});
