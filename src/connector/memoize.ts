/** @returns the same function, which works out its answer once for each state or list: these are never changed */
export function memoize<Key extends object, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { answer: Answer }>();
  return (key) => {
    const before = known.get(key) ?? { answer: work(key) };
    known.set(key, before);
    return before.answer;
  };
}
