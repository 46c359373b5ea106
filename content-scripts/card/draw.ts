/** One element of the card, as it is to be. */
export interface Part {
  tag: string;
  /** What it is called among those beside it, where a text of its own doesn't tell: the same element is used again for it. */
  key?: string | undefined;
  attributes?: Record<string, string | undefined> | undefined;
  text?: string | undefined;
  parts?: readonly Part[] | undefined;
  /** What a press of the person starts. */
  press?: (() => void) | undefined;
}

/** What our elements were drawn from. What is not in here was put in by somebody else. */
const drawn = new WeakMap<Element, Part>();

/** @returns what one of our elements was drawn from; undefined for an element that isn't ours */
export const partOf = (element: Element): Part | undefined => drawn.get(element);

/** An element with text in it. */
export const text = (tag: string, words: string, attributes?: Part['attributes']): Part => ({
  tag,
  text: words,
  attributes,
});

/** An element with others in it. */
export const group = (tag: string, attributes: Part['attributes'], ...parts: readonly Part[]): Part => ({
  tag,
  attributes,
  parts,
});

const keyOf = ({ tag, key, text, attributes }: Part): string =>
  tag + (key ?? attributes?.class ?? (tag === 'button' ? text : ''));

/**
 * Draws parts into an element. What was drawn before under the same key stays the same element: it keeps the keyboard, and stays open or closed.
 * A library for this would be a sixth of all that runs in AWS's pages.
 */
export function draw(into: Element, parts: readonly Part[]): void {
  const before = new Map<string, Element>();
  const named = (part: Part): string => {
    let key = keyOf(part);
    while (taken.has(key)) key += '+';
    taken.add(key);
    return key;
  };
  let taken = new Set<string>();
  for (const child of into.children) {
    const part = drawn.get(child);
    if (part) before.set(named(part), child);
  }
  taken = new Set();
  const elements = parts.map((part) => {
    const element = before.get(named(part)) ?? document.createElement(part.tag);
    show(element, part);
    return element;
  });
  for (const child of [...into.childNodes]) if (!elements.includes(child as HTMLElement)) child.remove();
  elements.forEach((element, index) => {
    if (into.children[index] !== element) into.insertBefore(element, into.children[index] ?? null);
  });
}

function show(element: Element, part: Part): void {
  const { attributes = {}, text, parts } = part;
  const last = drawn.get(element)?.attributes ?? {};
  drawn.set(element, part);
  for (const name of Object.keys({ ...last, ...attributes })) {
    const value = attributes[name];
    if (value === undefined) element.removeAttribute(name);
    else if (last[name] !== value) element.setAttribute(name, value);
  }
  if (parts) draw(element, parts);
  else if (element.textContent !== (text ?? '')) element.textContent = text ?? '';
}
