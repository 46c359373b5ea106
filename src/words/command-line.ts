import type { Problem } from '../iam/codes';
import { problemSentence } from './problems';
import { type Said, sentenceIn } from './say';

const FORMS = { text: 'text in quotes', object: 'an object', list: 'a list' } as const;

/** A member of a line that can't be used: what it must be (one of several, where a list), what of it can't be taken, or why not. */
export interface Incomplete {
  name: string;
  wants?: readonly string[] | keyof typeof FORMS;
  not?: readonly string[];
  why?: Problem;
}

/** Why a line of the command line can't be answered. */
export const COMMAND_LINE = {
  'line-not-utf-8': ({ error }: { error: string }) => `This line isn’t UTF-8: ${error}`,
  'line-not-json': ({ error }: { error: string }) => `This line isn’t JSON: ${error}`,
  'line-not-object': 'A line must be one JSON object, {"op": …}.',
  'op-unknown': ({ ops }: { ops: string[] }) => `“op” is none of ${ops.join(', ')}.`,
  incomplete: ({ name, wants, not, why }: Incomplete) => {
    if (why) return `“${name}”: ${problemSentence(why)}`;
    if (not) return `“${name}”: ${not.join(', ')} can’t be taken.`;
    if (wants === undefined) return `“${name}” is missing.`;
    if (typeof wants === 'string') return `“${name}” must be ${FORMS[wants]}.`;
    return wants.length > 2
      ? `“${name}” is none of ${wants.join(', ')}.`
      : `“${name}” must be ${wants.map((one) => `“${one}”`).join(' or ')}.`;
  },
  internal: ({ error }: { error: string }) => `This line could not be worked on: ${error}`,
} as const;

export type LineRefused = Said<typeof COMMAND_LINE>;

/** @returns why a line can't be answered, in a sentence */
export const lineRefused = sentenceIn(COMMAND_LINE);
