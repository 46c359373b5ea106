import { partOf } from './draw';

/*
 * The card stands in somebody else's page, in a root that this page can reach: screen readers, tests and the person's own tools find it there
 * by its names. So a press counts only where the card is what the person sees: untouched, uncovered, and chosen by the person.
 */

/** A dark theme turns or inverts colours; any other filter may hide the card. */
const HARMLESS_FILTER = /^(none|((invert|hue-rotate)\([\w.]+\) ?)+)$/;

function isPlain(element: Element): boolean {
  const { opacity, filter, clipPath, maskImage, transform, mixBlendMode } = getComputedStyle(element);
  return (
    opacity === '1' &&
    HARMLESS_FILTER.test(filter) &&
    mixBlendMode === 'normal' &&
    [clipPath, maskImage, transform].every((value) => value === 'none')
  );
}

/** Is everything in the root ours, as it was drawn? `style` holds the card's own styles. */
const isUntouched = (root: ShadowRoot, box: Element, style: HTMLStyleElement, css: string): boolean =>
  root.adoptedStyleSheets.length === 0 &&
  style.textContent === css &&
  [...root.querySelectorAll('*')].every((element) => {
    if (element.parentNode === root) return element === style || element === box;
    const { attributes, text, parts } = partOf(element) ?? {};
    return (
      partOf(element) !== undefined &&
      !element.hasAttribute('style') &&
      (element.getAttribute('class') ?? undefined) === attributes?.class &&
      (parts !== undefined || element.textContent === (text ?? ''))
    );
  });

/** Is the middle of what the window shows of the element on top of everything? */
function isOnTop(element: Element, root: ShadowRoot): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y] = [left + right, Math.max(top, 0) + Math.min(bottom, innerHeight)].map((sum) => sum / 2) as [
    number,
    number,
  ];
  const hit = root.elementFromPoint(x, y);
  return document.elementFromPoint(x, y) === root.host && hit !== null && element.contains(hit);
}

/** Tells whether something is drawn over the card, also what lets the pointer through. Where the browser can't tell (Firefox), nothing is. */
function watchCover(box: Element, signal: AbortSignal): () => boolean {
  let covered = false;
  // Of the second version of the interface: not in the types of the first.
  const options = { trackVisibility: true, delay: 100, threshold: [0, 1] };
  const observer = new IntersectionObserver((entries) => {
    const { isIntersecting, isVisible } = entries.at(-1) as IntersectionObserverEntry & {
      isVisible?: boolean;
    };
    covered = isIntersecting && isVisible === false;
  }, options);
  observer.observe(box);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => covered;
}

/**
 * Keeps Enter and the space bar from pressing a button of ours that the page gave the keyboard to: they count only once the person came
 * into the card by Tab or by the pointer.
 */
function guardKeys(root: ShadowRoot, signal: AbortSignal): void {
  const options = { capture: true, signal };
  let isEntering = false;
  let isEntered = false;
  let isDown = false;
  const enter = (): void => {
    isEntering = true;
    setTimeout(() => {
      isEntering = false;
    });
  };
  root.addEventListener('pointerdown', (event) => event.isTrusted && enter(), options);
  const tab = ({ isTrusted, key, type }: KeyboardEvent): void => {
    if (!isTrusted || key !== 'Tab') return;
    // From the browser's own bars only the release of the key is heard: what moves the keyboard then, after a press here, is the page.
    const wasDown = isDown;
    isDown = type === 'keydown';
    if (isDown) enter();
    else if (!wasDown && root.activeElement) isEntered = true;
  };
  for (const type of ['keydown', 'keyup'] as const) addEventListener(type, tab, options);
  root.addEventListener(
    'focusin',
    () => {
      // One press of Tab moves the keyboard once; what moves it next is the page.
      if (isEntering) isEntered = true;
      isEntering = false;
    },
    options,
  );
  // In another window the keyboard is still where it was here.
  root.addEventListener(
    'focusout',
    () => {
      if (document.hasFocus() && !isEntering) isEntered = false;
    },
    options,
  );
  root.addEventListener(
    'keydown',
    (event) => {
      if (!isEntered && /^(Enter| )$/.test((event as KeyboardEvent).key)) event.preventDefault();
    },
    options,
  );
}

/**
 * Hears the presses of the card's buttons.
 *
 * @param refused is told of a press of the person that does not count, because the page changed or covered the card
 */
export function hearPresses(
  root: ShadowRoot,
  box: Element,
  style: HTMLStyleElement,
  signal: AbortSignal,
  refused: () => void,
): void {
  const css = style.textContent;
  const isCovered = watchCover(box, signal);
  guardKeys(root, signal);
  root.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : undefined;
      const press = button && partOf(button)?.press;
      // A page may dispatch events at our buttons: those are not trusted.
      if (!event.isTrusted || !press) return;
      const isSound =
        root.host.parentNode === document.documentElement &&
        [root.host, document.documentElement].every(isPlain) &&
        isUntouched(root, box, style, css) &&
        isOnTop(button, root) &&
        !isCovered();
      if (isSound) press();
      else refused();
    },
    { signal },
  );
}
