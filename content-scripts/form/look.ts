import { stateOfPage } from './changes';

/** What one look at the page has found out already. Only while nothing is written: what is written ends the look. */
let seen: Map<unknown, unknown> | undefined;

/** What was found out about how the page is built, by the state that it was in: it holds until the page changes. */
const known = new WeakMap<object, Map<unknown, unknown>>();
let built: typeof seen;

/**
 * Runs something that reads the page and writes nothing; what is asked twice in it is looked up once. A page with a thousand rows
 * is looked at ten times a second while it changes.
 */
export function memoizePass<T>(read: () => T): T {
  if (seen) return read();
  seen = new Map();
  const state = stateOfPage();
  built = (state && known.get(state)) ?? new Map();
  if (state) known.set(state, built);
  try {
    return read();
  } finally {
    seen = built = undefined;
  }
}

function memoize<T>(answers: typeof seen, key: unknown, find: () => T): T {
  if (!answers) return find();
  if (!answers.has(key)) answers.set(key, find());
  return answers.get(key) as T; // the key is used for one kind of answer only
}

/** Within a look: the answer given before for this key. Outside of one it is always asked anew. */
export const once = <T>(key: unknown, find: () => T): T => memoize(seen, key, find);

/**
 * The same for what hangs on nothing but elements, their attributes and texts: the answer holds for all looks at a page that does not change.
 * Whether something is drawn, ticked or filled is none of that.
 */
export const ofState = <T>(key: unknown, find: () => T): T => memoize(built, key, find);

/** The elements of a selector within a part of the page, in its order. */
export function allOf<E extends Element = HTMLElement>(root: ParentNode, selector: string): readonly E[] {
  const within = ofState(`all ${selector}`, () => new Map<ParentNode, E[]>());
  const found = within.get(root) ?? [...root.querySelectorAll<E>(selector)];
  within.set(root, found);
  return found;
}
