// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { draw, group, type Part, partOf, text } from '../../../../content-scripts/card/draw';

const button = (label: string): Part => ({ tag: 'button', text: label });
const texts = (into: Element): (string | null)[] => [...into.children].map((child) => child.textContent);

describe('drawing', () => {
  let box: HTMLElement;
  beforeEach(() => {
    box = document.createElement('div');
    document.body.replaceChildren(box);
  });

  it('leaves a button the keyboard while what stands around it changes', () => {
    draw(box, [button('One'), button('Two')]);
    const two = box.children[1] as HTMLElement;
    two.focus();
    draw(box, [text('p', 'Filled.'), button('Two'), button('Three')]);
    expect(texts(box)).toEqual(['Filled.', 'Two', 'Three']);
    expect(box.children[1]).toBe(two);
    expect(document.activeElement).toBe(two);
  });

  it('leaves a disclosure open', () => {
    const more = (inside: string): Part => ({ ...group('details', {}, text('p', inside)), key: 'more' });
    draw(box, [more('a')]);
    const [details] = box.children as unknown as HTMLDetailsElement[];
    if (details) details.open = true;
    draw(box, [more('b')]);
    expect(box.querySelector('details')?.open).toBe(true);
    expect(box.textContent).toBe('b');
  });

  it('takes away an attribute that is no more, and what somebody else put in', () => {
    draw(box, [text('p', 'Busy', { class: 'busy', role: 'status' })]);
    box.append(document.createElement('style'), 'text');
    draw(box, [text('p', 'Done', { role: 'status' })]);
    expect(box.innerHTML).toBe('<p role="status">Done</p>');
  });

  it('keeps two of the same name apart', () => {
    draw(box, [text('p', 'a'), text('p', 'b')]);
    const [a, b] = box.children;
    draw(box, [text('p', 'a'), text('p', 'c')]);
    expect([...box.children]).toEqual([a, b]);
    expect(texts(box)).toEqual(['a', 'c']);
  });

  it('knows its own elements from those of the page', () => {
    draw(box, [button('One')]);
    const [own] = box.children;
    expect(own && partOf(own)?.text).toBe('One');
    expect(partOf(document.createElement('button'))).toBeUndefined();
  });
});
