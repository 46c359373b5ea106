/** How much longer than a look the pause after it is: looking costs at most one twentieth of the time. */
const PAUSE = 19;

/** The same look, at a pace that the page can bear: asked again within the pause, it answers nothing. */
export function paced<T>(look: () => T | undefined): () => T | undefined {
  let next = 0;
  return () => {
    const start = performance.now();
    if (start < next) return undefined;
    const found = look();
    const end = performance.now();
    next = end + (end - start) * PAUSE;
    return found;
  };
}
