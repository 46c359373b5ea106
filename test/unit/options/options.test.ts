import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOption, OPTION_FIELDS, tagsOf } from '../../../src/options/fields';
import { descriptionFor, nameStarts, readOptions, settingsOf } from '../../../src/options/options';

describe('an option', () => {
  it.each([
    ['policyNameStart', 'acme-logzio-', 'acme-logzio-'],
    ['roleNameStart', ' svc_ ', 'svc_'],
    ['description', 'Lets Logz.io read {bucket}, {prefix}', 'Lets Logz.io read {bucket}, {prefix}'],
    ['tags', ' team=logs \r\n\nenv = prod', 'team=logs\nenv = prod'],
    ['path', '/vendors/logzio/', '/vendors/logzio/'],
    ['path', '/', '/'],
    ['boundary', 'arn:aws:iam::123456789012:policy/dev/b', 'arn:aws:iam::123456789012:policy/dev/b'],
    ['boundary', 'arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::aws:policy/ReadOnlyAccess'],
    ['account', '1234-5678-9012', '123456789012'],
    ['account', '  ', ''],
  ] as const)('%s takes %j', (field, text, value) => {
    expect(checkOption(field, text)).toEqual({ ok: true, value });
  });

  it.each([
    ['policyNameStart', 'acme logs', 'name-start'],
    ['roleNameStart', 'x'.repeat(41), 'name-start'],
    ['description', 'für <alle>', 'description'],
    ['description', `${'x'.repeat(1_001)}`, 'description'],
    ['tags', 'a=1\nA=2', 'tag-twice'],
    ['tags', 'aws:x=1', 'tag-aws'],
    ['tags', '=1', 'tag-form'],
    ['tags', 'a=<b>', 'tag-form'],
    ['tags', `${'k'.repeat(129)}=1`, 'tag-length'],
    ['tags', Array.from({ length: 51 }, (_, at) => `k${at}=1`).join('\n'), 'tag-count'],
    ['path', 'vendors', 'path'],
    ['path', '/a b/', 'path'],
    ['boundary', 'arn:aws:iam::123456789012:role/x', 'boundary'],
    ['boundary', 'my-boundary', 'boundary'],
    ['account', '12345', 'account'],
    ['tags', 'x'.repeat(1_000_000), 'too-long'],
  ] as const)('%s refuses %j', (field, text, code) => {
    expect(checkOption(field, text)).toEqual({ ok: false, code });
  });

  it('that was taken is taken again as it is, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OPTION_FIELDS),
        fc.oneof(fc.string({ unit: 'binary' }), fc.string()),
        (field, text) => {
          const once = checkOption(field, text);
          if (once.ok) expect(checkOption(field, once.value)).toEqual(once);
        },
      ),
    );
  });
});

describe('stored options', () => {
  it('lose only the field that cannot be read', () => {
    const raw = {
      theme: 'dark',
      values: { path: 7, account: '123456789012', other: 'x', tags: ['a=1', 'b=2'] },
    };
    expect(readOptions(raw)).toEqual({
      theme: 'dark',
      values: { account: '123456789012', tags: 'a=1\nb=2' },
      refused: ['path'],
    });
  });

  it('of any shape are read without a fault', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(Object.keys(readOptions(raw)).sort()).toEqual(['refused', 'theme', 'values']);
      }),
    );
  });

  it('give way to what an administrator set', () => {
    const stored = { theme: 'light', values: { roleNameStart: 'mine-', account: '111122223333' } };
    const managed = { roleNameStart: 'corp-', tags: ['owner=security'], path: 'not a path' };
    expect(settingsOf(stored, managed)).toEqual({
      theme: 'light',
      values: { roleNameStart: 'corp-', account: '111122223333', tags: 'owner=security' },
      managed: ['roleNameStart', 'tags'],
    });
  });

  it('make names, descriptions and tags', () => {
    const options = readOptions({
      values: { roleNameStart: 'corp-', description: 'Reads {bucket} $& {prefix}' },
    });
    expect(nameStarts(options)).toEqual({ policy: 'logzio-', role: 'corp-' });
    expect(descriptionFor(readOptions({}), 'b')).toBeUndefined();
    expect(descriptionFor(readOptions({ values: { description: 'For {bucket}' } }), '$&')).toBe('For $&');
    expect(tagsOf(readOptions({ values: { tags: 'a=1=2\nb' } }).values.tags ?? '')).toEqual([
      { key: 'a', value: '1=2' },
      { key: 'b', value: '' },
    ]);
    expect(tagsOf('')).toEqual([]);
  });
});
