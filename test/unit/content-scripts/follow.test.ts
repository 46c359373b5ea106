// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onChange } from '../../../content-scripts/form/follow';
import { Pace } from '../../../content-scripts/form/paced';

let visit: AbortController;
beforeEach(() => {
  visit = new AbortController();
  // jsdom draws nothing: what counts as drawn there is what is not `hidden`.
  Element.prototype.checkVisibility = function visible(this: Element): boolean {
    return this.closest('[hidden]') === null;
  };
});
afterEach(() => visit.abort());

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

/** How often a change was heard so far. */
let count = 0;

async function changes(change: () => void): Promise<number> {
  await later();
  count = 0;
  onChange(() => {
    count += 1;
  }, visit.signal);
  change();
  await later();
  return count;
}

it('hears a text that changes in place', async () => {
  document.body.innerHTML = '<main><p>Loading</p></main>';
  const text = document.querySelector('p')?.firstChild;
  expect(
    await changes(() => {
      if (text) text.nodeValue = 'Policy created';
    }),
  ).toBe(1);
});

it('hears what changes in the shadow root that holds the page’s form', async () => {
  document.body.innerHTML = '<main><my-form></my-form></main>';
  const root = document.querySelector('my-form')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no shadow root');
  root.innerHTML = '<label>Account ID <input></label>';
  expect(await changes(() => root.append(document.createElement('button')))).toBe(1);
});

it('lets a page that changes without a rest alone, but for now and then', async () => {
  document.body.innerHTML = '<main></main>';
  const heard = await changes(() => {
    const busy = setInterval(() => document.body.append('x'), 10);
    setTimeout(() => clearInterval(busy), 200);
  });
  expect(heard).toBe(0);
  await vi.waitFor(() => expect(count).toBe(1));
});

it('waits for nineteen times as long as a dear look took', () => {
  const pace = new Pace();
  const now = vi.spyOn(performance, 'now').mockReturnValueOnce(1_000).mockReturnValueOnce(1_010);
  expect(pace.look(() => 'found')).toBe('found');
  now.mockReturnValue(1_020);
  expect(pace.wait(16)).toBe(180);
  now.mockReturnValue(2_000);
  expect(pace.wait(16)).toBe(16);
  now.mockRestore();
});

it('hears nothing more once the visit has ended', async () => {
  document.body.innerHTML = '<main></main>';
  expect(
    await changes(() => {
      visit.abort();
      document.body.append('x');
    }),
  ).toBe(0);
});

it('looks at a page that goes on to change for a two-hundredth of the time, and again once it rests', () => {
  const pace = new Pace();
  const now = vi.spyOn(performance, 'now').mockReturnValueOnce(1_000).mockReturnValueOnce(1_010);
  pace.look(() => undefined);
  now.mockReturnValue(1_020);
  // At rest for sixteen times as long as the look took, and not before the pause is over.
  expect(pace.after(16, 16)).toBe(180);
  now.mockReturnValue(1_500);
  expect(pace.after(16, 16)).toBe(176);
  now.mockReturnValue(2_950);
  expect(pace.after(16, 16)).toBe(50);
  now.mockReturnValue(4_000);
  expect(pace.after(16, 16)).toBe(-1_000);
  now.mockRestore();
});

it('waits for no page longer than three seconds because a slow machine makes looks dear, but for the pause', () => {
  const pace = new Pace();
  const now = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(100);
  pace.look(() => undefined);
  now.mockReturnValue(2_000);
  // A quarter of a second of stillness is enough; one twentieth of the time is still the most.
  expect(pace.after(100, 100)).toBe(340);
  now.mockReturnValue(3_000);
  expect(pace.after(100, 100)).toBe(85);
  now.mockRestore();
});
