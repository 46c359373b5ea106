import type { Aside } from '../connector/store';
import { ASIDE_KEY, KEY } from '../connector/store';
import { type Reading, readStored } from '../connector/upgrades';
import { OPTIONS_KEY, type Options, readOptions } from './options';

/** One file with everything that the extension keeps. `stored` is what stands in the browser's storage, word for word. */
interface File {
  rolebridge: 'everything';
  version: 1;
  /** When it was written, ISO 8601. */
  exported: string;
  stored: Record<string, unknown>;
}

/** Longer than what the browsers let an extension store (10 MB), with room for indentation. */
export const LONGEST_FILE = 30_000_000;

export type EverythingProblem = 'too-long' | 'not-json' | 'not-ours' | 'newer' | 'corrupt' | 'options';

/** What a file holds, each part checked as if it came out of the store. */
export interface Contents {
  /** Absent where the file has no connectors. */
  state?: Extract<Reading, { ok: true }>['state'];
  /** What could not be read when the file was written: it is kept aside again. */
  aside: Aside[];
  options: Options;
}

export type EverythingRead = { ok: true; contents: Contents } | { ok: false; code: EverythingProblem };

/**
 * @param stored all of the browser's storage
 * @param at ms since 1970
 * @returns the text of the file
 */
export const exportEverything = (stored: Record<string, unknown>, at: number): string => {
  const file: File = { rolebridge: 'everything', version: 1, exported: new Date(at).toISOString(), stored };
  return `${JSON.stringify(file, undefined, 2)}\n`;
};

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Reads such a file. All of it can be taken, or nothing is: a half-read file would look like a whole one. */
export function readEverything(text: string): EverythingRead {
  if (text.length > LONGEST_FILE) return { ok: false, code: 'too-long' };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, code: 'not-json' };
  }
  if (!isRecord(raw) || raw.rolebridge !== 'everything' || !isRecord(raw.stored))
    return { ok: false, code: 'not-ours' };
  if (raw.version !== 1) return { ok: false, code: 'newer' };
  const { [KEY]: state, [ASIDE_KEY]: aside, [OPTIONS_KEY]: options } = raw.stored;
  const read = state === undefined ? undefined : readStored(state);
  if (read && !read.ok) return { ok: false, code: read.reason };
  const { refused, ...readable } = readOptions(options);
  if (refused.length > 0) return { ok: false, code: 'options' };
  return {
    ok: true,
    contents: { ...(read && { state: read.state }), aside: asideIn(aside), options: readable },
  };
}

const asideIn = (raw: unknown): Aside[] => (Array.isArray(raw) ? raw.filter(isAside) : []);

const isAside = (raw: unknown): raw is Aside =>
  isRecord(raw) &&
  (raw.reason === 'corrupt' || raw.reason === 'newer') &&
  typeof raw.at === 'number' &&
  'raw' in raw;
