import { onChanges } from './changes';

/** How much longer than a look the pause after it is: at a page that rests, and at one that goes on to change. */
const PAUSE = 19;
const RESTLESS_PAUSE = 199;
/** The dearer a look, the longer a page has to be still before it counts as one that rests. */
const STILL = 16;
/** On a slow machine every look is dear, in milliseconds: a dearer one is waited for no longer than this one, but for the pause. */
const DEAREST = 15;

/** The pace at which one thing is looked for: looking costs at most one twentieth of the time. */
export class Pace {
  #end = 0;
  #cost = 0;
  /** When the page first changed since the last look. */
  #since: number | undefined;

  /** Looks, and sets how long the next look has to wait. */
  look<T>(look: () => T): T {
    const start = performance.now();
    const found = look();
    this.#end = performance.now();
    this.#cost = this.#end - start;
    this.#since = undefined;
    return found;
  }

  /** Milliseconds until it may be looked again: at least so many, and more where the last look was dear. */
  wait(least: number): number {
    return Math.max(least, this.#end + PAUSE * this.#cost - performance.now());
  }

  /**
   * The same for a page that changed just now. It is looked at once it rests for so many milliseconds; where it never rests, after `most`, and
   * then looking costs a two-hundredth of the time.
   */
  after(rest: number, most: number): number {
    const now = performance.now();
    this.#since ??= now;
    const cost = Math.min(this.#cost, DEAREST);
    const latest = Math.max(this.#since + most, this.#end + RESTLESS_PAUSE * cost);
    return Math.min(this.wait(rest + STILL * cost), latest - now);
  }
}

/** The same look, at a pace that the page can bear: asked again within the pause, it answers nothing. */
export function paced<T>(look: () => T | undefined): () => T | undefined {
  const pace = new Pace();
  return () => (pace.wait(0) > 0 ? undefined : pace.look(look));
}

/**
 * Looks whenever the page has changed: once it rests for `rest` milliseconds, and while it does not rest, after `most`; with `idle`, also when
 * nothing was heard of for so long. Until the returned function is called.
 */
export function lookAfterChanges(look: () => void, rest: number, most: number, idle?: number): () => void {
  const pace = new Pace();
  let next: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const soon = (wait: number): void => {
    clearTimeout(next);
    next = setTimeout(check, wait);
  };
  const wait = (): void => {
    if (idle && !ended) soon(pace.wait(idle));
  };
  const check = (): void => {
    pace.look(look);
    wait();
  };
  const stop = onChanges(() => soon(pace.after(rest, most)));
  wait();
  return () => {
    ended = true;
    clearTimeout(next);
    stop();
  };
}
