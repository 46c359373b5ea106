import { withCode } from '../../iam/result';
import type { PasteCleaned, PasteProblem } from '../codes';

/** A pasted text without what it was wrapped in, or why it can't be unwrapped. */
export interface Unwrapped {
  text: string;
  /** What was taken off. */
  cleaned: PasteCleaned[];
  problem?: PasteProblem;
}

type Step = (text: string) => { text: string; note?: PasteCleaned };

/** Marks in front of every line: of a quoted mail, of a diff's new lines, of a listing with numbers. */
const MARKS: readonly (readonly [mark: RegExp, note: PasteCleaned])[] = [
  [/^[ \t]{0,9}>[> ]{0,20}/, 'mail-marks'],
  [/^\+/, 'diff-marks'],
  [/^[ \t]{0,9}\d{1,6} ?[|│] ?/, 'line-numbers'],
];

const lineMarks: Step = (text) => {
  const lines = text.split('\n');
  const full = lines.filter((line) => line.trim() !== '');
  const found = full.length > 1 ? MARKS.find(([mark]) => full.every((line) => mark.test(line))) : undefined;
  if (!found) return { text };
  const [mark, note] = found;
  return { text: lines.map((line) => line.replace(mark, '')).join('\n'), note };
};

const TAG =
  /<(?:\/?(?:a|b|body|br|code|dd|div|dl|dt|em|h[1-6]|html|i|label|li|ol|p|pre|span|strong|table|tbody|td|th|thead|tr|ul)(?:\s[^<>\n]{0,300})?\/?|input\s[^<>\n]{0,300})>/gi;

const tags: Step = (text) => {
  const plain = text.replace(TAG, (tag) => `\n${/\svalue="([^"]{0,200})"/.exec(tag)?.[1] ?? ''}\n`);
  return plain === text ? { text } : { text: plain, note: 'html-tags' };
};

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  '#x22': '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
  '#160': ' ',
  lt: '<',
  gt: '>',
  amp: '&',
};

const entities: Step = (text) => {
  const plain = text.replace(/&(#?\w{2,6});/g, (all, name: string) => ENTITIES[name.toLowerCase()] ?? all);
  return plain === text ? { text } : { text: plain, note: 'html-entities' };
};

/** A policy as the text of another program's JSON or code: `{\"Version\": …`. */
const escapes: Step = (text) => {
  if (!/\\"(?:Statement|Version|Effect)\\"/.test(text) || /"Statement"\s{0,20}:/.test(text)) return { text };
  const plain = text
    .replace(/\\(["\\/nrt])/g, (_, one: string) => ({ n: '\n', r: '\r', t: '\t' })[one] ?? one)
    .trim();
  return {
    text: /^"\s{0,20}\{/.test(plain) && plain.endsWith('"') ? plain.slice(1, -1) : plain,
    note: 'backslashes',
  };
};

/** Old and new lines of a diff side by side: nothing says which are meant. */
function ofDiff(text: string): PasteProblem | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const old = lines.filter((line) => /^-\s*["{}[\]]/.test(line)).length;
  if (old === 0 || !lines.every((line) => /^(?:[-+ \\]|@@|diff |index )/.test(line))) return undefined;
  return withCode('paste-diff');
}

/**
 * Takes off what a mail, a diff, a web page or another program's text put around a form's values and a policy.
 *
 * @returns the text as it was where nothing is recognised, with the reason where it can't be told what is meant (`paste-diff`)
 */
export function unwrap(pasted: string): Unwrapped {
  const cleaned: PasteCleaned[] = [];
  let text = pasted;
  for (const step of [lineMarks, tags, entities, escapes]) {
    const done = step(text);
    text = done.text;
    if (done.note !== undefined) cleaned.push(done.note);
  }
  const problem = ofDiff(text);
  return { text, cleaned, problem };
}

const LANGUAGES: readonly (readonly [code: 'paste-terraform' | 'paste-yaml', pattern: RegExp])[] = [
  [
    'paste-terraform',
    /\b(?:resource|data|module)\s{1,9}"[\w-]{1,80}"\s{0,9}(?:"[\w-]{1,80}"\s{0,9})?\{|\bjsonencode\(|\baws_iam_policy_document\b/,
  ],
  [
    'paste-yaml',
    /^[ \t-]{0,40}(?:Effect|Statement|PolicyDocument|Action):[ \t]*(?:Allow|Deny|$|[a-z0-9]+:)/m,
  ],
];

/** What a text without a policy in JSON is written in, where a policy may be in it. */
export function otherLanguage(text: string): PasteProblem | undefined {
  const [code] = LANGUAGES.find(([, pattern]) => pattern.test(text)) ?? [];
  return code && { ...withCode(code), field: 'rolePolicy' };
}
