import { describe, expect, it } from 'vitest';
import { connectorOf } from '../../../src/connector/current';
import { emptyState, type State } from '../../../src/connector/schema';
import { changed } from '../../../src/connector/state';
import { type Review, reviewOf } from '../../../src/journeys/review';
import { ACCOUNT, capturedForm, EXTERNAL_ID, typed, VENDOR, withValues } from '../connector/sample';

const BUCKET = 'arn:aws:s3:::acme-logs';
const statement = (action: string | string[], resource: string | string[]): object => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
});
const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
const having = (values: Parameters<typeof withValues>[1], state = capturedForm()): State =>
  withValues(state, values, typed(20));
const withPolicy = (...statements: object[]): State => having({ rolePolicy: policy(...statements) });
const trust = (principal: string, condition?: object): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: principal },
          Action: 'sts:AssumeRole',
          ...(condition && { Condition: condition }),
        },
      ],
    },
    null,
    2,
  );
const weights = ({ findings }: Review): string[] => findings.map(({ weight }) => weight);
const about = (review: Review, what: string): string[] =>
  review.findings.filter((one) => one.about === what).map(({ code }) => code);
const whoCan = ({ trust = [] }: Review): string[] => trust.map(({ code }) => code);

const LIST = statement('s3:ListBucket', BUCKET);
const GET = statement('s3:GetObject', `${BUCKET}/*`);

describe('what is being granted', () => {
  it('is said of policy and role, with nothing to worry about, for what Logz.io hands out', () => {
    const review = reviewOf(capturedForm(), { own: ACCOUNT });
    expect(review.permissions).toHaveLength(2);
    expect(review.trust).toMatchObject([
      { code: 'vendor', values: { account: VENDOR, externalId: EXTERNAL_ID, alone: true, needed: 'this' } },
    ]);
    expect(new Set(weights(review))).toEqual(new Set(['note']));
    expect(review.danger).toBe(false);
  });

  it('is not said before anything is known', () => {
    expect(reviewOf(emptyState())).toEqual({ findings: [], danger: false });
    const half = reviewOf(having({ accountId: VENDOR }, emptyState()));
    expect([half.permissions, half.trust, half.findings]).toEqual([undefined, undefined, []]);
  });

  it('names the line of what is dangerous, and what stands there', () => {
    const document = policy(LIST, statement('s3:*', '*'));
    const review = reviewOf(having({ rolePolicy: document }));
    expect(review.danger).toBe(true);
    const [first] = review.findings.filter(({ weight }) => weight === 'danger');
    expect(first).toMatchObject({ about: 'rolePolicy', text: expect.stringContaining('s3:*') });
    expect(document.split('\n')[(first?.line ?? 0) - 1]).toContain('s3:*');
  });

  it('comes by weight: what does not work, dangers, warnings, notes', () => {
    const review = reviewOf(
      having({
        rolePolicy: policy(
          statement(['s3:ListBucket', 's3:GetObjects', 's3:GetBucketAcl'], BUCKET),
          statement(['s3:GetObject', 'iam:PassRole'], `${BUCKET}/*`),
        ),
        accountId: '555566667777',
      }),
    );
    const order = ['error', 'danger', 'warning', 'note'];
    const found = weights(review);
    expect(found).toEqual(found.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(found)).toEqual(new Set(order));
  });
});

describe('Archive & restore, which the connect journey does not ask about', () => {
  const put = (...more: string[]): State =>
    withPolicy(LIST, statement(['s3:GetObject', 's3:PutObject', ...more], `${BUCKET}/*`));

  it('writing files is told, and stops nothing', () => {
    const review = reviewOf(put());
    expect(review.danger).toBe(false);
    const [told] = review.findings.filter(({ weight }) => weight === 'warning');
    expect(told).toMatchObject({ code: 'write-actions', values: { actions: ['s3:PutObject'] } });
  });

  it('with more than that it is a danger', () => {
    expect(reviewOf(put('s3:DeleteObject')).danger).toBe(true);
    expect(reviewOf(put('iam:PassRole')).danger).toBe(true);
    expect(reviewOf(withPolicy(LIST, statement('s3:PutObject', '*'))).danger).toBe(true);
  });
});

describe('whose account it is', () => {
  it('the person’s own is refused with the reason', () => {
    const review = reviewOf(having({ accountId: ACCOUNT }), { own: ACCOUNT });
    const refused = review.findings.filter(({ weight }) => weight === 'error');
    expect(refused.map((one) => one.about)).toContain('accountId');
    expect(about(review, 'accountId')).toContain('account-own');
    expect(about(reviewOf(having({ accountId: ACCOUNT })), 'accountId')).not.toContain('account-own');
  });

  it('an unknown one is a danger, unless Logz.io’s own page showed it', () => {
    const account = '555566667777';
    const review = reviewOf(having({ accountId: account }), { own: ACCOUNT });
    expect(about(review, 'accountId')).toContain('account-unknown');
    expect(weights(review)[0]).toBe('danger');
    expect(review.danger).toBe(true);
    const captured = (where: string): State => {
      const state = having({ accountId: account });
      const source = { kind: 'captured', where, at: 1 } as const;
      return changed(state, connectorOf(state).id, (one) => ({
        ...one,
        values: { ...one.values, accountId: { value: account, source } },
      }));
    };
    expect(reviewOf(captured('app-eu.logz.io')).danger).toBe(false);
    expect(weights(reviewOf(captured('app-eu.logz.io')))).toContain('warning');
    expect(reviewOf(captured('evillogz.io')).danger).toBe(true);
  });

  it('another vendor’s is named', () => {
    const review = reviewOf(having({ accountId: '464622532012' }));
    expect(review.findings).toContainEqual(
      expect.objectContaining({
        code: 'account-other-vendor',
        values: expect.objectContaining({ name: 'Datadog' }),
      }),
    );
    expect(review.danger).toBe(true);
    expect(whoCan(review)).toEqual(['vendor']);
  });

  it('is said as soon as it is known, before the external ID', () => {
    const state = having({ accountId: '555566667777' }, emptyState());
    expect(about(reviewOf(state), 'accountId')).toHaveLength(1);
  });

  it('an external ID that could be guessed is about External ID', () => {
    const review = reviewOf(having({ externalId: 'secret' }));
    expect(about(review, 'externalId')).toContain('id-guessable');
    expect(about(review, 'accountId')).toEqual([]);
  });
});

describe('a trust policy that is open or stored', () => {
  const ROOT = `arn:aws:iam::${VENDOR}:root`;

  it('is judged instead of the one that Create role will make', () => {
    const document = trust(ROOT);
    const review = reviewOf(capturedForm(), { own: ACCOUNT, trust: document });
    expect(review.trust?.[0]).toMatchObject({ code: 'vendor', values: { needed: 'none' } });
    const [danger] = review.findings;
    expect(danger).toMatchObject({ weight: 'danger', about: 'trustPolicy', line: 4 });
    expect(danger?.text).toBe(document.split('\n')[3]?.trim());
    expect(review.danger).toBe(true);
  });

  it('that lets only Logz.io in gives nothing but notes', () => {
    const document = trust(ROOT, { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } });
    const review = reviewOf(capturedForm(), { own: ACCOUNT, trust: document });
    expect(new Set(weights(review))).toEqual(new Set(['note']));
  });

  it('calls a second external ID a danger, but for a migration that still needs the old one', () => {
    const document = trust(ROOT, { StringEquals: { 'sts:ExternalId': ['acme-prod', EXTERNAL_ID] } });
    const said = (migrating: boolean): string[] =>
      reviewOf(capturedForm(), { own: ACCOUNT, trust: document, migrating })
        .findings.filter(({ code }) => code === 'id-several')
        .map(({ weight, values }) => `${weight} ${JSON.stringify(values)}`);
    expect(said(false)).toEqual(['danger {"length":2}']);
    expect(said(true)).toEqual(['warning {"length":2,"migrating":true}']);
  });

  it('puts no line to what is about the values and not about the text', () => {
    const document = trust('arn:aws:iam::555566667777:root', {
      StringEquals: { 'sts:ExternalId': EXTERNAL_ID },
    });
    const review = reviewOf(having({ accountId: '555566667777' }), { trust: document });
    const [account] = review.findings;
    expect(account).toEqual({
      code: 'account-unknown',
      weight: 'danger',
      about: 'accountId',
      values: { account: '555566667777', published: VENDOR },
    });
  });

  it('that is no policy at all is said to be refused', () => {
    const review = reviewOf(capturedForm(), { trust: '{' });
    expect(whoCan(review)).toEqual(['refused']);
    expect(review.findings[0]).toMatchObject({ weight: 'error', about: 'trustPolicy', line: 1 });
  });

  it('leaves the role policy’s findings beside it', () => {
    const review = reviewOf(withPolicy(LIST, GET, statement('iam:PassRole', '*')), { trust: trust(ROOT) });
    expect(about(review, 'rolePolicy').length).toBeGreaterThan(0);
    expect(about(review, 'trustPolicy').length).toBeGreaterThan(0);
  });
});
