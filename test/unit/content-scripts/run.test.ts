// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { untilExists } from '../../../content-scripts/pages/aws/run';
import type { Screen } from '../../../content-scripts/pages/page';
import type { Work } from '../../../src/platform/messages';

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
