import { expect, test } from '@playwright/test';
import { contentScriptBytes, popupBytes } from '../bench/bytes';

test('the content script on IAM pages stays small: before a page is recognised, and in all', () => {
  const { first, second } = contentScriptBytes();
  expect(first).toBeLessThanOrEqual(10_000);
  expect(first + second).toBeLessThanOrEqual(31_000);
});

test('the popup paints first from at most 30 kB of script', () => {
  expect(popupBytes()).toBeLessThanOrEqual(30_000);
});
