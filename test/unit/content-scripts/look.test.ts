// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onChanges } from '../../../content-scripts/form/changes';
import { controls } from '../../../content-scripts/form/controls';
import { locate } from '../../../content-scripts/form/locate';
import { FIELDS } from '../../../content-scripts/pages/aws/fields';

beforeEach(() => {
  // jsdom draws nothing: what counts as drawn there is what is not `hidden`.
  Element.prototype.checkVisibility = function visible(this: Element): boolean {
    return this.closest('[hidden]') === null;
  };
  document.body.innerHTML = '<main><label>Role name <input id="a"></label></main>';
});
afterEach(() => vi.restoreAllMocks());

const found = (): string | undefined => locate(FIELDS.roleName)?.id;

/** How often the page was searched while something was done. */
function searches(work: () => void): number {
  const all = [Document.prototype, Element.prototype].map((root) => vi.spyOn(root, 'querySelectorAll'));
  work();
  const count = all.reduce((sum, one) => sum + one.mock.calls.length, 0);
  vi.restoreAllMocks();
  return count;
}

it('searches a page that does not change once, while it is listened to', () => {
  const stop = onChanges(() => undefined);
  expect(searches(found)).toBeGreaterThan(0);
  expect(searches(found)).toBe(0);
  stop();
  expect(searches(found)).toBeGreaterThan(0);
});

it.each([
  [
    'an element comes',
    () => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<label>Role name <input></label>'),
    undefined,
  ],
  ['an element goes', () => document.querySelector('input')?.remove(), undefined],
  [
    'a text changes',
    () => {
      if (document.querySelector('label')?.firstChild)
        (document.querySelector('label')?.firstChild as Text).data = 'Something else ';
    },
    undefined,
  ],
  [
    'it is hidden by its style alone',
    () => {
      Element.prototype.checkVisibility = () => false;
    },
    undefined,
  ],
  [
    'it is only ticked or filled',
    () => {
      const box = document.querySelector('input');
      if (box) box.value = 'x';
    },
    'a',
  ],
])('sees at once that %s', (_what, change, after) => {
  const stop = onChanges(() => undefined);
  expect(found()).toBe('a');
  change();
  expect(found()).toBe(after);
  stop();
});

it('sees at once that a name changes', () => {
  document.body.innerHTML = '<main><input id="a" aria-label="Role name"></main>';
  const stop = onChanges(() => undefined);
  expect(found()).toBe('a');
  document.querySelector('input')?.setAttribute('aria-label', 'Something else');
  expect(found()).toBeUndefined();
  stop();
});

it('knows nothing of a page that changed while nobody listened', () => {
  onChanges(() => undefined)();
  const stop = onChanges(() => undefined);
  expect(found()).toBe('a');
  stop();
  document.querySelector('input')?.remove();
  const again = onChanges(() => undefined);
  expect(found()).toBeUndefined();
  again();
});

it('is not woken by what moves, and looks at it anew all the same', () => {
  const heard = vi.fn();
  const stop = onChanges(heard);
  expect(controls('textbox')).toHaveLength(1);
  document.querySelector('label')?.setAttribute('style', 'display: none');
  Element.prototype.checkVisibility = () => false;
  expect(controls('textbox')).toHaveLength(0);
  expect(heard).not.toHaveBeenCalled();
  document.querySelector('label')?.setAttribute('class', 'other');
  expect(controls('textbox')).toHaveLength(0);
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
});

it('reads each name once, however many rows come in batches', () => {
  const stop = onChanges(() => undefined);
  const main = document.querySelector('main');
  const readsPer = (rows: number): number => {
    const html = '<div><button>Edit</button></div>'.repeat(rows);
    if (main) main.innerHTML = `${html}<label>Role name <input id="a"></label>`;
    const reads = vi.spyOn(Element.prototype, 'closest');
    expect(found()).toBe('a');
    const count = reads.mock.calls.length;
    reads.mockRestore();
    return count;
  };
  const few = readsPer(100);
  const many = readsPer(400);
  expect(many).toBeLessThanOrEqual(4 * few + 8);
  stop();
});
