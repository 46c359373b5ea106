import { describe, expect, it } from 'vitest';
import { whyGuessable } from '../../../src/iam/external-id/strength';
import { judgeTrust } from '../../../src/vendors/judge-trust';
import { LOGZIO } from '../../../src/vendors/logzio';
import { whoseAccount } from '../../../src/vendors/whose-account';
import { trustPolicy } from '../iam/policy-samples';

const OWN = '123456789012';
const ID = 'logzio:aws:extid:4fz9k2m7q1x8b3n5c';
const judge = (over: Partial<Parameters<typeof judgeTrust>[0]> = {}): ReturnType<typeof judgeTrust> =>
  judgeTrust({
    document: trustPolicy(over.account ?? LOGZIO.awsAccount, over.externalId ?? ID),
    account: LOGZIO.awsAccount,
    externalId: ID,
    own: OWN,
    ...over,
  });
const codes = (over: Partial<Parameters<typeof judgeTrust>[0]>): string[] => {
  const answer = judge(over);
  return answer.ok ? answer.findings.map(({ weight, code }) => `${weight} ${code}`) : [answer.problem.code];
};

describe('judging a trust policy for a vendor', () => {
  it('gives verdict, findings and who can use the role', () => {
    expect(judge()).toEqual({
      ok: true,
      verdict: 'only-vendor-with-id',
      findings: [expect.objectContaining({ code: 'whole-account', weight: 'note', line: 1 })],
      says: [
        {
          code: 'vendor',
          values: expect.objectContaining({ account: LOGZIO.awsAccount, alone: true, needed: 'this' }),
        },
      ],
    });
  });

  it('refuses only what can’t be asked', () => {
    expect(judge({ account: '40609560995' })).toMatchObject({
      ok: false,
      problem: { code: 'account-id-short' },
    });
    expect(judge({ externalId: '' })).toMatchObject({ ok: false, problem: { code: 'external-id-empty' } });
    expect(judge({ own: undefined })).toMatchObject({ ok: true });
    expect(judge({ document: '' })).toMatchObject({ ok: true, verdict: 'invalid' });
  });

  it.each<[string, Partial<Parameters<typeof judgeTrust>[0]>]>([
    ['error account-own', { account: OWN }],
    ['danger account-other-vendor', { account: '464622532012' }],
    ['danger account-other-vendor', { account: '464622532012', confirmed: '464622532012' }],
    ['danger account-unknown', { account: '111122223333' }],
    ['danger account-unknown', { account: '111122223333', confirmed: LOGZIO.awsAccount }],
    ['warning account-unpublished', { account: '111122223333', confirmed: '111122223333' }],
    ['warning id-guessable', { externalId: 'logzio:aws:extid:test' }],
    ['warning id-unlike-vendors', { externalId: '9b2f7c1e-acme-4d5f-8f0a-77d1' }],
    ['error external-id-doubled', { externalId: `logzio:aws:extid:${ID}` }],
    ['error external-id-character', { externalId: 'has a blank in it, so STS refuses' }],
  ])('%s', (code, over) => {
    expect(codes(over)).toContain(code);
    expect(codes({})).not.toContain(code);
  });
});

describe('whose account it is', () => {
  it('says nothing of the published one', () => {
    expect(whoseAccount(LOGZIO.awsAccount, OWN, LOGZIO)).toBeUndefined();
  });

  it.each([
    [OWN, 'error', 'account-own', { account: OWN }],
    ['464622532012', 'danger', 'account-other-vendor', { name: 'Datadog' }],
    ['111122223333', 'danger', 'account-unknown', { published: LOGZIO.awsAccount }],
    ['4060956099', 'error', 'account-id-short', { digits: 10 }],
  ])('%s', (account, weight, code, values) => {
    const note = whoseAccount(account, OWN, LOGZIO);
    expect(note).toMatchObject({ weight, problem: { code, values } });
  });
});

describe('whether an external ID can be guessed', () => {
  const why = (id: string): ReturnType<typeof whyGuessable> =>
    whyGuessable(id, { prefix: LOGZIO.externalIdPrefix, known: [LOGZIO.awsAccount, OWN, 'logzio-role'] });

  it.each([
    ['secret', 'common'],
    ['logzio:aws:extid:changeme', 'common'],
    [OWN, 'known'],
    ['12345678901234567', 'digits'],
    ['abc-123', 'short'],
    ['abcdefghijklmnopqrst', 'letters'],
  ])('%s', (id, how) => {
    expect(why(id)).toMatchObject({ how });
  });

  it.each([[ID], ['Logzio:aws:extid:0123456789abcdef0123456789abcdef'], ['9b2f7c1e-acme-4d5f-8f0a-77d1']])(
    'not %s',
    (id) => {
      expect(why(id)).toBeUndefined();
    },
  );
});
