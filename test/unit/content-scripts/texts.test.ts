// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { messages } from '../../../content-scripts/form/texts';

// jsdom draws nothing: what counts as drawn there is what is not `hidden`.
beforeEach(() => {
  Element.prototype.checkVisibility = function visible(this: Element): boolean {
    return this.closest('[hidden]') === null;
  };
});

const FLASH = '<div class="awsui_flash-type-success_x"><span>Policy logzio-same created.</span></div>';

it.each([
  ['a flash', FLASH, ['Policy logzio-same created.']],
  // Before its wizard is there, the layout holds little more than the message and the page's name.
  [
    'a layout that makes room for it',
    `<div class="has-notifications">${FLASH}<b>Create role</b></div>`,
    ['Policy logzio-same created.'],
  ],
  ['a toast without a live region', '<div class="toast">Saved.</div>', ['Saved.']],
  ['a page named after its alerts', '<div class="alerts-page"><h1>Alerts</h1>…</div>', []],
])('%s', (_name, html, texts) => {
  document.body.innerHTML = html;
  expect(messages().map(({ text }) => text)).toEqual(texts);
});
