// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onChange } from '../../../content-scripts/form/follow';

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

async function changes(change: () => void): Promise<number> {
  await later();
  let heard = 0;
  onChange(() => {
    heard += 1;
  }, visit.signal);
  change();
  await later();
  return heard;
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

it('hears nothing more once the visit has ended', async () => {
  document.body.innerHTML = '<main></main>';
  expect(
    await changes(() => {
      visit.abort();
      document.body.append('x');
    }),
  ).toBe(0);
});
