import { describe, expect, it } from 'vitest';
import { readSnapshot, Snapshot } from '../../../../src/connector/form/read';

const OWN = 'logzio:aws:extid:q7w3e9r1t5y2u8i4o';
const OTHER = 'logzio:aws:extid:abc123def456ghi78';
const SAMPLE = 'logzio:aws:extid:example0nktixxe8q';

const policy = (bucket: string): string =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::${bucket}"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::${bucket}/*"}]}`;

/** A snapshot with one form, or of several where a value says `[form, value]`. */
function snapshot(seen: Partial<Record<keyof Snapshot, (string | [number, string])[]>>, forms = 1): Snapshot {
  const all = (field: Exclude<keyof Snapshot, 'forms'>): Snapshot['bucket'] =>
    (seen[field] ?? []).map((one) =>
      typeof one === 'string' ? { value: one, form: 0 } : { form: one[0], value: one[1] },
    );
  return {
    forms,
    accountId: all('accountId'),
    externalId: all('externalId'),
    rolePolicy: all('rolePolicy'),
    bucket: all('bucket'),
    prefix: all('prefix'),
    roleArn: all('roleArn'),
  };
}

describe('what a Logz.io page shows', () => {
  it('is taken where each field has one value', () => {
    const { values, problems, choices } = readSnapshot(
      snapshot({
        accountId: ['4060-9560-9952'],
        externalId: [OWN],
        bucket: ['acme-logs'],
        rolePolicy: [policy('acme-logs')],
      }),
    );
    expect(values).toEqual({
      accountId: '406095609952',
      externalId: OWN,
      bucket: 'acme-logs',
      rolePolicy: policy('acme-logs'),
    });
    expect(problems).toEqual([]);
    expect(choices).toEqual([]);
  });

  it('is never the sample, alone or beside the real one', () => {
    expect(readSnapshot(snapshot({ externalId: [SAMPLE, OWN] })).values).toEqual({ externalId: OWN });
    const alone = readSnapshot(snapshot({ externalId: [SAMPLE] }));
    expect(alone.values).toEqual({});
    expect(alone.problems).toHaveLength(1);
    expect(alone.problems[0]).toMatchObject({ code: 'external-id-sample', field: 'externalId' });
  });

  it('is a question where one form shows two', () => {
    const { values, choices } = readSnapshot(snapshot({ externalId: [OWN, OTHER], bucket: ['acme-logs'] }));
    expect(values).toEqual({});
    expect(choices.map(({ telling }) => telling)).toEqual([
      [{ field: 'externalId', value: OWN }],
      [{ field: 'externalId', value: OTHER }],
    ]);
    expect(choices[1]?.values).toEqual({ externalId: OTHER, bucket: 'acme-logs' });
  });

  it('is a question where two forms differ, and none where they say the same', () => {
    const two = {
      externalId: [
        [0, OWN],
        [1, OTHER],
      ] as [number, string][],
    };
    expect(readSnapshot(snapshot(two, 2)).choices).toHaveLength(2);
    const same = {
      externalId: [
        [0, OWN],
        [1, OWN],
      ] as [number, string][],
    };
    expect(readSnapshot(snapshot(same, 2))).toMatchObject({ values: { externalId: OWN }, choices: [] });
  });

  it('names two policies by their buckets', () => {
    const { choices } = readSnapshot(
      snapshot({ bucket: ['acme-logs'], rolePolicy: [policy('one-logs'), policy('two-logs')] }),
    );
    expect(choices.map(({ telling }) => telling)).toMatchObject([
      [{ field: 'rolePolicy', value: 'one-logs' }],
      [{ field: 'rolePolicy', value: 'two-logs' }],
    ]);
  });

  it('says when the policy was made for another bucket than the typed one', () => {
    const { values, problems } = readSnapshot(
      snapshot({ bucket: ['newer-logs'], rolePolicy: [policy('acme-logs')] }),
    );
    expect(values.bucket).toBe('newer-logs');
    expect(problems).toEqual([
      {
        code: 'policy-other-bucket',
        values: { made: 'acme-logs', bucket: 'newer-logs' },
        field: 'rolePolicy',
      },
    ]);
  });

  it('says each trouble once', () => {
    const { problems } = readSnapshot(snapshot({ accountId: ['40609560995', '40609560995'] }));
    expect(problems).toHaveLength(1);
  });

  it('asks no question with more answers than a person can read', () => {
    const externalId = Array.from({ length: 40 }, (_, index) => `logzio:aws:extid:tail${index}0000000`);
    expect(readSnapshot(snapshot({ externalId })).choices).toHaveLength(12);
  });

  it('is refused in another shape', () => {
    const good = snapshot({ bucket: ['acme-logs'] });
    expect(Snapshot.safeParse(good).success).toBe(true);
    for (const wrong of [
      {},
      null,
      { ...good, forms: '1' },
      { ...good, bucket: ['acme-logs'] },
      { ...good, forms: -1 },
    ])
      expect(Snapshot.safeParse(wrong).success).toBe(false);
  });

  it('multiplies no further than a person could choose from', () => {
    // All of them multiplied would be 10 million sets: the test would run out of memory or time.
    const many = (make: (index: number) => string): { value: string; form: number }[] =>
      Array.from({ length: 216 }, (_, index) => ({ value: make(index), form: 0 }));
    const { choices, values } = readSnapshot({
      forms: 1,
      accountId: many((index) => String(406_095_609_900 + index)),
      externalId: many((index) => `logzio:aws:extid:k3x9q0zt7m2w5v${100 + index}`),
      bucket: many((index) => `acme-logs-${index}`),
      prefix: [],
      roleArn: [],
      rolePolicy: [],
    });
    expect(values).toEqual({});
    expect(choices).toHaveLength(12);
    expect(new Set(choices.map(({ telling }) => JSON.stringify(telling))).size).toBe(12);
  });
});
