import { inOnePiece } from '../connector/parts';
import type { State } from '../connector/schema';
import { ASIDE_KEY, type Aside, isAside, KEY } from '../connector/store';
import { readStored } from '../connector/upgrades';
import { isObject, jsonOf } from '../iam/json';
import { type Options, readOptions } from './options';
import { OPTIONS_KEY } from './theme';

/** Longer than what the browsers let an extension store, which is 10 MB. */
export const LONGEST_FILE = 12_000_000;

/** Why a file is refused. */
export const EVERYTHING_PROBLEMS = [
  'too-long',
  'not-json',
  'not-ours',
  'newer',
  'corrupt',
  'options',
] as const;
export type EverythingProblem = (typeof EVERYTHING_PROBLEMS)[number];

/** What a file holds, each part checked as if it came out of the store. */
interface Contents {
  /** Absent where the file has no connectors. */
  state: State | undefined;
  /** What could not be read when the file was written: it is kept aside again. */
  aside: Aside[];
  options: Options;
}

export type EverythingRead = { ok: true; contents: Contents } | { ok: false; code: EverythingProblem };

/** Reads such a file. All of it can be taken, or nothing is: a half-read file would look like a whole one. */
export function readEverything(text: string): EverythingRead {
  if (text.length > LONGEST_FILE) return { ok: false, code: 'too-long' };
  const raw = jsonOf(text);
  if (raw === undefined) return { ok: false, code: 'not-json' };
  if (!isObject(raw) || raw.rolebridge !== 'everything' || !isObject(raw.stored))
    return { ok: false, code: 'not-ours' };
  if (raw.version !== 1) return { ok: false, code: 'newer' };
  const { [KEY]: state, [ASIDE_KEY]: aside, [OPTIONS_KEY]: options } = raw.stored;
  const read = state === undefined ? undefined : readStored(inOnePiece(state, raw.stored));
  if (read && !read.ok) return { ok: false, code: read.reason };
  const { refused, ...readable } = readOptions(options);
  if (refused.length > 0) return { ok: false, code: 'options' };
  const kept = (Array.isArray(aside) ? aside : []).flatMap((one) => (isAside(one) ? [one] : []));
  return { ok: true, contents: { state: read?.state, aside: kept, options: readable } };
}
