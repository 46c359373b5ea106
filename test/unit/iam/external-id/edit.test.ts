import { describe, expect, it } from 'vitest';
import {
  acceptBoth,
  type Edit,
  removeExternalId,
  replaceExternalId,
} from '../../../../src/iam/external-id/edit';
import { findExternalIds } from '../../../../src/iam/external-id/places';
import { applySplice } from '../../../../src/iam/policy/exact-splice';
import type { Result } from '../../../../src/iam/result';
import { inverse } from './inverse';

const account = '406095609952';
const OLD = 'logzio-prod';
const NEW = 'logzio:aws:extid:4fz9k2m7q1x8b3n5c';

const statement = (condition: unknown, over: object = {}): object => ({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${account}:root` },
  Action: 'sts:AssumeRole',
  ...(condition === undefined ? {} : { Condition: condition }),
  ...over,
});
const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
const when = (operator: string, value: unknown, over: object = {}): object =>
  statement({ [operator]: { 'sts:ExternalId': value } }, over);
const plain = policy(when('StringEquals', OLD));

const code = (result: Result<unknown>): string | undefined => (result.ok ? undefined : result.problem.code);
const document = (result: Result<Edit>): string | undefined =>
  result.ok ? result.value.document : undefined;
const notes = (result: Result<Edit>): string[] | undefined =>
  result.ok ? result.value.notes.map((note) => note.code) : undefined;

describe('findExternalIds', () => {
  it('says where each value stands, how it is written, and why one is left alone', () => {
    const text = policy(
      statement({ StringLike: { 'STS:externalid': [OLD, 'other'] } }),
      when('StringNotEquals', 'bad', { Effect: 'Deny' }),
    );
    const result = findExternalIds(text);
    expect(result.ok && result.value).toMatchObject([
      {
        statement: 0,
        effect: 'Allow',
        operator: 'StringLike',
        key: 'STS:externalid',
        value: OLD,
        index: 0,
        line: 13,
        column: 13,
        editable: true,
      },
      { statement: 0, value: 'other', index: 1, line: 14, column: 13, editable: true },
      {
        statement: 1,
        effect: 'Deny',
        value: 'bad',
        line: 27,
        column: 29,
        editable: false,
        why: { code: 'deny' },
      },
    ]);
    expect(result.ok && result.value[2]).not.toHaveProperty('index');
  });

  it.each<[string, object]>([
    ['principal', when('StringEquals', OLD, { Principal: { Service: 'ec2.amazonaws.com' } })],
    ['principal', when('StringEquals', OLD, { Principal: { AWS: 'AROAEXAMPLEID1234567' } })],
    ['principal', when('StringEquals', OLD, { Principal: undefined, NotPrincipal: { AWS: account } })],
    ['principal', when('StringEquals', OLD, { NotPrincipal: { AWS: account } })],
    ['action', when('StringEquals', OLD, { NotAction: 's3:*' })],
    ['action', when('StringEquals', OLD, { Action: ['sts:TagSession', 'sts:AssumeRoleWithSAML'] })],
    ['action', when('StringEquals', OLD, { Action: undefined, NotAction: 's3:*' })],
    ['effect', when('StringEquals', OLD, { Effect: 'allow' })],
    ['operator-negated', when('ForAnyValue:StringNotLikeIfExists', OLD)],
    ['operator-null', when('Null', 'false')],
    ['operator-other', when('ArnEquals', OLD)],
    ['operator-other', when('StringEqual', OLD)],
    ['value-not-text', when('StringEquals', 12345)],
    ['value-not-text', when('StringEquals', { a: 'b' })],
  ])('leaves alone: %s %j', (why, one) => {
    expect(findExternalIds(policy(one))).toMatchObject({
      ok: true,
      value: [{ editable: false, why: { code: why } }],
    });
    expect(code(replaceExternalId(policy(one), { account, to: NEW }))).toBe(why);
  });

  it('asks for the account’s own statement once an account is said', () => {
    const text = policy(when('StringEquals', OLD, { Principal: { AWS: '123456789012' } }));
    expect(findExternalIds(text)).toMatchObject({ value: [{ editable: true }] });
    expect(findExternalIds(text, account)).toMatchObject({ value: [{ why: { code: 'principal' } }] });
  });

  it('lists every copy where a name stands twice, and leaves all alone', () => {
    const text = plain.replace('"sts:ExternalId"', '"sts:externalid": "a", "sts:ExternalId"');
    expect(findExternalIds(text)).toMatchObject({
      value: [
        { value: 'a', editable: false, why: { code: 'duplicate-key' } },
        { value: OLD, editable: false, why: { code: 'duplicate-key' } },
      ],
    });
    // The refusal names the place of the name, in both halves, not the line of a value.
    const spread = text.replace('"a", "sts', '"a",\n "sts');
    const line = spread.slice(0, spread.indexOf('"sts:ExternalId"')).split('\n').length;
    expect(replaceExternalId(spread, { account, from: 'a', to: NEW })).toMatchObject({
      problem: { code: 'duplicate-key', line, column: 2 },
    });
  });

  it('finds nothing in text that only looks like it', () => {
    expect(findExternalIds(policy(statement(undefined, { Sid: '"sts:ExternalId": "x"' })))).toEqual({
      ok: true,
      value: [],
    });
    for (const text of [
      '{}',
      '{"Statement": 1}',
      '{"Statement": [null, [], "a"]}',
      '{"Statement": {"Condition": []}}',
    ])
      expect(findExternalIds(text)).toEqual({ ok: true, value: [] });
  });
});

describe('replaceExternalId changes the one value', () => {
  const replaced = (one: object): string | undefined =>
    document(replaceExternalId(policy(one), { account, from: OLD, to: NEW }));

  it.each<[object]>([
    [{ Principal: account }],
    [{ Principal: { AWS: account } }],
    [{ Principal: { AWS: ['arn:aws:iam::999988887777:root', `arn:aws-us-gov:iam::${account}:role/a/b`] } }],
    [{ Principal: { AWS: `arn:aws:sts::${account}:assumed-role/collector/session` } }],
    [{ Principal: '*' }],
    [{ Principal: { AWS: '*' } }],
    [{ Action: ['STS:assume*', 'sts:TagSession'] }],
    [{ Action: '*' }],
    [{ Action: 'sts:AssumeRol?' }],
  ])('in a statement with %j', (over) => {
    const one = when('StringEquals', OLD, over);
    // A principal that is neither "*" nor a map is none that IAM takes.
    if ('Principal' in over && over.Principal === account) expect(replaced(one)).toBeUndefined();
    else expect(replaced(one)).toBe(policy(when('StringEquals', NEW, over)));
  });

  it.each(['stringequals', 'ForAnyValue:StringLike', 'StringEqualsIgnoreCase'])('under %s', (operator) => {
    expect(replaced(when(operator, OLD))).toBe(policy(when(operator, NEW)));
    expect(notes(replaceExternalId(policy(when(operator, OLD)), { account, to: NEW }))).toEqual([]);
  });

  it.each(['StringEqualsIfExists', 'ForAllValues:StringLike'])(
    'under %s, and says that no external ID is required',
    (operator) => {
      expect(replaced(when(operator, OLD))).toBe(policy(when(operator, NEW)));
      expect(notes(replaceExternalId(policy(when(operator, OLD)), { account, to: NEW }))).toEqual([
        'not-required',
      ]);
    },
  );

  it('in a list, and a wildcard', () => {
    expect(replaced(when('StringEquals', ['a', OLD, 'b']))).toBe(
      policy(when('StringEquals', ['a', NEW, 'b'])),
    );
    const wild = replaceExternalId(policy(when('StringLike', 'logzio:*')), { account, to: NEW });
    expect(document(wild)).toBe(policy(when('StringLike', NEW)));
  });

  it('beside the ids of others, and beside what keeps only other ids out', () => {
    const others = [
      when('StringEquals', OLD, { Principal: { AWS: '123456789012' } }),
      when('StringEquals', 'revoked', { Effect: 'Deny', Principal: '*' }),
      statement({ Null: { 'sts:ExternalId': 'true' } }, { Effect: 'Deny', Principal: '*' }),
      statement({ Bool: { 'aws:SecureTransport': 'false' } }, { Effect: 'Deny', Principal: '*' }),
    ];
    const text = policy(when('StringEquals', OLD), ...others);
    expect(document(replaceExternalId(text, { account, from: OLD, to: NEW }))).toBe(
      policy(when('StringEquals', NEW), ...others),
    );
  });

  it('takes a legal ID exactly as it is, and an account as people write it', () => {
    expect(document(replaceExternalId(plain, { account: '4060-9560-9952', to: 'abc,' }))).toBe(
      policy(when('StringEquals', 'abc,')),
    );
  });

  it('notes a document that grows over the quota', () => {
    const long = policy(when('StringEquals', OLD), statement(undefined, { Sid: 'S'.repeat(1800) }));
    expect(notes(replaceExternalId(long, { account, to: 'n'.repeat(300) }))).toEqual(['too-large']);
  });
});

describe('nothing is changed where it is not certain', () => {
  const twice = plain.replace('"Effect": "Allow",', '"Effect": "Allow", "Effect": "Allow",');

  it.each<[string, string, object]>([
    ['policy-not-json', `\ufeff${plain}`, {}],
    ['policy-not-json', plain.replace('{', '{ // note\n'), {}],
    ['policy-not-json', plain.replace(/\}\s*$/, ',}'), {}],
    ['policy-not-json', `${plain}${plain}`, {}],
    ['policy-cut-off', plain.slice(0, -3), {}],
    ['policy-too-deep', `${'['.repeat(30_000)}`, {}],
    ['policy-too-long', `${plain}${' '.repeat(140_000)}`, {}],
    ['policy-not-object', '[]', {}],
    ['policy-not-object', '"sts:ExternalId"', {}],
    ['duplicate-key', twice, {}],
    ['duplicate-key', plain.replace('"sts:ExternalId"', '"sts:externalid": "a", "sts:ExternalId"'), {}],
    ['duplicate-key', plain.replace('"StringEquals"', '"stringequals": {}, "StringEquals"'), {}],
    ['duplicate-key', plain.replace('"sts:ExternalId"', '"sts\\u003aExternalId": "a", "sts:ExternalId"'), {}],
    ['account-illegal', plain, { account: '40609560995' }],
    ['id-illegal', plain, { to: '' }],
    ['id-illegal', plain, { to: 'a' }],
    ['id-illegal', plain, { to: 'a b' }],
    ['id-illegal', plain, { to: ` ${NEW}` }],
    ['id-illegal', plain, { to: `“${NEW}”` }],
    ['id-illegal', plain, { to: `${NEW}\u200b` }],
    ['id-illegal', plain, { to: 'logzio:*' }],
    ['id-illegal', plain, { to: 'arn:aws:iam::406095609952:root' }],
    ['id-illegal', plain, { to: 'x'.repeat(1225) }],
    ['no-external-id', policy(statement(undefined)), {}],
    ['no-external-id', policy(when('StringEquals', [])), {}],
    ['not-found', plain, { from: 'another' }],
    ['not-found', plain, { from: OLD.toUpperCase() }],
    ['unchanged', plain, { to: OLD }],
    ['already-there', policy(when('StringEquals', [OLD, NEW])), { from: OLD }],
    ['ambiguous', policy(when('StringEquals', [OLD, 'other'])), {}],
    ['ambiguous', policy(when('StringEquals', OLD), when('StringLike', OLD)), { from: OLD }],
    [
      'ambiguous',
      policy(statement({ StringEquals: { 'sts:ExternalId': OLD }, StringLike: { 'sts:ExternalId': 'l*' } })),
      {},
    ],
    ['principal', policy(when('StringEquals', OLD, { Principal: { AWS: '123456789012' } })), { from: OLD }],
    [
      'deny',
      policy(when('StringEquals', 'other'), when('StringEquals', OLD, { Effect: 'Deny' })),
      { from: OLD },
    ],
    ['not-editable', policy(when('StringNotEquals', OLD), when('StringEquals', OLD, { Effect: 'Deny' })), {}],
    [
      'blocked',
      policy(when('StringEquals', OLD), when('StringNotEquals', OLD, { Effect: 'Deny', Principal: '*' })),
      { from: OLD },
    ],
    [
      'blocked',
      policy(when('StringEquals', OLD), when('StringEquals', NEW, { Effect: 'Deny', Principal: '*' })),
      { from: OLD },
    ],
    [
      'blocked',
      policy(
        when('StringEquals', OLD),
        when('StringNotLike', 'logzio-*', { Effect: 'Deny', Principal: { AWS: account }, Action: 'sts:*' }),
      ),
      { from: OLD },
    ],
    [
      'blocked',
      policy(
        statement({ StringEquals: { 'sts:ExternalId': OLD }, StringNotEquals: { 'sts:ExternalId': NEW } }),
      ),
      { from: OLD },
    ],
    [
      'blocked',
      policy(
        statement({ StringEquals: { 'sts:ExternalId': OLD }, StringLike: { 'sts:ExternalId': 'logzio-*' } }),
      ),
      { from: OLD },
    ],
  ])('%s', (why, text, over) => {
    const result = replaceExternalId(text, { account, to: NEW, ...over });
    expect(code(result)).toBe(why);
  });

  it('names the lines that could be meant, and the value that differs only in capitals', () => {
    const several = replaceExternalId(policy(when('StringEquals', [OLD, 'other'])), { account, to: NEW });
    expect(!several.ok && several.problem).toMatchObject({
      code: 'ambiguous',
      values: {
        places: [
          { line: 13, value: OLD },
          { line: 14, value: 'other' },
        ],
      },
    });
    const near = replaceExternalId(plain, { account, from: 'Logzio-Prod', to: NEW });
    expect(!near.ok && near.problem).toMatchObject({
      code: 'not-found',
      values: { how: 'near', from: 'Logzio-Prod', line: 12, value: OLD },
    });
  });

  it('lets a person point at the line, also in a Deny, but not at what holds no ID', () => {
    const text = policy(
      when('StringEquals', OLD),
      when('StringNotEquals', OLD, { Effect: 'Deny', Principal: '*' }),
      statement({ Null: { 'sts:ExternalId': 'true' } }, { Effect: 'Deny', Principal: '*' }),
    );
    const found = findExternalIds(text, account);
    const [allow, deny, none] = found.ok ? found.value.map((one) => one.offset) : [];
    const first = replaceExternalId(text, { account, to: NEW, at: deny ?? 0 });
    expect(notes(first)).toContain('deny');
    const second = replaceExternalId(document(first) ?? '', { account, to: NEW, at: allow ?? 0 });
    expect(document(second)).toBe(text.replaceAll(OLD, NEW));
    expect(code(replaceExternalId(text, { account, to: NEW, at: none ?? 0 }))).toBe('operator-null');
    expect(code(replaceExternalId(text, { account, to: NEW, at: 3 }))).toBe('not-found');
    expect(code(replaceExternalId(text, { account, to: NEW, at: deny ?? 0, from: 'gone' }))).toBe(
      'not-found',
    );
  });
});

describe('acceptBoth and removeExternalId', () => {
  const both = (text: string): string | undefined =>
    document(acceptBoth(text, { account, from: OLD, to: NEW }));
  const within = (value: string): string =>
    `{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"sts:ExternalId": ${value}}}}}`;

  it.each([
    [`"${OLD}"`, `["${OLD}", "${NEW}"]`],
    [`["${OLD}"]`, `["${OLD}", "${NEW}"]`],
    [`["${OLD}","b"]`, `["${OLD}","${NEW}","b"]`],
    [`["a", "${OLD}", "b"]`, `["a", "${OLD}", "${NEW}", "b"]`],
    [`[\r\n\t"${OLD}"\r\n]`, `[\r\n\t"${OLD}",\r\n\t"${NEW}"\r\n]`],
    [`[ "a"\n , "${OLD}" ]`, `[ "a"\n , "${OLD}"\n , "${NEW}" ]`],
    [`"logzio\\u002dprod"`, `["logzio\\u002dprod", "${NEW}"]`],
  ])('%j becomes %j', (before, after) => {
    expect(both(within(before))).toBe(within(after));
  });

  it('writes a list without blanks in a document without blanks', () => {
    expect(both(within(`"${OLD}"`).replaceAll(' ', ''))).toBe(
      within(`["${OLD}","${NEW}"]`).replaceAll(' ', ''),
    );
  });

  it.each([
    [`["${OLD}", "${NEW}"]`, `"${NEW}"`],
    [`[\n  "${NEW}",\n  "${OLD}"\n]`, `"${NEW}"`],
    [`["${OLD}", "a", "b"]`, `["a", "b"]`],
    [`["a",\n "${OLD}",\n "b"]`, `["a",\n "b"]`],
    [`["a", "b", "${OLD}"]`, `["a", "b"]`],
  ])('without the old one, %j becomes %j', (before, after) => {
    expect(document(removeExternalId(within(before), { account, from: OLD }))).toBe(within(after));
  });

  it.each<[string, Result<Edit>]>([
    ['unchanged', acceptBoth(within(`["${OLD}", "${NEW}"]`), { account, from: OLD, to: NEW })],
    ['unchanged', acceptBoth(plain, { account, to: OLD })],
    ['id-illegal', acceptBoth(plain, { account, to: 'a b' })],
    ['last-value', removeExternalId(plain, { account, from: OLD })],
    ['last-value', removeExternalId(within(`["${OLD}"]`), { account, from: OLD })],
    ['not-found', removeExternalId(plain, { account, from: NEW })],
    ['ambiguous', removeExternalId(within(`["${OLD}", "${OLD}", "a"]`), { account, from: OLD })],
    [
      'operator-negated',
      removeExternalId(policy(when('StringNotEquals', [OLD, NEW])), { account, from: OLD }),
    ],
  ])('refuses: %s', (why, result) => {
    expect(code(result)).toBe(why);
  });
});

describe('undo', () => {
  it('restores the exact bytes, and refuses a text that someone has changed', () => {
    const edit = acceptBoth(plain, { account, to: NEW });
    if (!edit.ok) throw new Error(edit.problem.code);
    const { document: changed, splice } = edit.value;
    expect(applySplice(changed, inverse(splice))).toEqual({ ok: true, value: plain });
    expect(code(applySplice(`{ ${changed.slice(1)}`, inverse(splice)))).toBe('changed-meanwhile');
  });
});

describe('a long trust policy', () => {
  it('of 60 statements and 20 kB is found, edited and checked', () => {
    const others = Array.from({ length: 59 }, (_, index) =>
      when('StringEquals', [`vendor-${index}-a`, `vendor-${index}-b`], {
        Sid: `Vendor${index}`,
        Principal: { AWS: `arn:aws:iam::${100_000_000_000 + index}:root` },
      }),
    );
    const text = policy(...others.slice(0, 40), when('StringEquals', OLD), ...others.slice(40));
    const times = Array.from({ length: 41 }, () => {
      const start = performance.now();
      const found = findExternalIds(text, account);
      expect(found.ok && found.value.length).toBe(119);
      expect(document(replaceExternalId(text, { account, from: OLD, to: NEW }))).toBe(text.replace(OLD, NEW));
      return performance.now() - start;
    }).sort((a, b) => a - b);
    const [first = 0, middle = 0, last = 0] = [times[0], times[20], times[40]];
    console.log(
      `Figure: trust policy of ${(text.length / 1000).toFixed(1)} kB found, edited and checked in ${middle.toFixed(1)} ms (${first.toFixed(1)}–${last.toFixed(1)}, n=41; bound 20 ms)`,
    );
  });
});
