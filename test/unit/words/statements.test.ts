import { describe, expect, it } from 'vitest';
import { judgePermissions } from '../../../src/iam/permissions-policy/judge';
import { statementWords } from '../../../src/words/statements';

type Part = Record<string, unknown>;

const BUCKET = 'arn:aws:s3:::my-logs';
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/0f1e2d3c';
const policy = (...statements: Part[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((one) => ({ Effect: 'Allow', ...one })),
  });
const LIST = { Action: 's3:ListBucket', Resource: BUCKET };
const GET = { Action: 's3:GetObject', Resource: `${BUCKET}/*` };
const DECRYPT = { Action: 'kms:Decrypt', Resource: KEY };
const deny = (part: Part): Part => ({ ...part, Effect: 'Deny' });
const only = (part: Part, operator: string, key: string, value: unknown): Part => ({
  ...part,
  Condition: { [operator]: { [key]: value } },
});

describe('what a permissions policy allows, in plain words', () => {
  const words = (...statements: Part[]): string[] =>
    judgePermissions({ document: policy(...statements), kind: 's3-fetcher' }).statements.map(statementWords);

  it.each([
    [
      { Action: ['s3:GetObject', 's3:ListBucket'], Resource: [BUCKET, `${BUCKET}/*`] },
      'On bucket my-logs: see the list of file names. On bucket my-logs (every file): read files.',
    ],
    [{ ...GET, Resource: `${BUCKET}/AWSLogs/*` }, 'On bucket my-logs, under prefix AWSLogs/: read files.'],
    [DECRYPT, `On key ${KEY}: decrypt with this key.`],
    [{ Action: '*', Resource: '*' }, 'On everything in the account: do anything with any AWS service.'],
    [{ NotAction: 'iam:*', NotResource: BUCKET }, 'On everything but bucket my-logs: do anything but iam:*.'],
    [
      only(LIST, 'StringLike', 's3:prefix', ['a/*', 'b/*']),
      'On bucket my-logs: see the list of file names, only if s3:prefix is like a/* or b/*.',
    ],
    [
      deny(only(GET, 'Bool', 'aws:SecureTransport', 'false')),
      'Never, if aws:SecureTransport is false: on bucket my-logs (every file): read files.',
    ],
    [
      { Action: 's3:*', Resource: '*' },
      'On every bucket and file of the account: do anything with it: read, write, delete, change permissions.',
    ],
    [
      { ...GET, Action: 's3:GetObject*' },
      'On bucket my-logs (every file): read (16 actions, s3:GetObject*).',
    ],
    [
      only(LIST, 'StringEquals', 's3:prefix', ''),
      'On bucket my-logs: see the list of file names, only if s3:prefix is empty text.',
    ],
    [
      { ...GET, Resource: `${BUCKET}/` },
      'On no file of bucket my-logs (nothing stands behind the /): read files.',
    ],
    [{ ...GET, Action: 'i*:*' }, 'On bucket my-logs (every file): use i*:*.'],
    [{ ...GET, Action: 'ec2:*' }, 'On bucket my-logs (every file): do anything with the service ec2.'],
    [
      only(GET, 'DateLessThan', 'aws:CurrentTime', '2199-01-01'),
      'On bucket my-logs (every file): read files, only if aws:CurrentTime is before 2199-01-01.',
    ],
    [
      { ...DECRYPT, Resource: 'arn:aws:kms:us-east-1:123456789012:alias/logs' },
      'kms:Decrypt: gives nothing here.',
    ],
  ])('%j', (statement, expected) => {
    expect(words(statement)[0]).toBe(expected);
  });
});
