// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { locate } from '../../../content-scripts/form/locate';
import { teach } from '../../../content-scripts/form/taught';
import { FIELDS } from '../../../content-scripts/pages/aws/fields';
import { readTaught, type TaughtField, withoutTaught, withTaught } from '../../../src/options/taught';

// jsdom draws nothing: what counts as drawn there is what is not `hidden`.
beforeEach(() => {
  Element.prototype.checkVisibility = function visible(this: Element): boolean {
    return this.closest('[hidden]') === null;
  };
  document.documentElement.lang = 'fi';
  teach([]);
});

const shown: TaughtField = {
  page: 'create-role',
  field: 'Account ID',
  language: 'fi',
  role: 'textbox',
  name: 'tilin tunnus',
  path: 'div:nth-of-type(1) > input:nth-of-type(1)',
};
const show = (html: string): void => {
  document.body.innerHTML = `<main>${html}</main>`;
};
const box = (name: string, id: string): string => `<div><label>${name} <input id="${id}"></label></div>`;

describe('a field that the person showed', () => {
  it('is found by its name, wherever it stands, and goes before what the ways say', () => {
    show(box('Account ID', 'other') + box('Tilin tunnus', 'x'));
    expect(locate(FIELDS.accountId)?.id).toBe('other');
    teach([shown]);
    expect(locate(FIELDS.accountId)?.id).toBe('x');
  });

  it('is found by its place where several have the name, or where it has none', () => {
    const two = (name: string): string =>
      `<section><div>${name}<input id="x"></div><p>${name}<input></p></section>`;
    show(two(''));
    teach([{ ...shown, name: '' }]);
    expect(locate(FIELDS.accountId)?.id).toBe('x');
  });

  it.each([
    ['in another language', { language: 'sv' }, box('Tilin tunnus', 'x')],
    ['by another name', {}, box('Roolin nimi', 'x')],
    ['where it is two', {}, box('Tilin tunnus', 'x') + box('Tilin tunnus', 'y')],
    ['where it takes nothing', {}, '<div><label>Tilin tunnus <input readonly></label></div>'],
    ['where it is another kind', {}, '<label>Tilin tunnus <input type="checkbox"></label>'],
  ])('is a miss %s', (_what, more, html) => {
    show(html);
    teach([{ ...shown, ...more }]);
    expect(locate(FIELDS.accountId)).toBeUndefined();
  });
});

describe('what is kept of them', () => {
  it('is one for each page, field and language; one can be taken back', () => {
    const all = withTaught(withTaught([shown], { ...shown, language: 'sv' }), { ...shown, name: 'tili' });
    expect(all.map(({ language, name }) => [language, name])).toEqual([
      ['sv', 'tilin tunnus'],
      ['fi', 'tili'],
    ]);
    expect(withoutTaught(all, shown)).toHaveLength(1);
  });

  it('drops what can not be read, and no path but plain places is taken', () => {
    const bad = [{ ...shown, path: '*' }, { ...shown, path: 'a:has(b)' }, { ...shown, role: 'button' }, 7];
    expect(readTaught([...bad, shown])).toEqual([shown]);
    expect(readTaught('x')).toEqual([]);
  });
});
