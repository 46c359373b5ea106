import { beforeEach, describe, expect, it } from 'vitest';
import { Iam } from '../../../practice/iam/state';
import { longTrustPolicy, trustPolicyOf, trustStatement } from '../../../practice/scenes';
import { LogzioState, OLD_EXTERNAL_ID, rolePolicy, type Seed } from '../../../practice/vendor/state';

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

/** A policy with all that an archive needs. */
const archivePolicy = (bucket: string): string =>
  rolePolicy(bucket).replace('"s3:GetObject"', '"s3:GetObject", "s3:PutObject"');

function role(
  trustPolicy = trustPolicyOf([trustStatement(OLD_EXTERNAL_ID)]),
  document = archivePolicy('logs'),
): string {
  const policy = iam.account(OWN).createPolicy({ name: 'logs', document });
  return iam.createRole({ account: OWN, name: 'shared', trustPolicy, policyArns: [policy.arn] }).arn;
}
const use = (account: string, rest: Partial<Seed> = {}) =>
  logzio.seed({
    account,
    kind: 's3-fetcher',
    bucket: 'logs',
    roleArn: 'arn:aws:iam::123456789012:role/shared',
    ...rest,
  });
const trust = (...externalIds: string[]) =>
  iam.account(OWN).updateTrustPolicy('shared', trustPolicyOf([trustStatement(externalIds)]));

/** The history in short: who, and whether it works. */
async function told(): Promise<string[]> {
  await logzio.watch.settled();
  return logzio.watch.history.map(
    ({ configuration, works }) => `${configuration.id} ${works ? 'works' : 'broken'}`,
  );
}

describe('a configuration that was set up in the past', () => {
  it('has an external ID of its own and works with it', async () => {
    role();
    expect(use('Production')).toMatchObject({ account: '1', prefix: '', externalId: 'acme-prod' });
    expect(use('2', { externalId: 'acme-staging' }).account).toBe('2');
    expect(await told()).toEqual(['configuration-1 works', 'configuration-2 broken']);
    expect(logzio.watch.standing('configuration-2').reason).toContain(
      'another external ID than acme-staging',
    );
  });

  it('keeps it when the account’s changes', async () => {
    role();
    use('1');
    logzio.renewExternalId('1');
    expect(await told()).toEqual(['configuration-1 works']);
  });

  it('needs an account that there is, and an archive one that has none', () => {
    expect(() => use('Nobody')).toThrow('no account "Nobody"');
    use('1', { kind: 'archive' });
    expect(() => use('1', { kind: 'archive' })).toThrow('has its archive');
    use('2', { kind: 'archive' });
  });
});

describe('the history', () => {
  it('has every outage, however short, and changes only', async () => {
    role();
    use('1');
    use('2');
    const { externalId } = logzio.current;
    trust(externalId);
    trust(OLD_EXTERNAL_ID, externalId);
    trust(externalId, OLD_EXTERNAL_ID);
    expect(await told()).toEqual([
      'configuration-1 works',
      'configuration-2 works',
      'configuration-1 broken',
      'configuration-2 broken',
      'configuration-1 works',
      'configuration-2 works',
    ]);
    const [, , broken] = logzio.watch.history;
    expect(broken).toMatchObject({ works: false, configuration: { account: '1' } });
    expect(broken?.reason).toContain('another external ID than acme-prod');
    expect(broken?.at).toBeCloseTo(Date.now(), -4);
  });

  it('has no outage on the way by both external IDs', async () => {
    const roleArn = role();
    const old = use('1');
    trust(OLD_EXTERNAL_ID, logzio.current.externalId);
    expect(await logzio.save({ bucket: 'logs', prefix: '', roleArn })).toMatchObject({ ok: true });
    expect(logzio.delete(old.id)).toEqual({ ok: true, message: 'The configuration of logs was deleted.' });
    trust(logzio.current.externalId);
    expect(await told()).toEqual(['configuration-1 works', 'configuration-2 works']);
    expect(logzio.configurations).toMatchObject([{ externalId: logzio.current.externalId }]);
  });

  it('tells who else is cut off by a plain replacement', async () => {
    role();
    use('1');
    use('2');
    trust(logzio.current.externalId);
    await logzio.save({ bucket: 'logs', prefix: '', roleArn: 'arn:aws:iam::123456789012:role/shared' });
    const broken = (await told()).filter((line) => line.endsWith('broken'));
    expect(broken).toEqual(['configuration-1 broken', 'configuration-2 broken']);
  });

  it('warnings what was changed behind IAM’s back, when asked', async () => {
    const arn = role();
    use('1');
    await logzio.watch.settled();
    const found = iam.find(arn);
    found?.role.policyArns.pop();
    expect(await told()).toEqual(['configuration-1 works', 'configuration-1 broken']);
    expect(logzio.watch.standing('configuration-1').reason).toContain('s3:ListBucket');
  });
});

describe('the archive', () => {
  it.each([
    ['that may write', archivePolicy('logs'), 'Archiving is on.'],
    ['that may only read', rolePolicy('logs'), 's3:PutObject on arn:aws:s3:::logs/x.'],
  ])('with a role %s', async (_, document, answer) => {
    const roleArn = role(trustPolicyOf([trustStatement(logzio.current.externalId)]), document);
    const saved = await logzio.save({ bucket: 'logs', prefix: '', roleArn }, 'archive');
    expect(saved.message).toContain(answer);
    expect(logzio.archive !== undefined).toBe(saved.ok);
  });

  it('is one per account, and no connector', async () => {
    const roleArn = role();
    use('1', { kind: 'archive' });
    expect(logzio.connectors).toEqual([]);
    expect((await logzio.save({ bucket: 'logs', prefix: '', roleArn }, 'archive')).message).toContain(
      'on already',
    );
    logzio.switchTo('2');
    expect(logzio.archive).toBeUndefined();
    expect(logzio.delete('configuration-1').ok).toBe(false);
    logzio.switchTo('1');
    expect(logzio.delete('configuration-1').ok).toBe(true);
    expect(logzio.archive).toBeUndefined();
  });
});

describe('long trust policies', () => {
  it('of 60 statements are about 20,000 characters; the engine finds its way', async () => {
    const document = longTrustPolicy();
    expect(document.length).toBeGreaterThan(18_000);
    expect(document.length).toBeLessThan(24_000);
    expect(JSON.parse(document).Statement).toHaveLength(60);
    role(document);
    use('1');
    use('1', { externalId: 'another' });
    expect(await told()).toEqual(['configuration-1 works', 'configuration-2 broken']);
  });

  it('may be longer in roles of old, but are saved only within the quota of today', () => {
    const quotas = { trustPolicyQuota: 2048 };
    iam = new Iam(quotas);
    const document = longTrustPolicy();
    role(document);
    const account = iam.account(OWN);
    expect(() => account.updateTrustPolicy('shared', document)).toThrow('ACLSizePerRole: 2048');
    expect(() => account.createRole({ name: 'other', trustPolicy: document })).toThrow(
      'ACLSizePerRole: 2048',
    );
    quotas.trustPolicyQuota = 20_480;
    const changed = `${longTrustPolicy('logzio:aws:extid:new').replaceAll('\n', '\r\n')}\t\r\n`;
    expect(account.updateTrustPolicy('shared', changed).trustPolicy).toBe(changed);
  });
});
