import { mains } from './controls';
import { visible } from './name';

/** Each piece of text of a part of the page alone, so that neighbours never join; also what boxes hold. */
export const pieces = (root: ParentNode = mains()): string[] =>
  [...root.querySelectorAll('*')]
    .filter((element) => element.childElementCount === 0)
    .map((element) =>
      (element instanceof HTMLInputElement ? element.value : (element.textContent ?? '')).trim(),
    )
    .filter(Boolean);

/** The page's headings, the upper two levels. */
export const headings = (): string[] =>
  [...document.querySelectorAll('h1,h2,[role=heading]')]
    .filter(visible)
    .map((element) => element.textContent?.trim() ?? '');

/** What a `<meta name>` of the page says. */
export const metaContent = (name: string): string | undefined =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? undefined;

/** What a button says, as it is drawn. */
export const caption = (button: Element): string => button.textContent?.trim() ?? '';

/** The text of the first element that fits. */
export const textAt = (selector: string): string => document.querySelector(selector)?.textContent ?? '';

/** One message that a page shows. */
export interface Message {
  element: Element;
  text: string;
  /** By its class names: how the page itself marks it. */
  success: boolean;
  error: boolean;
}

/** Where pages put messages: live regions, Cloudscape's flash bar and alerts. */
const MESSAGES = [
  '[role=alert]',
  '[role=status]',
  '[class*="awsui_flash-type-"]',
  '[class*="awsui_type-error"]',
  '[class*="awsui_type-success"]',
  '[class*=flash][class*=success]',
  '[class*=flash][class*=error]',
].join(',');

/** What other pages call theirs. Layouts are named so too, after the messages that they make room for: they hold one of the above. */
const PERHAPS = '[class*=toast],[class*=notification],[class*=alert]';

const NO_MESSAGE = 'input,textarea,select,table,h1,main,nav';
const LONGEST_MESSAGE = 2_000;

/** The messages that are shown now. Our own card is in a shadow root and never among them. */
export const messages = (): Message[] =>
  [...document.querySelectorAll(`${MESSAGES},${PERHAPS}`)]
    .filter((element) => {
      const length = element.textContent?.trim().length ?? 0;
      const holdsOne = !element.matches(MESSAGES) && element.querySelector(MESSAGES) !== null;
      const wrong = length === 0 || length > LONGEST_MESSAGE || holdsOne || element.querySelector(NO_MESSAGE);
      return !wrong && visible(element);
    })
    .map((element) => {
      // A live region inside an error is a part of it; a region that holds one is not surely good news.
      const around = element.closest('[class*=error],[class*=danger]');
      const inner = [element, ...element.querySelectorAll('[class]')];
      const classes = inner.map((one) => one.getAttribute('class') ?? '').join(' ');
      const error = around !== null || /error|danger/i.test(classes);
      return {
        element,
        text: element.textContent?.replace(/\s+/g, ' ').trim() ?? '',
        success: !error && /success/i.test(classes),
        error,
      };
    });

/** What the page says beside a field that it marked as wrong: nothing, or several lines in one. */
export function complaint(): { said: string } | undefined {
  const field = document.querySelector('[aria-invalid=true]');
  if (!field) return undefined;
  const ids = field.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  const said = ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? '').join(' ');
  return { said: said.trim() };
}
