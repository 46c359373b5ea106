// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findEditor } from '../../../content-scripts/form/editor';
import { createPolicy } from '../../../content-scripts/pages/aws/create-policy';
import { screenOf } from '../../../content-scripts/pages/aws/run';

// jsdom draws nothing: what counts as drawn there is what is not `hidden`.
beforeEach(() => {
  Element.prototype.checkVisibility = function visible(this: Element): boolean {
    return this.closest('[hidden]') === null;
  };
});

const show = (html: string): void => {
  document.body.innerHTML = `<main>${html}</main>`;
};

describe('a bare text area', () => {
  it.each([
    ['it holds a document', '<textarea>{ "Version": "2012-10-17" }</textarea>'],
    ['it is called one', '<textarea aria-label="Policy editor"></textarea>'],
  ])('is the policy editor where %s', (_why, html) => {
    show(html);
    expect(findEditor()).toBeInstanceOf(HTMLTextAreaElement);
    expect(screenOf(createPolicy)?.title).toBe('Specify permissions');
  });

  it('is none of two alike, even where the page is known to show an editor', () => {
    show('<textarea></textarea><textarea></textarea>');
    expect(findEditor(true)).toBeUndefined();
    show('<textarea></textarea><textarea id="x">{}</textarea>');
    expect(findEditor(true)?.id).toBe('x');
    show('<textarea>{}</textarea><textarea>{}</textarea>');
    expect(findEditor(true)).toBeUndefined();
  });

  it('is none where nothing says so: a description in a language that nobody knows', () => {
    show('<label>Nimi <input></label><label>Kuvaus <textarea></textarea></label><button>Luo</button>');
    expect(findEditor()).toBeUndefined();
    expect(screenOf(createPolicy)).toBeUndefined();
  });
});
