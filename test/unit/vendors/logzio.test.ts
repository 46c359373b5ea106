import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRolePolicy } from '../../../src/iam/policy/document';
import { adviseOnRolePolicy, checkExternalId, LOGZIO, looksLikeLogzio } from '../../../src/vendors/logzio';
import { powerSearchPolicy, rolePolicy, trustPolicy } from '../iam/policy-samples';

const OWN = 'logzio:aws:extid:a1b2c3d4e5f6g7h8i';

describe('checkExternalId', () => {
  it.each([
    OWN,
    `"${OWN}"`,
    'someone-elses-form-2',
    'spotinst:aws:extid:3w72ms42i8000000',
    'Logzio:aws:extid:a1b2c3d4e5f6',
  ])('takes %s', (text) => {
    expect(checkExternalId(text)).toMatchObject({ ok: true, value: text.replaceAll('"', '') });
  });

  it.each([
    [
      `logzio:aws:extid:${OWN}`,
      'external-id-doubled',
      { values: { prefix: 'logzio:aws:extid:', several: false, rest: 'logzio:aws:extid:a1b2c3d4e5f6g7h8i' } },
    ],
    [
      `logzio:aws:extid:Logzio:aws:extid:${OWN}`,
      'external-id-doubled',
      { values: { prefix: 'logzio:aws:extid:', several: true, rest: 'logzio:aws:extid:a1b2c3d4e5f6g7h8i' } },
    ],
    ['logzio:aws:extid:example0nktixxe8q', 'external-id-sample', {}],
    ['"sts:ExternalId": "logzio:aws:extid:example0nktixxe8q"', 'external-id-sample', {}],
    ['Logzio:aws:extid:7d420c4cccf77013384751185ac12722', 'external-id-published', {}],
    ['logzio:aws:extid:7d420c4cccf77013384751185ac12722', 'external-id-published', {}],
    ['logzio:aws:extid:', 'external-id-prefix-only', { values: { prefix: 'logzio:aws:extid:' } }],
    ['logzio:aws:extid:...', 'external-id-prefix-only', { values: { prefix: 'logzio:aws:extid:' } }],
    [
      'logzio:aws:extid:<YOUR_EXTERNAL_ID>',
      'placeholder',
      { values: { how: 'external-id', text: '<YOUR_EXTERNAL_ID>' } },
    ],
    ['logzio:aws:extid:XXXXXXXX', 'placeholder', { values: { how: 'external-id', text: 'XXXXXXXX' } }],
    ['logzio:aws:extid:a b', 'external-id-character', { values: { position: 19, character: ' ' } }],
    ['', 'external-id-empty', { values: {} }],
  ])('refuses %s', (text, code, more) => {
    const result = checkExternalId(text);
    expect(result).toMatchObject({ ok: false, problem: { code, ...more } });
  });

  it('names a value to keep that it takes itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d0-9]{8,20}$/), fc.integer({ min: 1, max: 4 }), (tail, times) => {
        const result = checkExternalId(LOGZIO.externalIdPrefix.repeat(times + 1) + tail);
        expect(result.ok).toBe(false);
        const kept =
          !result.ok && result.problem.code === 'external-id-doubled' ? result.problem.values.rest : '';
        expect(checkExternalId(kept)).toEqual({ ok: true, value: `${LOGZIO.externalIdPrefix}${tail}` });
      }),
    );
  });
});

describe('a refused role policy', () => {
  it.each([trustPolicy(), powerSearchPolicy, rolePolicy('<BUCKET_NAME>'), 'x'])(
    'says where the right one is: %s',
    (text) => {
      const result = adviseOnRolePolicy(text, parseRolePolicy(text));
      expect(result).toMatchObject({ ok: false, problem: { copyPolicy: true } });
    },
  );

  it('is named where it is the one for power search', () => {
    const result = adviseOnRolePolicy(powerSearchPolicy, parseRolePolicy(powerSearchPolicy));
    expect(result).toMatchObject({ problem: { code: 'bucket-policy', values: { search: true } } });
  });

  it('a good one passes untouched', () => {
    const good = parseRolePolicy(rolePolicy());
    expect(adviseOnRolePolicy(rolePolicy(), good)).toBe(good);
  });
});

describe('LOGZIO', () => {
  it.each(['app.logz.io', 'app-eu.logz.io', 'logz.io'])('has the host %s', (host) => {
    expect(LOGZIO.hostPattern.test(host)).toBe(true);
  });

  it.each(['evillogz.io', 'logz.io.example', 'app.logzXio'])('has not the host %s', (host) => {
    expect(LOGZIO.hostPattern.test(host)).toBe(false);
  });

  it('opens the S3 page on the host asked for', () => {
    expect(LOGZIO.homeUrl()).toBe('https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket');
    expect(LOGZIO.homeUrl('app-eu.logz.io')).toMatch(/^https:\/\/app-eu\.logz\.io\/#/);
    for (const host of LOGZIO.appHosts) expect(LOGZIO.hostPattern.test(host)).toBe(true);
  });

  it('knows its samples as samples, whatever their form', () => {
    for (const id of LOGZIO.sampleExternalIds) expect(checkExternalId(id).ok).toBe(false);
    expect(looksLikeLogzio(OWN)).toBe(true);
    expect(looksLikeLogzio('spotinst:aws:extid:3w72ms42i8000000')).toBe(false);
  });
});
