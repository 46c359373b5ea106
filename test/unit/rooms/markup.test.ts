import { expect, it } from 'vitest';
import { SOURCES, textOf } from './sources';

/** By these a library that draws, or the browser itself, takes a text for markup. */
const MARKUP =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|setHTMLUnsafe|srcdoc|DOMParser/i;

it('nothing that ships asks for a text to be taken for markup', () => {
  const shipped = SOURCES.filter((file) => /^(src|content-scripts|popup|options)\//.test(file));
  expect(shipped.length).toBeGreaterThan(200);
  expect(shipped.filter((file) => MARKUP.test(textOf(file)))).toEqual([]);
});
