import { describe, expect, it } from 'vitest';
import {
  type After,
  countLike,
  judgeSave,
  type Press,
} from '../../../../content-scripts/pages/logzio/judge-save';

const ROLE = 'arn:aws:iam::123456789012:role/logzio-acme';
const NAMES_IT = 'Connected to your S3 bucket acme-logs.';
const form = { bucket: 'acme-logs', prefix: '2024/', roleArn: ROLE };
const press = (more: Partial<Press> = {}): Press => ({ form, replaces: false, ...more });
const shows = (more: Partial<After> = {}): After => ({ messages: [], gone: false, left: false, ...more });
const says = (text: string, near = false): Pick<After, 'messages'> => ({ messages: [{ text, near }] });

const CONNECTED = { answer: 'connected', proof: 'message-names-it' };
const LISTED = { answer: 'connected', proof: 'listed' };
const OPEN = { answer: 'unknown', proof: 'none' };

describe('by what is said', () => {
  it('a success that names the bucket is connected', () =>
    expect(judgeSave(press(), shows(says(NAMES_IT)))).toEqual({ ...CONNECTED, message: NAMES_IT }));

  it.each([
    'Saved successfully',
    'Connected to your S3 bucket.',
    'Bucket unreachable',
    'Something went wrong',
  ])('other words leave it open, and are kept: %s', (text) => {
    expect(judgeSave(press(), shows(says(text)))).toEqual({ ...OPEN, message: text });
    expect(judgeSave(press(), shows({ ...says(text), gone: true }))).toEqual({ ...OPEN, message: text });
  });

  it.each(['Dashboard saved successfully', 'User added', 'Successfully copied to clipboard', 'Connecting…'])(
    'what is about something else is not even kept: %s',
    (text) => expect(judgeSave(press(), shows(says(text, true)))).toEqual({ ...OPEN, message: '' }),
  );

  it('a failure refuses where it is of this bucket or stands beside the form', () => {
    expect(judgeSave(press(), shows(says('Access to acme-logs denied')))).toMatchObject({
      answer: 'refused',
    });
    expect(judgeSave(press(), shows(says('Access denied', true)))).toMatchObject({ answer: 'refused' });
    expect(judgeSave(press(), shows(says('Access denied')))).toMatchObject(OPEN);
  });

  it('a refusal goes before a success', () => {
    const messages = [
      { text: NAMES_IT, near: false },
      { text: 'Access denied', near: true },
    ];
    expect(judgeSave(press(), shows({ messages }))).toMatchObject({ answer: 'refused' });
  });

  it('after another button of the form no words count', () => {
    for (const text of [NAMES_IT, 'acme-logs: access denied'])
      expect(judgeSave(press(), shows({ ...says(text, true), left: true }))).toEqual({
        ...OPEN,
        message: '',
      });
  });
});

describe('by the list', () => {
  const row = { bucket: 'acme-logs', prefix: '2024/', roleArn: ROLE };

  it.each<[string, Partial<Press>, Partial<After>, object]>([
    ['one more than before, the form gone', { listed: 0 }, { gone: true, rows: [row] }, LISTED],
    ['the form still there', { listed: 0 }, { rows: [row] }, OPEN],
    ['as many as before', { listed: 1 }, { gone: true, rows: [row] }, OPEN],
    ['the old one and the new one', { listed: 1, replaces: true }, { gone: true, rows: [row, row] }, LISTED],
    ['no list before: bucket and role', {}, { gone: true, rows: [row] }, LISTED],
    ['no list before: no role shown', {}, { gone: true, rows: [{ bucket: 'acme-logs' }] }, OPEN],
    ['no list before, and one is replaced', { replaces: true }, { gone: true, rows: [row] }, OPEN],
    ['another bucket', { listed: 0 }, { gone: true, rows: [{ ...row, bucket: 'acme-logs-2' }] }, OPEN],
    ['another prefix', { listed: 0 }, { gone: true, rows: [{ ...row, prefix: '2023/' }] }, OPEN],
    ['another role', { listed: 0 }, { gone: true, rows: [{ ...row, roleArn: `${ROLE}-2` }] }, OPEN],
    ['only the bucket is shown', { listed: 0 }, { gone: true, rows: [{ bucket: 'acme-logs' }] }, LISTED],
    ['no list', { listed: 0 }, { gone: true }, OPEN],
  ])('%s', (_name, before, now, wanted) =>
    expect(judgeSave(press(before), shows(now))).toMatchObject(wanted),
  );

  it('the archive is the only one, also where it stands in place of the form', () => {
    const archive = { ...form, kind: 'archive' as const };
    const now = { gone: true, rows: [{ bucket: 'acme-logs', roleArn: ROLE }] };
    expect(judgeSave({ form: archive, replaces: true }, shows(now))).toMatchObject(LISTED);
  });

  it('a refusal beside the form speaks against a list', () =>
    expect(
      judgeSave(press({ listed: 0 }), shows({ ...says('Access denied', true), gone: true, rows: [row] })),
    ).toMatchObject({ answer: 'refused' }));

  it('counts what is not shown as fitting', () =>
    expect(countLike([row, { bucket: 'acme-logs' }, { bucket: 'other' }], form)).toBe(2));
});
