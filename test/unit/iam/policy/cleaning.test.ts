import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRolePolicy } from '../../../../src/iam/policy/document';
import { rolePolicy, withStatement } from '../policy-samples';

const POLICY = rolePolicy();
const numbered = (text: string, write: (line: number) => string, first = 1): string =>
  text
    .split('\n')
    .map((line, index) => write(index + first) + line)
    .join('\n');

describe('what copying left on a policy is taken off, and said', () => {
  it.each([
    ['a byte order mark', `\ufeff${POLICY}`, ['invisible']],
    ['zero-width characters inside values', POLICY.replace('my-logs', 'my\u200b-logs'), ['invisible']],
    ['white space around it', `\n  ${POLICY}\n`, ['around-space']],
    ['no-break spaces', POLICY.replaceAll('  ', '\u00a0 '), ['odd-spaces']],
    ['curly quotes', POLICY.replace(/"([^"]*)"/g, '“$1”'), ['curly-quotes']],
    ['quotes curled at one end', POLICY.replaceAll('":', '”:'), ['curly-quotes']],
    ['single quotes', POLICY.replaceAll('"', "'"), ['single-quotes']],
    ['curly single quotes', POLICY.replace(/"([^"]*)"/g, '‘$1’'), ['single-quotes']],
    ['a code fence', `\`\`\`json\n${POLICY}\n\`\`\``, ['fence', 'around-space']],
    ['line numbers with two spaces', numbered(POLICY, (line) => `${line}  `), ['line-numbers']],
    [
      'line numbers set to the right',
      numbered(POLICY, (line) => `${String(line).padStart(4)} `),
      ['line-numbers'],
    ],
    ['line numbers with colons', numbered(POLICY, (line) => `${line}: `), ['line-numbers']],
    [
      'line numbers with bars',
      numbered(POLICY, (line) => `${String(line).padStart(2)} | `.replace(' |', '|')),
      ['line-numbers'],
    ],
    [
      'line numbers that touch',
      numbered(POLICY.replace(/\n\s+/g, '\n'), (line) => String(line)),
      ['line-numbers'],
    ],
    ['line numbers from the middle of a file', numbered(POLICY, (line) => `${line} `, 41), ['line-numbers']],
    ['line numbers but for the first', numbered(POLICY, (line) => `${line} `).slice(2), ['line-numbers']],
    [
      'a # comment',
      POLICY.replace('"my', '"my').replace('],', '], #replace XXX with your bucket’s "name" {'),
      ['comments'],
    ],
    [
      'a // comment on its own line',
      POLICY.replace('  "Statement"', '  // it’s “here” }\n  "Statement"'),
      ['comments'],
    ],
    ['a /* comment */', POLICY.replace('"Allow"', '/* yes, "Allow" */ "Allow"'), ['comments']],
    ['trailing commas', POLICY.replace(/\n {2}\]\n\}$/, ',\n  ],\n}'), ['last-commas']],
    ['words around it', `Here is the policy:\n${POLICY}\nThanks`, ['around-text']],
  ])('%s', (_what, text, said) => {
    const result = parseRolePolicy(text);
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(JSON.parse(result.value)).toEqual(JSON.parse(POLICY));
    expect(result.cleaned).toEqual(said);
  });

  it('line numbers and comments go without changing the lines that stay', () => {
    expect(parseRolePolicy(numbered(POLICY, (line) => `${line}  `))).toMatchObject({
      ok: true,
      value: POLICY,
    });
    expect(parseRolePolicy(POLICY.replace('  "Statement"', '  # a note\n  "Statement"'))).toMatchObject({
      value: POLICY,
    });
    expect(parseRolePolicy(POLICY.replace('"Allow",', '"Allow", // a note'))).toMatchObject({
      value: POLICY,
    });
  });

  it('several at once', () => {
    const text = `\ufeff\`\`\`json\r\n${POLICY.replace(/"([^"]*)"/g, '“$1”')
      .replaceAll('  ', '\u00a0 ')
      .replace('],', '],\u00a0# note')
      .replaceAll('\n', '\r\n')}\r\n\`\`\``;
    const result = parseRolePolicy(text);
    expect(result.ok && JSON.parse(result.value)).toEqual(JSON.parse(POLICY));
    expect(result.ok && result.cleaned?.length).toBeGreaterThanOrEqual(4);
  });
});

describe('cleaning leaves alone', () => {
  it.each([
    ['what looks like a comment in a value', withStatement({ Resource: 'arn:aws:s3:::my-logs/a//b#c/*d*/' })],
    [
      'what looks like a fence or line number in a value',
      withStatement({ Resource: 'arn:aws:s3:::my-logs/```1  {' }),
    ],
    ['apostrophes in a value', withStatement({ Resource: "arn:aws:s3:::my-logs/it's,]" })],
  ])('%s', (_what, text) => {
    expect(parseRolePolicy(text)).toEqual({ ok: true, value: text });
  });

  it('values of a policy whose quotes it had to straighten', () => {
    const text = withStatement({ Resource: 'arn:aws:s3:::my-logs/a//b#c' });
    const curly = text.replace(/"([^"]*)"/g, '“$1”');
    expect(parseRolePolicy(curly)).toMatchObject({ ok: true, value: text });
  });
});

describe('a problem that is left is named by the place in the pasted text', () => {
  it('after lines that were taken off', () => {
    const text = `\`\`\`json\n# a note\n${rolePolicy('<BUCKET_NAME>')}\n\`\`\``;
    const result = parseRolePolicy(text);
    const line = text.slice(0, text.indexOf('<')).split('\n').length;
    expect(result).toMatchObject({ ok: false, problem: { code: 'placeholder', line, column: 23 } });
  });

  it('in a line behind its number', () => {
    const text = numbered(rolePolicy('XXX'), (line) => `${line}  `);
    const result = parseRolePolicy(text);
    expect(result).toMatchObject({ ok: false, problem: { line: 10, column: 27, values: { text: 'XXX' } } });
  });
});

it('never makes another policy out of a good one, however it is numbered, quoted or commented', () => {
  const quotes = fc.constantFrom(['"', '"'], ['“', '”'], ["'", "'"], ['„', '“']);
  const key = fc.stringMatching(/^[a-z0-9/._-]{1,20}$/);
  fc.assert(
    fc.property(key, quotes, fc.boolean(), fc.boolean(), (name, [open, close], numbers, comments) => {
      const policy = rolePolicy('my-logs', name);
      let text = policy.replace(/"([^"]*)"/g, `${open}$1${close}`);
      if (comments) text = text.replaceAll(',\n', ', # it’s "x" {\n');
      if (numbers) text = numbered(text, (line) => `${line}  `);
      const result = parseRolePolicy(text);
      if (!result.ok) expect(result.problem.code).toBe('placeholder');
      else expect(JSON.parse(result.value)).toEqual(JSON.parse(policy));
    }),
    { numRuns: 300 },
  );
});
