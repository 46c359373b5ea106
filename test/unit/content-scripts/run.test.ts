// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../../content-scripts/card/status';
import { delay } from '../../../content-scripts/form/wait';
import { fillWizard, type Host, untilExists } from '../../../content-scripts/pages/aws/run';
import type { Job, Page, Screen } from '../../../content-scripts/pages/page';
import type { Work } from '../../../src/platform/messages';
import { CARD } from '../../../src/words/card';

const work = (): Work => ({
  values: {},
  description: '',
  facts: {},
  blockers: [],
  warnings: [],
  review: [],
  stop: false,
  next: [],
  signedIn: '',
  taught: [],
});
const screen: Screen = {
  title: 'Add permissions',
  here: () => true,
  needs: [],
  jobs: () => [],
  waitsFor: () => ({ code: 'waiting-for-policy', values: { name: 'logs' } }),
};

it('waiting for the policy ends at once where Stop was pressed before it began', async () => {
  const reason = new Error('stopped');
  await expect(untilExists(screen, { work, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

it('waiting for the policy ends when Stop is pressed', async () => {
  const stop = new AbortController();
  const waiting = untilExists(screen, { work, signal: stop.signal });
  stop.abort();
  await expect(waiting).rejects.toThrow();
});

describe('a wizard', () => {
  const reads = (html: string): void => {
    document.body.innerHTML = html;
  };
  const shown: Screen = { title: 'Select trusted entity', here: () => true, needs: [], jobs: () => [] };
  const page = { title: 'Create role', screens: [shown, { ...shown, here: () => false }] } as unknown as Page; // what a run looks at
  /** Plays a run to its end; gives the codes of what was said, the last of them what came of it. */
  async function run(screen: Partial<Screen> = {}): Promise<string[]> {
    vi.useFakeTimers();
    const said: string[] = [];
    const signal = new AbortController().signal;
    const say = ({ code }: { code: string }): void => void said.push(code);
    const [first] = page.screens;
    const host = { work, session: {}, signal, visit: signal, say, next: say0, filled: say0, report: say0 };
    const filling = fillWizard(
      { ...page, screens: [{ ...first, ...screen } as Screen, ...page.screens.slice(1)] },
      host as unknown as Host, // the session is nobody's here
    );
    await vi.advanceTimersByTimeAsync(60_000);
    said.push((await filling).said.code);
    vi.useRealTimers();
    return said;
  }
  const say0 = (): void => undefined;
  beforeEach(() => {
    speak(CARD);
    Element.prototype.checkVisibility = () => true; // jsdom draws nothing
  });

  it('whose page marks a field says what stands beside it, or that it is marked', async () => {
    reads(
      '<main><button>Next</button><input aria-invalid="true" aria-describedby="why"><p id="why">Too long.</p></main>',
    );
    expect((await run()).at(-1)).toBe('aws-complains');
    reads('<main><button>Next</button><input aria-invalid="true"></main>');
    expect((await run()).at(-1)).toBe('aws-marks');
    reads('<main><button>Next</button></main>');
    expect((await run()).at(-1)).toBe('aws-stays');
  });

  it('says which field it waits for', async () => {
    reads('<main><button>Next</button></main>');
    const slow = {
      label: 'Policy name',
      write: () => delay(8_000).then(() => true),
      holds: async () => true,
    } as unknown as Job; // without what is looked at later
    expect(await run({ jobs: () => [slow] })).toContain('waiting-for-field');
  });
});
