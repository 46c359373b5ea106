import { shown } from './shown';
import { messages } from './texts';

/** Where apps put what they say beside live regions: by the words in their class names. */
const SAYS =
  '[aria-live],[role=log],[class*=message i],[class*=notice i],[class*=notif i],[class*=snackbar i],[class*=banner i],[class*=success i],[class*=error i],[class*=alert i]';

/** Characters: longer texts are pages, not messages. */
export const LONGEST = 500;

/** What the page says to the person now: short texts only, since a class name may also name a whole page. */
export function said(): string[] {
  const others = [...document.querySelectorAll(SAYS)]
    .filter((element) => (element.textContent?.length ?? 0) < LONGEST && shown(element))
    .map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  return [...new Set([...messages().map(({ text }) => text), ...others])].filter(Boolean);
}

/** Resolves when the person presses a button or Enter: before that, nothing that the page says is an answer to Save. */
export const pressed = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (event: Event): void => {
      const target = event.target instanceof Element ? event.target : undefined;
      const isPress =
        event instanceof KeyboardEvent
          ? event.key === 'Enter' || event.key === ' '
          : target?.closest('button,[role=button],input[type=submit],input[type=button],a') !== null;
      if (event.isTrusted && isPress) resolve();
    };
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    for (const type of ['click', 'keydown']) document.addEventListener(type, done, { capture: true, signal });
  });

const FAILURE =
  /\b(?:fail(?:ed|ure|s)?|errors?|denied|refused?|could ?n.t|could not|can ?not|can.t|unable|invalid|incorrect|wrong|missing|required|not (?:found|authori[sz]ed|allowed|valid|exist)|(?:does|do|did|is|was)(?: not|n.t)|must|forbidden|please (?:enter|check|fill))\b/i;
const SUCCESS = /\b(?:success(?:ful(?:ly)?)?|connected|authenticated|saved|created|added)\b/i;

/** What a message sounds like: the app's own wording is not public. What sounds like a failure is one; undefined is neither. */
export function sound(text: string): boolean | undefined {
  if (/^\W*(?:no|without) errors?\b/i.test(text)) return SUCCESS.test(text) ? true : undefined;
  if (FAILURE.test(text)) return false;
  return SUCCESS.test(text) ? true : undefined;
}
