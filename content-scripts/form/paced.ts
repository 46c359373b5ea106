/** How much longer than a look the pause after it is: looking costs at most one twentieth of the time. */
const PAUSE = 19;

/** The pace at which one thing is looked for. */
export class Pace {
  #next = 0;

  /** Looks, and sets how long the next look has to wait. */
  look<T>(look: () => T): T {
    const start = performance.now();
    try {
      return look();
    } finally {
      const end = performance.now();
      this.#next = end + (end - start) * PAUSE;
    }
  }

  /** Milliseconds until it may be looked again: at least so many since the last look, and as many more as that one was dear. */
  wait(least: number): number {
    return Math.max(least, this.#next - performance.now());
  }
}

/** The same look, at a pace that the page can bear: asked again within the pause, it answers nothing. */
export function paced<T>(look: () => T | undefined): () => T | undefined {
  const pace = new Pace();
  return () => (pace.wait(0) > 0 ? undefined : pace.look(look));
}
