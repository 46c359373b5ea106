import type { Guess } from '../codes';

/** IDs that people make up first. */
const COMMON =
  /^(?:secret|test|testing|changeme|change-?me|password|passw0rd|externalid|external-?id|example|admin|default|demo|foo|bar|12345+|abc(?:123)?)$/i;

const SHORTEST = 16;

/** What an ID must not be, and the start that all IDs of the vendor have and that says nothing about them. */
export interface IdSurroundings {
  prefix?: string | undefined;
  /** The vendor's and the person's own account, the role's name … */
  known: readonly string[];
}

/**
 * Why an external ID can be guessed; undefined where nothing speaks for it. AWS treats no external ID as a secret, but
 * whoever guesses one can have the vendor use the role. Rules: length, kinds of characters, known words and numbers.
 */
export function whyGuessable(id: string, { prefix = '', known }: IdSurroundings): Guess | undefined {
  const tail = id.toLowerCase().startsWith(prefix.toLowerCase()) ? id.slice(prefix.length) : id;
  if (COMMON.test(tail)) return { how: 'common', tail };
  if (known.some((one) => one !== '' && tail.toLowerCase() === one.toLowerCase()))
    return { how: 'known', tail };
  if (/^\d+$/.test(tail)) return { how: 'digits' };
  if (tail.length < SHORTEST) return { how: 'short', characters: tail.length };
  if (/^(.)\1*$/.test(tail)) return { how: 'one-character' };
  return /^[a-z]+$/i.test(tail) ? { how: 'letters' } : undefined;
}
