import { findRoleArns } from '../../iam/arn';
import { LOGZIO } from '../../vendors/logzio';
import { FIELDS, type PastedField } from '../labels';
import { shapedAccounts } from './accounts';
import { markBroken, shapedIds, withoutFullStop } from './external-ids';
import type { Candidate } from './objects';

/** Every label that may stand in front of a value. The policy is found by its braces instead. */
const LABELS: Readonly<Record<Exclude<PastedField, 'rolePolicy'>, readonly string[]>> = {
  accountId: [
    ...LOGZIO.labels.accountId,
    ...['AWS account', 'Account number', 'Account'],
    ...['Logzio account ID', 'Logzio AWS account ID', 'Logz io account ID'],
  ],
  externalId: [
    ...LOGZIO.labels.externalId,
    ...['sts:ExternalId', 'External_ID', 'Logzio external ID', 'Logzio AWS external ID'],
  ],
  bucket: LOGZIO.labels.bucket,
  prefix: LOGZIO.labels.prefix,
  policyName: ['Policy name'],
  roleName: ['Role name'],
  roleArn: [...LOGZIO.labels.roleArn, 'aws_arn'],
};

/** Words of the page around the form: what stands under a label may be the next one of these, never a value. */
const PAGE_WORDS = new Set(
  [
    ...Object.values(LOGZIO.labels).flat(),
    ...Object.values(LOGZIO.buttons).flat(),
    ...Object.values(LABELS).flat(),
    'cancel',
    'back',
    'next',
    'optional',
    'required',
    'description',
    'tags',
  ].map((one) => one.toLowerCase()),
);
const COPY = /^(?:copy|copied!?|copy to clipboard)$/i;

const patternOf = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \\t_]*');

/** In front of a label on its own line: list marks, a table's edge, emphasis, a quote. */
const LEAD = '^[ \\t]{0,40}(?:\\d+[.:|)][ \\t]+)?[-*•>|#"“\'‘_` \\t]{0,12}';
/** After it: closing emphasis or quote, a remark in brackets, a mark. */
const TAIL = '["”\'’*_`]*(?:[ \\t]*\\([^()\\n]{0,40}\\))?["”\'’*_`]*(?=[ \\t]*[:=|→\\n]|[ \\t]|$)';

/** Short words stand in prose too, so they count only at the start of a line. */
const SHORT = /^(?:arn|bucket|prefix|account|s3 bucket)$/i;

function labelPattern(field: keyof typeof LABELS): RegExp {
  const longest = [...LABELS[field]].sort((a, b) => b.length - a.length);
  const anywhere = longest.filter((one) => !SHORT.test(one)).map(patternOf);
  const atStart = longest.filter((one) => SHORT.test(one)).map(patternOf);
  const start = atStart.length > 0 ? `|${LEAD}(?:${atStart.join('|')})(?!:aws)` : '';
  return new RegExp(`(?:(?<![\\w-])(?:${anywhere.join('|')})${start})(?!\\w)${TAIL}`, 'gim');
}

const PATTERNS = FIELDS.filter((field): field is keyof typeof LABELS => field in LABELS).map(
  (field) => [field, labelPattern(field)] as const,
);

/** Shapes that are taken for a value after a mere space, or out of a line with more words on it. */
const SHAPES: Readonly<Partial<Record<PastedField, RegExp>>> = {
  accountId: /^["“'‘`*]*(?:\d[\d\u2010-\u2015 -]{7,18}\d|arn:aws\S+|<[^>\n]+>|\$\{[^}\n]+\})/,
  externalId:
    /^["“'‘`*]*(?:[\w.-]+:aws:extid:(?:<[^<>\n]{0,100}>|[^\s"”'’`<|,;)\]}&?])*|<[^>\n]+>|arn:aws\S+)/i,
  roleArn: /^["“'‘`*]*arn:aws\S+/,
};

const unmarked = (text: string): string =>
  text.replace(/^[*_`|\s]+(?=[^*_`|\s])|(?<=[^*_`|\s])[*`|\s]+$/g, '').trim();

/** The value in the rest of the label's own line. */
function onSameLine(field: PastedField, after: string): string | undefined {
  const mark = /^[ \t]*(?:[:=|→]+>?|\t|\s{2,})[ \t]*/.exec(after);
  const text = after.slice(mark?.[0].length ?? 0).trim();
  const shaped = SHAPES[field]?.exec(text)?.[0];
  if (shaped !== undefined) return shaped;
  if (!mark || text === '') return undefined;
  const value = unmarked(text.split(/\t|[ ]{2,}|\s\|/)[0] ?? '');
  const words = value.split(/\s+/).length;
  if (field === 'accountId') return words === 1 && /\d|^arn:|^https?:|extid/.test(value) ? value : undefined;
  if (field === 'externalId') return words <= 3 ? value : undefined;
  return words === 1 || field === 'prefix' ? value : undefined;
}

/** The value on the next line that isn't empty or the word of a copy button. */
function onNextLine(field: PastedField, lines: readonly string[]): string | undefined {
  const line = lines.map((one) => unmarked(one)).find((one) => one !== '' && !COPY.test(one));
  if (line === undefined || PAGE_WORDS.has(line.toLowerCase())) return undefined;
  if (field === 'accountId')
    return /^["“'‘`]*(?:[\d\u2010-\u2015 -]+["”'’`,.]*|arn:\S+|<[^>]+>)$/.test(line) ? line : undefined;
  return /\s/.test(line) || /[:：]$/.test(line) ? undefined : line;
}

/** The value of a parameter of a web address. */
function parameter(value: string): string {
  const [own = ''] = value.split('&');
  try {
    return decodeURIComponent(own);
  } catch {
    return own;
  }
}

/** What may stand in front of a label that has its line for itself. */
const BEFORE_LABEL = 100;
/** Of one field in one text; a form has a few, and a longer list is none. */
const MOST_LABELS = 500;

function labelled(text: string): Candidate[] {
  return PATTERNS.flatMap(([field, pattern]) =>
    [...text.matchAll(pattern)].slice(0, MOST_LABELS).flatMap((hit): Candidate[] => {
      const [after = '', ...below] = text
        .slice(hit.index + hit[0].length, hit.index + hit[0].length + 2000)
        .split('\n');
      const before = text.slice(Math.max(0, hit.index - BEFORE_LABEL), hit.index);
      const lead = before.slice(before.lastIndexOf('\n') + 1);
      const alone =
        lead.length < BEFORE_LABEL && /^[\s\d.:|)\-*•>#"“'‘_`]*$/.test(lead) && /^[\s:=|*_`"”]*$/.test(after);
      const value = alone ? onNextLine(field, below.slice(0, 4)) : onSameLine(field, after);
      const ofAddress = /[?&]$/.test(before);
      const plain = value && (ofAddress ? parameter(value) : withoutFullStop(value).trim());
      if (!plain || PAGE_WORDS.has(plain.toLowerCase())) return [];
      return [{ field, text: field === 'prefix' ? (value ?? '') : plain, how: 'label' }];
    }),
  );
}

/** Values that tell by their form what they are, wherever they stand. */
function shaped(text: string): Candidate[] {
  const arns = text.matchAll(/^[ \t"“'`]*(arn:aws[a-z-]*:(?:iam|sts):\S*?)[ \t"”'`,]*$/gm);
  return [
    ...shapedIds(text),
    ...shapedAccounts(text),
    ...findRoleArns(text).map(({ arn }): Candidate => ({ field: 'roleArn', text: arn, how: 'shape' })),
    ...[...arns].flatMap(([, arn = '']): Candidate[] => {
      if (/:role\//.test(arn)) return [];
      return [{ field: /:root$/.test(arn) ? 'accountId' : 'roleArn', text: arn, how: 'shape' }];
    }),
    ...[...text.matchAll(/^[ \t]*(s3:\/\/[^\s"'<>]+)[ \t]*$/gm)].flatMap(([, address = '']): Candidate[] => [
      { field: 'bucket', text: address, how: 'shape' },
      ...(/^s3:\/\/[^/]+\/./.test(address)
        ? [{ field: 'prefix', text: address, how: 'shape' } as const]
        : []),
    ]),
  ];
}

/** What might be a field's value in text without JSON: behind a label, under it, or by its form alone. */
export function readLabels(text: string): Candidate[] {
  const marked = markBroken(text);
  return [...labelled(marked), ...shaped(marked)];
}
