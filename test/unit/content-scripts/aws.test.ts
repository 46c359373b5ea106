// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://us-east-1.console.aws.amazon.com/iam/home#/roles" }
import { afterEach, describe, expect, it, vi } from 'vitest';

/** The first part of the content script, with a background that answers what the test has put there. */
async function start(answers: (() => unknown)[]): Promise<{ asked: () => number; guided: () => number }> {
  let asked = 0;
  let guided = 0;
  vi.stubGlobal('rolebridge', { guide: undefined });
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'rolebridge',
      sendMessage: async () => {
        const answer = answers[Math.min(asked, answers.length - 1)];
        asked += 1;
        return answer?.();
      },
      onMessage: { addListener: () => undefined, removeListener: () => undefined },
    },
  });
  vi.resetModules();
  await import('../../../content-scripts/aws');
  const { shared } = await import('../../../content-scripts/shared');
  const waiting = (): void => {
    if (!shared.waiting) return;
    shared.waiting(() => {
      guided += 1;
    });
    shared.waiting = undefined;
  };
  return {
    asked: () => asked,
    guided: () => {
      waiting();
      return guided;
    },
  };
}

const gone = (): never => {
  throw new Error('Could not establish connection. Receiving end does not exist.');
};
const needed = (): unknown => ({ value: { needed: true } });

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page of IAM that asks whether there is something to do', () => {
  it('asks again where the background did not answer', async () => {
    vi.useFakeTimers();
    const page = await start([gone, () => ({ failed: { code: 'failed', detail: 'x' } }), needed]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(page.asked()).toBe(3);
    expect(page.guided()).toBe(1);
  });

  it('gives up after a while, and at once where the extension is gone', async () => {
    vi.useFakeTimers();
    const page = await start([gone]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(page.asked()).toBeLessThanOrEqual(6);
    const orphan = await start([() => ({ failed: { code: 'orphaned', detail: '' } }), needed]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(orphan.asked()).toBe(1);
  });
});
