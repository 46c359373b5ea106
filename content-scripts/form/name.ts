/** Text as a person reads it: one kind of space, no case, without the marks that consoles add to a label. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\u00ad]+/g, ' ')
    .trim()
    .replace(/[\s*:：]+$/u, '')
    .toLowerCase();
}

const textOf = (element: Element | null): string => element?.textContent ?? '';

/**
 * The accessible name of a control, in the order that browsers use: aria-labelledby, aria-label, `<label>`, its own text
 * (buttons, options), title, placeholder. Not the whole of the accname rules: what consoles are built with.
 */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labelled = ids.map((id) => textOf(root.getElementById(id))).join(' ');
  if (labelled.trim()) return labelled;
  const label = element.getAttribute('aria-label');
  if (label?.trim()) return label;
  if ('labels' in element) {
    const labels = [...((element as HTMLInputElement).labels ?? [])].map(textOf).join(' ');
    if (labels.trim()) return labels;
  }
  const isField = /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  if (!isField && textOf(element).trim()) return textOf(element);
  return element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '';
}

/** Does a text say one of these words: alone, or first, followed by something that is not a letter ("Require external ID (Best practice …)")? */
export function says(text: string, words: readonly string[]): boolean {
  const name = plain(text);
  return words.some((word) => {
    const wanted = plain(word);
    return name === wanted || (name.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(name.slice(wanted.length)));
  });
}

/** Is the element drawn? Native inputs that Cloudscape covers with its own drawing count as drawn. */
export function visible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;
}
