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
const reason = (more: Partial<FailureFacts>): ReturnType<typeof failureReasons>[number] | undefined =>
  failureReasons(facts(more))[0];
const codes = (more: Partial<FailureFacts> = {}): string[] =>
  failureReasons(facts(more)).map(({ code }) => code);

describe('why Logz.io did not connect', () => {
  it('lists everything in a fixed order where nothing is known', () => {
    expect(codes()).toEqual(['id-perhaps', 'principal-perhaps', 'role-perhaps', 'policy-perhaps']);
  });

  it('puts what Logz.io speaks of first', () => {
    expect(codes({ said: 'Access denied: s3:ListBucket' })[0]).toBe('policy-perhaps');
    expect(codes({ said: `There is no role ${ARN}.` })[0]).toBe('role-perhaps');
    expect(codes({ said: 'The external ID does not match' })[0]).toBe('id-perhaps');
    const said = "The role's trust policy does not let AWS account 406095609952 assume it.";
    expect(codes({ said, accepts: [ID] })[0]).toBe('principal-perhaps');
  });

  it.each([
    ['a capital letter', ID.replace('l', 'L'), { how: 'case' }],
    ['a letter less', ID.slice(0, -1), { how: 'characters', count: 1 }],
    ['two letters turned', ID.replace('q7', '7q'), { how: 'characters', count: 2 }],
    ['a space', `${ID} `, { how: 'space' }],
    ['a doubled prefix', `logzio:aws:extid:${ID}`, { how: 'doubled' }],
    ['another', 'acme-prod', { how: 'another' }],
  ])('shows %s in the external ID under each other', (_name, accepted, difference) => {
    const found = reason({ accepts: [accepted, 'zzz'] });
    expect(found).toMatchObject({ code: 'id-other', values: { difference } });
    const [, its, roles] = found ? reasonWords(found).split('\n') : [];
    expect(its).toMatch(/^Logz\.io: {2}/);
    expect(roles).toMatch(/^the role: /);
  });

  it('says nothing of the external ID that AWS is known to accept, nor of the account that is trusted', () => {
    expect(codes({ accepts: ['old', ID], trusts: '406095609952', readArn: ARN })).toEqual(['policy-perhaps']);
  });

  it('names the partition, the trusted account, another role and what the policy lacks', () => {
    expect(reason({ roleArn: ARN.replace('aws', 'aws-us-gov'), accepts: ['x'] })).toEqual({
      code: 'partition',
      values: { partition: 'aws-us-gov' },
    });
    expect(reason({ trusts: '123456789012' })).toEqual({
      code: 'trusts-other',
      values: { account: '123456789012' },
    });
    expect(reason({ readArn: ARN.replace('role/', 'role/team/') })).toMatchObject({
      code: 'arn-other',
      values: { what: 'path' },
    });
    expect(reason({ policy: POLICY('s3:GetObject') })).toEqual({
      code: 'policy-lacks',
      values: { lacks: [{ action: 's3:ListBucket', on: 'arn:aws:s3:::acme-logs' }] },
    });
    expect(reason({ kind: 'archive', policy: POLICY('s3:ListBucket', 's3:Get*') })).toEqual({
      code: 'policy-lacks',
      values: { lacks: [{ action: 's3:PutObject', on: 'arn:aws:s3:::acme-logs/*' }] },
    });
    expect(reason({ policy: POLICY('s3:ListBucket', 's3:GetObject') })?.code).toBe('id-perhaps');
    expect(reason({ notStored: true })?.code).toBe('not-stored');
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
