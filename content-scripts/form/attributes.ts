/** What these attributes of an element say, those that say something: developers name things there. */
export const attributesOf = (element: Element, names: readonly string[]): string[] =>
  names.map((name) => element.getAttribute(name) ?? '').filter(Boolean);
