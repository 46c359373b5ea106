/** What one look at the page has found out already. Only while nothing is written: what is written ends the look. */
let seen: Map<unknown, unknown> | undefined;

/**
 * Runs something that reads the page and writes nothing; what is asked twice in it is looked up once. A page with a thousand rows
 * is looked at ten times a second while it changes.
 */
export function memoizePass<T>(read: () => T): T {
  if (seen) return read();
  seen = new Map();
  try {
    return read();
  } finally {
    seen = undefined;
  }
}

/** Within a look: the answer given before for this key. Outside of one it is always asked anew. */
export function once<T>(key: unknown, find: () => T): T {
  if (!seen) return find();
  if (!seen.has(key)) seen.set(key, find());
  return seen.get(key) as T; // the key is used for one kind of answer only
}
