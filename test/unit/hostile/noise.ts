import fc from 'fast-check';

/** Ways to write the same document: none of them changes what IAM reads. */
interface Noise {
  indent: string | undefined;
  crlf: boolean;
  reversed: boolean;
  /** Every how many-th letter of a text is written as its escape; 0: none. */
  escaped: number;
}

export const noise: fc.Arbitrary<Noise> = fc.record({
  indent: fc.constantFrom(undefined, '  ', '\t', '        '),
  crlf: fc.boolean(),
  reversed: fc.boolean(),
  escaped: fc.constantFrom(0, 0, 3, 7),
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
};

const withEscapes = (text: string, every: number): string =>
  text.replace(/"(?:[^"\\]|\\.)*"/g, (whole) => {
    if (whole.includes('\\')) return whole;
    const units = [...whole.slice(1, -1)].map((one, index) =>
      index % every === 0 ? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : one,
    );
    return `"${units.join('')}"`;
  });

/** A document as text, written in one of many ways. */
export function written(document: object, { indent, crlf, reversed: turned, escaped }: Noise): string {
  const text = JSON.stringify(turned ? reversed(document) : document, null, indent);
  const plain = escaped > 0 ? withEscapes(text, escaped) : text;
  return crlf ? plain.replaceAll('\n', '\r\n') : plain;
}

/** A mistake in the writing of a document, and the code that names it, with the line that it is in. */
export interface Broken {
  text: string;
  code: string;
  line?: number;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
const places = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(({ index }) => index);

const MISTAKES: Record<string, (text: string, at: number) => Broken | undefined> = {
  'a comma less': (text, at) => {
    const commas = places(text, /,(?=\n)/g);
    const offset = commas[at % commas.length];
    if (offset === undefined) return undefined;
    return {
      text: text.slice(0, offset) + text.slice(offset + 1),
      code: 'policy-not-json',
      line: lineOf(text, offset),
    };
  },
  'a comma too much': (text, at) => {
    const ends = places(text, /(?<=[^,{[\s])\n\s*[\]}]/g);
    const offset = ends[at % ends.length];
    if (offset === undefined) return undefined;
    return {
      text: `${text.slice(0, offset)},${text.slice(offset)}`,
      code: 'policy-not-json',
      line: lineOf(text, offset),
    };
  },
  'cut off': (text, at) => {
    const end = 1 + (at % (text.trimEnd().length - 1));
    const cut = text.slice(0, end);
    // Inside a text in quotes the quote is what is missing.
    return (cut.match(/"/g)?.length ?? 0) % 2 === 0 ? { text: cut, code: 'policy-cut-off' } : undefined;
  },
  'a tab in a text': (text, at) => {
    const quotes = places(text, /(?<=")[A-Za-z]/g);
    const offset = quotes[at % quotes.length] ?? 0;
    return {
      text: `${text.slice(0, offset)}\t${text.slice(offset)}`,
      code: 'policy-not-json',
      line: lineOf(text, offset),
    };
  },
  'a comment': (text, at) => {
    const starts = places(text, /^\s*"/gm);
    const offset = starts[at % starts.length] ?? 0;
    return {
      text: `${text.slice(0, offset)}// note\n${text.slice(offset)}`,
      code: 'policy-not-json',
      line: lineOf(text, offset),
    };
  },
  'something behind it': (text) => ({
    text: `${text}\n{}`,
    code: 'policy-not-json',
    line: lineOf(text, text.length) + 1,
  }),
  'a name twice': (text) => ({
    text: text.replace(/"Effect"/, '"Effect": "Allow",\n"Effect"'),
    code: 'duplicate-key',
  }),
  nothing: () => ({ text: ' \n\t', code: 'policy-empty' }),
  'a list around it': (text) => ({ text: `[${text}]`, code: 'policy-not-object' }),
};

/** One mistake in an indented document; undefined where the mistake can't be made there. */
export const mistake = (text: string): fc.Arbitrary<{ name: string; broken: Broken | undefined }> =>
  fc
    .tuple(fc.constantFrom(...Object.keys(MISTAKES)), fc.nat(10_000))
    .map(([name, at]) => ({ name, broken: MISTAKES[name]?.(text, at) }));
