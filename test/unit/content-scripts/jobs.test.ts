// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { FIELDS } from '../../../content-scripts/pages/aws/fields';
import { cameRight, mend } from '../../../content-scripts/pages/aws/run';
import { sameDigits, text } from '../../../content-scripts/pages/jobs';
import type { Page, Screen } from '../../../content-scripts/pages/page';
import type { Work } from '../../../src/platform/messages';

const ACCOUNT = '406095609952';
const { signal } = new AbortController();

beforeEach(() => {
  Element.prototype.checkVisibility = () => true;
});

const show = (value = ''): HTMLInputElement => {
  document.body.innerHTML = `<main><label>Account ID <input value="${value}"></label></main>`;
  const box = document.querySelector('input');
  if (!box) throw new Error('no box');
  return box;
};

it('leaves a value alone that the page shows in its own way, and holds it', async () => {
  const box = show('4060-9560-9952');
  const job = text(FIELDS.accountId, ACCOUNT, { same: sameDigits });
  expect(await job.write(signal, 0)).toBe(true);
  expect(job.holds()).toBe(true);
  expect(box.value).toBe('4060-9560-9952');
  box.value = '4060-9560-9953';
  expect(job.holds()).toBe(false);
});

it('awaits a field that comes late, for as long as it is told', async () => {
  document.body.innerHTML = '<main></main>';
  const job = text(FIELDS.accountId, ACCOUNT);
  expect(await job.write(signal, 50)).toBe(false);
  setTimeout(() => show(), 100);
  expect(await job.write(signal, 5_000)).toBe(true);
});

const screen: Screen = { title: 'S', here: () => true, needs: [], jobs: () => [] };
const page: Page = { title: 'P', screens: [screen] };
const work = {} as Work; // nothing of it is looked at

it('writes again what the page built anew, and nothing that somebody changed', async () => {
  const job = text(FIELDS.accountId, ACCOUNT);
  const box = show();
  await job.write(signal, 0);
  const came = { ok: true, screen, done: ['Account ID'], missed: [], work, jobs: [job] };
  box.value = 'mine';
  await mend(page, came, signal);
  expect(box.value).toBe('mine');
  const anew = show();
  await mend(page, came, signal);
  expect(anew.value).toBe(ACCOUNT);
});

it('takes back what it said of a miss when the field has come right', async () => {
  const job = text(FIELDS.accountId, ACCOUNT);
  document.body.innerHTML = '<main></main>';
  const came = { ok: false, screen, done: [], missed: ['Account ID'], work, jobs: [job] };
  expect(cameRight(page, came)).toBeUndefined();
  show(ACCOUNT);
  expect(cameRight(page, came)).toMatchObject({
    ok: true,
    missed: [],
    done: ['Account ID'],
    said: { code: 'filled' },
  });
});
