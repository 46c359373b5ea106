// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { lightUp } from '../../../content-scripts/form/highlight';

it('lit up twice and then hidden: nothing of it stays on the button', () => {
  document.body.innerHTML = '<button style="color: red; outline: 1px dotted blue">Create role</button>';
  const button = document.querySelector('button');
  if (!button) throw new Error('no button');
  const before = button.style.cssText;
  const visit = new AbortController();
  lightUp(button, visit.signal);
  lightUp(button, visit.signal);
  expect(button.style.outline).toContain('3px');
  // What the page itself changes meanwhile is the page's.
  button.style.color = 'green';
  visit.abort();
  expect(button.style.cssText).toBe(before.replace('red', 'green'));
});

it('lit up by two visits: it goes with the last one', () => {
  document.body.innerHTML = '<button>Create role</button>';
  const button = document.querySelector('button');
  if (!button) throw new Error('no button');
  const [one, two] = [new AbortController(), new AbortController()];
  lightUp(button, one.signal);
  lightUp(button, two.signal);
  one.abort();
  expect(button.style.outline).toContain('3px');
  two.abort();
  expect(button.style.cssText).toBe('');
});
