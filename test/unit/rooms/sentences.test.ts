import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { SOURCES, textOf } from './sources';

/** The rooms in which codes decide: what a person reads of them stands in `src/words`. */
const ROOMS =
  /^(?:src\/(?:iam|vendors|connector|options|journeys|platform|background|templates|policy-(?:cli|ops|export)\.ts)|content-scripts\/(?:pages|form|card|guide\.ts|aws\.ts|logzio\.ts))/;

/** Labels of the two sites, names of the ways to find a field, and programs that are written with their comments, as data. */
const LABELS = [
  'src/templates/write/script/posix.ts',
  'src/templates/write/script/powershell.ts',
  'src/vendors/logzio.ts',
  'content-scripts/pages/aws/words.ts',
  'content-scripts/pages/aws/fields.ts',
  'content-scripts/pages/logzio/fields.ts',
];

/** Words that stand in sentences and in no name, label or list of AWS's. */
const SMALL = /(?:^|[ “])(?:a|an|the|this|that|is|isn’t|are|has|have|not|no|it|its|was|be|can’t|your|you) /i;

/** @returns whether a person would read a text as a sentence or a part of one */
const isProse = (text: string): boolean => {
  const words = text.match(/[\p{L}’]+(?= |$|[.,:;])/gu) ?? [];
  return words.length > 2 && (SMALL.test(`${text} `) || (/^[\p{Lu}§]/u.test(text) && /[.!?]$/.test(text)));
};

/** @returns the texts that a file holds, `§` for each value within; types and paths of imports are none */
function textsIn(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const { type, value, quasis, source, ...rest } = node as Record<string, unknown>;
    if (typeof type === 'string' && type.startsWith('TS') && !/Expression$/.test(type)) return;
    if (type === 'Literal' && typeof value === 'string') texts.push(value);
    if (Array.isArray(quasis)) texts.push(quasis.map((one) => one.value.cooked ?? '').join('§'));
    if (type !== 'Literal') visit(value);
    Object.values(rest).forEach(visit);
  };
  visit(parseSync(file, textOf(file)).program.body);
  return texts;
}

describe('a sentence', () => {
  it('stands in src/words alone', () => {
    const found = SOURCES.filter((file) => ROOMS.test(file) && !LABELS.includes(file)).flatMap((file) =>
      textsIn(file)
        .filter(isProse)
        .map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
    for (const file of LABELS) expect(textsIn(file).some(isProse), `${file} needs no exception`).toBe(true);
  });

  it('is told from names and labels', () => {
    for (const text of [
      'This is an ARN.',
      'names the account “§”',
      'Line § has no value',
      'isn’t an ID of AWS',
    ])
      expect(isProse(text), text).toBe(true);
    for (const text of [
      'S3 bucket name',
      'arn:aws:s3:::my-bucket',
      'a',
      'equals notequals like',
      'Edit trust policy',
    ])
      expect(isProse(text), text).toBe(false);
  });
});
