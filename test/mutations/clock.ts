/** Runs in a page: time that passes only when nothing else is to be done, so that fifteen seconds of waiting cost some milliseconds. */

interface Timer {
  at: number;
  run: () => void;
  every?: number;
}

const timers = new Map<number, Timer>();
let now = 1_000_000;
let last = 0;

const start = (run: () => void, ms = 0, every?: number): number => {
  last += 1;
  timers.set(last, { at: now + Math.max(0, ms), run, ...(every !== undefined && { every }) });
  return last;
};

/** Puts its own time in the place of the page's: timers, `Date.now` and `performance.now`. */
export function stopTime(): void {
  const stop = (id?: number): void => void timers.delete(id ?? 0);
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms?: number) => start(run, ms),
    setInterval: (run: () => void, ms = 0) => start(run, ms, Math.max(1, ms)),
    clearTimeout: stop,
    clearInterval: stop,
  });
  Date.now = () => now;
  performance.now = () => now;
}

const channel = new MessageChannel();
/** One turn of the event loop: observers and promises come before it. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });

/** Lets time pass, from one timer to the next, until the work is done; timers that are left are dropped. */
export async function whileTimePasses<T>(work: Promise<T>): Promise<T> {
  let done = false;
  const ended = work.finally(() => {
    done = true;
  });
  ended.catch(() => undefined);
  for (await turn(); !done; await turn()) {
    const [next] = [...timers].sort(([, a], [, b]) => a.at - b.at);
    if (!next) continue;
    const [id, timer] = next;
    now = Math.max(now, timer.at);
    if (timer.every === undefined) timers.delete(id);
    else timer.at = now + timer.every;
    timer.run();
  }
  timers.clear();
  return ended;
}
