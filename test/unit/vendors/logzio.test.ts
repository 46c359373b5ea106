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
      /twice.*Keep it once: logzio:aws:extid:a1b2c3d4e5f6g7h8i$/,
    ],
    [`logzio:aws:extid:Logzio:aws:extid:${OWN}`, 'external-id-doubled', /several times/],
    ['logzio:aws:extid:example0nktixxe8q', 'external-id-sample', /sample/],
    ['"sts:ExternalId": "logzio:aws:extid:example0nktixxe8q"', 'external-id-sample', /sample/],
    [
      'Logzio:aws:extid:7d420c4cccf77013384751185ac12722',
      'external-id-published',
      /printed in Logz.io’s documentation/,
    ],
    ['logzio:aws:extid:7d420c4cccf77013384751185ac12722', 'external-id-published', /everyone/],
    ['logzio:aws:extid:', 'external-id-prefix-only', /missing/],
    ['logzio:aws:extid:...', 'external-id-prefix-only', /missing/],
    ['logzio:aws:extid:<YOUR_EXTERNAL_ID>', 'placeholder', /<YOUR_EXTERNAL_ID>/],
    ['logzio:aws:extid:XXXXXXXX', 'placeholder', /XXX/],
    ['logzio:aws:extid:a b', 'external-id-character', /a space/],
    ['', 'external-id-empty', /empty/],
  ])('refuses %s', (text, code, sentence) => {
    const result = checkExternalId(text);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok) expect(result.problem.message).toMatch(sentence);
  });

  it('names a value to keep that it takes itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d0-9]{8,20}$/), fc.integer({ min: 1, max: 4 }), (tail, times) => {
        const result = checkExternalId(LOGZIO.externalIdPrefix.repeat(times + 1) + tail);
        expect(result.ok).toBe(false);
        const kept = result.ok ? '' : (/Keep it once: (\S+)$/.exec(result.problem.message)?.[1] ?? '');
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
      expect(result.ok ? '' : result.problem.message).toMatch(/Get the role policy and copy that\.$/);
    },
  );

  it('is named where it is the one for power search', () => {
    const result = adviseOnRolePolicy(powerSearchPolicy, parseRolePolicy(powerSearchPolicy));
    expect(result.ok ? '' : result.problem.message).toMatch(/power search/);
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
