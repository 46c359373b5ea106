import { nameOf, plain, visible } from './name';

const SWITCHERS =
  'select,[aria-haspopup],[role=combobox],[class*=account i],[data-testid*=account i],[id*=account i]';
const LABEL = /^(?:(?:current|switch|active|log(?:z\.io|s)?|sub|main)[\s-]*)*accounts?\b(?! id\b)/;
const WORD = /^(?:(?:current|switch|active|log(?:z\.io|s)?|sub|main)[\s-]*)*accounts?\s*[:：]?\s*/i;
const LONGEST = 80;

/** What a switcher shows as the account, without its own label. */
function shownIn(element: HTMLElement): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.textContent?.trim() ?? '';
  if (element instanceof HTMLInputElement) return element.value.trim();
  return (element.innerText ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(WORD, '')
    .replace(/[▾▼⌄]\s*$/, '')
    .trim();
}

const isSwitcher = (element: HTMLElement): boolean => {
  if (LABEL.test(plain(nameOf(element)))) return true;
  const called = ['id', 'class', 'data-testid', 'name']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
  return /(?:^|[^a-z])(?:account[-_]?(?:switch|select|name|menu)|(?:current|active)[-_]?account)/i.test(
    called,
  );
};

/**
 * The Logz.io account that the page shows as the current one, in the words of its account switcher; it usually stands in the page's
 * header. Undefined where there is none, or where it is not certain.
 */
export function accountShown(): string | undefined {
  const found = [...document.querySelectorAll<HTMLElement>(SWITCHERS)].filter(
    (element) => isSwitcher(element) && visible(element) && !element.closest('main form,dialog'),
  );
  const innermost = found.filter(
    (element) => !found.some((other) => other !== element && element.contains(other)),
  );
  const names = new Set(
    innermost.map(shownIn).filter((name) => name && name.length <= LONGEST && !/^loading/i.test(name)),
  );
  const [only] = names;
  return names.size === 1 ? only : undefined;
}
