import { beforeEach, describe, expect, it } from 'vitest';
import { Iam } from '../../../practice/iam/state';
import { trustPolicyText } from '../../../practice/iam/trust';
import { LogzioState, rolePolicy } from '../../../practice/vendor/state';

const OWN = '123456789012';
let iam: Iam;
let logzio: LogzioState;
beforeEach(() => {
  iam = new Iam();
  logzio = new LogzioState(iam, [
    { id: '1', name: 'Production' },
    { id: '2', name: 'Staging' },
  ]);
});

interface Setup {
  trust?: Partial<Parameters<typeof trustPolicyText>[0]>;
  document?: string;
  path?: string;
  attach?: boolean;
}

/** A role as the journey makes it, but for what `setup` says. @returns its ARN */
function role({
  trust = {},
  document = rolePolicy('my-logs'),
  path = '/',
  attach = true,
}: Setup = {}): string {
  const { awsAccountId: awsAccount, externalId } = logzio.current;
  const form = { awsAccount, requireExternalId: true, externalId, requireMfa: false, ...trust };
  const policy = iam.account(OWN).createPolicy({ name: 'logzio-my-logs', document });
  return iam.createRole({
    account: OWN,
    name: 'logzio-my-logs',
    path,
    trustPolicy: trustPolicyText(form, 'aws'),
    policyArns: attach ? [policy.arn] : [],
  }).arn;
}
const save = (roleArn: string, prefix = '') => logzio.save({ bucket: 'my-logs', prefix, roleArn });

describe('Save on the Logz.io page', () => {
  it.each([
    ['a role as the guide makes it', {}, ''],
    ['a role with a path', { path: '/service-role/' }, ''],
    ['a prefix', {}, 'AWSLogs/'],
  ])('connects through %s', async (_, setup, prefix) => {
    expect(await save(role(setup), prefix)).toEqual({
      ok: true,
      message: 'Success! Logz.io authenticated and connected to your S3 bucket my-logs.',
    });
    expect(logzio.connectors).toHaveLength(1);
  });

  it.each<[string, Setup, string]>([
    [
      'another external ID',
      { trust: { externalId: 'mine' } },
      'asks for another external ID than logzio:aws',
    ],
    ['another account', { trust: { awsAccount: '464622532012' } }, 'does not let AWS account 406095609952'],
    ['MFA', { trust: { requireMfa: true } }, 'requires MFA'],
    ['no policy', { attach: false }, 's3:ListBucket on arn:aws:s3:::my-logs.'],
    ['another bucket’s policy', { document: rolePolicy('my-logs-2') }, 's3:ListBucket'],
    [
      'a policy without GetObject',
      { document: rolePolicy('my-logs').replace('GetObject', 'PutObject') },
      's3:GetObject on arn:aws:s3:::my-logs/x.',
    ],
  ])('refuses a role with %s', async (_, setup, reason) => {
    const saved = await save(role(setup));
    expect(saved.ok).toBe(false);
    expect(saved.message).toContain(reason);
    expect(logzio.connectors).toEqual([]);
  });

  it.each([
    ['', 'Enter the role ARN.'],
    ['logzio-my-logs', 'is not the ARN of an IAM role'],
    ['arn:aws:iam::123456789012:instance-profile/logzio-my-logs', 'is not the ARN of an IAM role'],
    ['arn:aws:iam::123456789012:role/other', 'There is no role'],
    ['arn:aws:iam::210987654321:role/logzio-my-logs', 'There is no role'],
    ['arn:aws-us-gov:iam::123456789012:role/logzio-my-logs', 'across partitions'],
  ])('refuses the role ARN "%s"', async (arn, reason) => {
    role();
    expect((await save(arn)).message).toContain(reason);
  });

  it('refuses a role that was made for another Logz.io account', async () => {
    const arn = role();
    expect(logzio.switchTo('2')).toBe(true);
    expect((await save(arn)).message).toContain('another external ID');
    logzio.switchTo('1');
    expect((await save(arn)).ok).toBe(true);
    logzio.switchTo('2');
    expect(logzio.connectors).toEqual([]);
  });

  it('refuses a role whose external ID was renewed since', async () => {
    const arn = role();
    logzio.renewExternalId();
    expect((await save(arn)).message).toContain('another external ID');
  });
});

describe('external IDs', () => {
  it('are fresh for each account and run', () => {
    const again = new LogzioState(iam, [{ id: '1', name: 'Production' }]);
    const ids = [...logzio.accounts, ...again.accounts].map(({ externalId }) => externalId);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^logzio:aws:extid:[a-z0-9]{17}$/);
  });
});
