import { shown } from './shown';
import { messages } from './texts';

/** Where apps put what they say beside live regions: by the words in their class names. */
const SAYS =
  '[aria-live],[role=log],[class*=message i],[class*=notice i],[class*=notif i],[class*=snackbar i],[class*=banner i],[class*=success i],[class*=error i],[class*=alert i]';

/** Characters: longer texts are pages, not messages. */
export const LONGEST = 500;

/** A text that a page shows to the person, and where it stands. */
export interface Heard {
  text: string;
  element: Element;
}

/** Where the page says something now: short texts only, since a class name may also name a whole page. */
function speaking(): Element[] {
  const others = [...document.querySelectorAll(SAYS)].filter(
    (element) => (element.textContent?.length ?? 0) < LONGEST && shown(element),
  );
  return [...new Set([...messages().map(({ element }) => element), ...others])];
}

function textsIn(element: Element): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) found.push(node);
  return found;
}

/**
 * From now on: what the page says and did not say before. A text that stood there already counts once it was gone for a while, or was
 * written anew, be it in the same words: an app may refuse twice alike. Ends with the signal.
 */
export function saidSince(signal: AbortSignal): () => Heard[] {
  const old = new Set(speaking().flatMap(textsIn));
  const forget = (records: readonly MutationRecord[]): void => {
    for (const { target } of records) if (target instanceof Text) old.delete(target);
  };
  const observer = new MutationObserver(forget);
  observer.observe(document, { subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => {
    forget(observer.takeRecords());
    const now = speaking().map((element) => ({ element, texts: textsIn(element) }));
    const there = new Set(now.flatMap(({ texts }) => texts));
    for (const text of old) if (!there.has(text)) old.delete(text);
    return now
      .map(({ element, texts }) => {
        const fresh = texts.filter((text) => !old.has(text)).map(({ data }) => data);
        return { element, text: fresh.join('').replace(/\s+/g, ' ').trim() };
      })
      .filter(({ text }) => text !== '');
  };
}

const PAGE = 'body,main,[role=main],#root,#app';

/** Does something stand where an app says what is wrong with a form: in it, in the dialog that it stands in, next to it? */
export function nearTo(area: Element): (element: Element) => boolean {
  const dialog = area.closest('dialog,[role=dialog],[role=alertdialog],[aria-modal=true]');
  const { parentElement } = area;
  const beside = parentElement && !parentElement.matches(PAGE) ? [parentElement] : [];
  const places = [area, ...(dialog ? [dialog] : []), ...beside];
  return (element) => places.some((place) => place.contains(element));
}
