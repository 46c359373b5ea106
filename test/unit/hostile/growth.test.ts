import { describe, expect, it } from 'vitest';
import { checkField } from '../../../src/connector/check';
import { FIELDS } from '../../../src/connector/labels';
import { readPaste } from '../../../src/connector/paste/read';
import { acceptBoth, removeExternalId, replaceExternalId } from '../../../src/iam/external-id/edit';
import { findExternalIds } from '../../../src/iam/external-id/places';
import { judgePermissions } from '../../../src/iam/permissions-policy/judge';
import { findPlaceholder } from '../../../src/iam/placeholder';
import { readDraft } from '../../../src/iam/policy/document';
import { draftOf } from '../../../src/iam/policy/draft';
import { judgeTrust } from '../../../src/vendors/judge-trust';
import { DOCUMENTS, type Hostile, REPETITIONS } from './texts';

/** A text as it stands. */
const readPolicy = (text: string): ReturnType<typeof readDraft> => readDraft(draftOf(text));

const ID = 'logzio:aws:extid:4fz9k2m7q1x8b3n5c';
const account = '406095609952';
type Parser = readonly [name: string, parse: (text: string) => unknown];

/** Everything that reads a text which a page, a file or a person gives. */
const PARSERS: Parser[] = [
  ['readPaste', readPaste],
  ...FIELDS.map((field): Parser => [`checkField ${field}`, (text) => checkField(field, text)]),
  ['readPolicy', readPolicy],
  ['findPlaceholder', findPlaceholder],
  ['findExternalIds', findExternalIds],
  ['replaceExternalId', (text) => replaceExternalId(text, { account, from: ID, to: 'new-id-1' })],
  ['acceptBoth', (text) => acceptBoth(text, { account, from: ID, to: 'new-id-1' })],
  ['removeExternalId', (text) => removeExternalId(text, { account, from: ID })],
  ['judgeTrust', (document) => judgeTrust({ document, account, externalId: ID, own: '123456789012' })],
  ['judgeTrust’s external ID', (externalId) => judgeTrust({ document: '{}', account, externalId })],
  [
    'judgePermissions',
    (document) => judgePermissions({ document, kind: 'archive', bucket: 'my-logs', prefix: 'AWSLogs/' }),
  ],
  [
    'judgePermissions’ prefix',
    (prefix) => judgePermissions({ document: '{}', kind: 'archive', bucket: 'b', prefix }),
  ],
];

const SHORT = 24_000;
const TIMES = 4;
/** What is read twice as long grows twice; the square of it would be 16. */
const MOST_GROWTH = 11;
/** Work too small to be measured, in ms of the processor. */
const FLOOR = 12;

/** Milliseconds of the processor: other programs on the machine don't count. */
function cost(parse: () => unknown): number {
  const start = process.cpuUsage();
  parse();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const LONG = [...REPETITIONS, ...DOCUMENTS].map((one) => ({ one, text: one.text(SHORT * TIMES) }));

/** How many times the cost grows where the text grows four times; the least of a few, since a collection of garbage may fall into one. */
function growth(parse: Parser[1], { text }: Hostile, long: string): number {
  const short = text(SHORT);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && least > MOST_GROWTH; run += 1) {
    const whole = cost(() => parse(long));
    least = Math.min(
      least,
      whole < FLOOR * TIMES
        ? 0
        : whole /
            Math.max(
              FLOOR / 2,
              cost(() => parse(short)),
            ),
    );
  }
  return least;
}

describe('what parsers cost grows no faster than a hostile text', () => {
  it.each(PARSERS)('%s', { timeout: 120_000 }, (_name, parse) => {
    const tooFast = LONG.flatMap(({ one, text }) => {
      if (cost(() => parse(text)) < FLOOR * TIMES) return [];
      const measured = growth(parse, one, text);
      return measured > MOST_GROWTH ? [`${one.name}: ${measured.toFixed(1)}`] : [];
    });
    expect(tooFast).toEqual([]);
  });
});
