import { LOGZIO } from '../../vendors/logzio';
import { FIELD_LABELS, FIELDS } from '../labels';
import type { Candidate } from './objects';

/** Logz.io's own form, wherever it stands; a blank in `<…>` belongs to it, so that it can be refused. */
const SHAPE = /(?<![\w:.-])logzio:aws:extid:(?:<[^<>\n]{0,100}>|[^\s"“”'‘’`<>|,;()[\]{}&?])*/gi;
/** The length of every external ID of Logz.io that is public: 17 characters behind the prefix, and once 32. */
const SHORTEST = 16;
const LONG = 32;
const FORM_WORDS = new Set(
  [...FIELDS.flatMap((field) => FIELD_LABELS[field].split(' ')), 'Copy', 'Copied', 'Save', 'Region'].map(
    (one) => one.toLowerCase(),
  ),
);

/** Whether the word behind an ID is its second half: a mail or a narrow column broke it there. */
function goesOn(id: string, word: string, nextLine: boolean): boolean {
  const tail = id.slice(LOGZIO.externalIdPrefix.length);
  const mixed = /\d/.test(word) && /[a-z]/i.test(word);
  if (/^\d{12}$/.test(word) || FORM_WORDS.has(word.toLowerCase())) return false;
  if (tail.length >= SHORTEST) return mixed && tail.length + word.length === LONG;
  return mixed || (nextLine && /^[a-z0-9]+$/.test(word));
}

/** The text with an ellipsis behind every external ID that is broken by a line's end or a blank. */
export const markBroken = (text: string): string =>
  text.replace(SHAPE, (id, at: number) => {
    const next = /^(?:[ \t]{0,20}(\n)[>|+# \t]{0,20}|[ \t])([A-Za-z0-9]{3,64})(?=[.,]?(?:\s|$))/.exec(
      text.slice(at + id.length, at + id.length + 120),
    );
    const [, line, word = ''] = next ?? [];
    return word !== '' && goesOn(id, word, line !== undefined) ? `${id}…` : id;
  });

/** A full stop ends a sentence; more of them say that something was left out. */
export const withoutFullStop = (text: string): string => text.replace(/(?<![.…])[.]$/, '');

/** External IDs that tell by their form what they are. */
export const shapedIds = (text: string): Candidate[] =>
  [...text.matchAll(SHAPE)].map(([id]) => ({
    field: 'externalId',
    text: withoutFullStop(id.replace(/(?<=.{17}):$/, '')),
    how: 'shape',
  }));
