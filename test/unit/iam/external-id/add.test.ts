import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addExternalId } from '../../../../src/iam/external-id/add';
import type { Edit } from '../../../../src/iam/external-id/edit';
import { applySplice } from '../../../../src/iam/policy/exact-splice';
import type { Result } from '../../../../src/iam/result';
import { inverse } from './inverse';

const account = '406095609952';
const id = 'logzio:aws:extid:4fz9k2m7q1x8b3n5c';
const asked = { account, id };

const statement = (over: object = {}): Record<string, unknown> => ({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${account}:root` },
  Action: 'sts:AssumeRole',
  ...over,
});
const policy = (step: string | number, ...statements: object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, step);
const withId = (condition: Record<string, object> = {}): object =>
  statement({
    Condition: { ...condition, StringEquals: { ...condition.StringEquals, 'sts:ExternalId': id } },
  });

const code = (result: Result<Edit>): string | undefined => (result.ok ? undefined : result.problem.code);

describe('addExternalId adds the condition as the document is written', () => {
  const conditions: [string, Record<string, object> | undefined][] = [
    ['no Condition', undefined],
    ['an empty Condition', {}],
    ['another operator', { Bool: { 'aws:SecureTransport': 'true' } }],
    ['an empty StringEquals', { StringEquals: {} }],
    ['StringEquals with another key', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }],
  ];
  it.each(conditions)('%s', (_, condition) => {
    for (const step of ['  ', '    ', '\t', ''])
      for (const line of ['\n', '\r\n']) {
        const lines = (text: string): string => text.replaceAll('\n', line);
        const text = lines(policy(step, statement(condition && { Condition: condition })));
        const result = addExternalId(text, asked);
        if (!result.ok) throw new Error(result.problem.code);
        expect(result.value.document).toBe(lines(policy(step, withId(condition))));
        expect(applySplice(result.value.document, inverse(result.value.splice))).toEqual({
          ok: true,
          value: text,
        });
      }
  });

  it('on one line with blanks, and under an operator in other capitals', () => {
    const text = `{ "Statement": { "Effect": "Allow", "Principal": "*", "Action": "sts:*", "Condition": { "stringequals": { "a:b": "c" } } } }`;
    const result = addExternalId(text, asked);
    expect(result.ok && result.value.splice.inserted).toBe(`, "sts:ExternalId": "${id}"`);
    const bare = addExternalId(
      '{ "Statement": { "Effect": "Allow", "Principal": "*", "Action": "sts:*" } }',
      asked,
    );
    expect(bare.ok && bare.value.splice.inserted).toBe(
      `, "Condition": { "StringEquals": { "sts:ExternalId": "${id}" } }`,
    );
  });

  it('only to the statement of the account', () => {
    const others = [
      statement({ Principal: { Service: 'ec2.amazonaws.com' } }),
      statement({ Principal: { AWS: '123456789012' } }),
      statement({ Action: 'sts:TagSession' }),
      statement({ Effect: 'Deny', Condition: { Null: { 'sts:ExternalId': 'true' } } }),
    ];
    const result = addExternalId(policy(2, ...others, statement()), asked);
    expect(result.ok && result.value.document).toBe(policy(2, ...others, withId()));
  });

  it('keeps every value of oddly spaced documents', () => {
    const space = fc.stringMatching(/^[ \t\r\n]{0,4}$/);
    fc.assert(
      fc.property(fc.array(space, { minLength: 1, maxLength: 7 }), fc.boolean(), (gaps, empty) => {
        let turn = 0;
        const text = policy(0, statement(empty ? { Condition: {} } : {})).replace(
          /[{}[\]]|,(?=")|(?<="):(?=["[{])/g,
          (mark) => `${gaps[turn++ % gaps.length]}${mark}${gaps[turn++ % gaps.length]}`,
        );
        const result = addExternalId(text, asked);
        if (!result.ok) throw new Error(result.problem.code);
        const { document, splice } = result.value;
        expect(JSON.parse(document)).toEqual(JSON.parse(policy(0, withId())));
        expect(applySplice(document, inverse(splice))).toEqual({ ok: true, value: text });
      }),
      { numRuns: 500 },
    );
  });
});

describe('addExternalId refuses', () => {
  it.each<[string, string]>([
    ['has-external-id', policy(2, withId())],
    ['has-external-id', policy(2, statement(), withId())],
    ['has-external-id', policy(2, statement({ Condition: { StringNotEquals: { 'STS:externalid': 'x' } } }))],
    ['no-statement', policy(2, statement({ Principal: { AWS: '123456789012' } }))],
    ['no-statement', policy(2, statement({ Effect: 'Deny' }))],
    ['no-statement', '{}'],
    ['ambiguous', policy(2, statement(), statement({ Principal: '*' }))],
    ['condition-form', policy(2, statement({ Condition: [] }))],
    ['condition-form', policy(2, statement({ Condition: { StringEquals: 'a' } }))],
    ['duplicate-key', policy(2, statement()).replace('"Action"', '"action": "a", "Action"')],
    ['policy-not-json', `${policy(2, statement())},`],
    [
      'blocked',
      policy(
        2,
        statement(),
        statement({ Effect: 'Deny', Condition: { StringNotEquals: { 'sts:ExternalId': 'mine' } } }),
      ),
    ],
  ])('%s', (why, text) => {
    expect(code(addExternalId(text, asked))).toBe(why);
  });

  it('illegal accounts and external IDs', () => {
    expect(code(addExternalId(policy(2, statement()), { account: '1', id }))).toBe('account-illegal');
    expect(code(addExternalId(policy(2, statement()), { account, id: 'logzio:*' }))).toBe('id-illegal');
  });

  it('but takes the statement that a person chose', () => {
    const text = policy(2, statement(), statement({ Principal: '*' }));
    const result = addExternalId(text, { ...asked, statement: 0 });
    expect(result.ok && result.value.document).toBe(policy(2, withId(), statement({ Principal: '*' })));
  });
});
