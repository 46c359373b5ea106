import { type Box, bestCorner, type Corner, cornerAt, type Obstacle, type Spot, spotAt } from './geometry';

/** How far the card keeps off the window's edges and the bars along them, in pixels. */
const MARGIN = 8;

/** One press of an arrow key moves the card so far, in pixels. */
const KEY_STEP = 24;

/** Covering what is next is worse than covering everything else, and a line that is lit up, a field or button of the form worse than a link. */
const NEXT = 10_000;
const LOOKED_AT = 200;
const FORM = 20;

const FIELDS = 'input,select,textarea,[role=combobox],main button,form button';
const OTHERS = 'button,a[href],[role=button],[role=tab]';
const BARS = 'header,footer,[role=banner],[id^=awsc-nav],[id^=console-nav]';

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const CORNER: Spot = { x: 1, y: 1 };

const isAcross = ({ width, height }: DOMRect): boolean =>
  width > innerWidth * 0.6 && height < innerHeight / 3;

/** How far the bars reach that stand along the window's upper (or lower) edge and stay there: the console's header, breadcrumbs, footer. */
function barsAt(edge: number, into: 1 | -1, host: Element): number {
  let reach = edge;
  for (let bars = 0; bars < 4; bars += 1) {
    const next = document.elementsFromPoint(innerWidth / 2, reach + into * 2).flatMap((hit) => {
      for (let up: Element | null = hit; up && up !== host; up = up.parentElement) {
        if (!/fixed|sticky/.test(getComputedStyle(up).position) && !up.matches(BARS)) continue;
        const rect = up.getBoundingClientRect();
        if (isAcross(rect)) return [into > 0 ? rect.bottom : rect.top];
      }
      return [];
    });
    const far = into > 0 ? Math.max(reach, ...next) : Math.min(reach, ...next);
    if (far === reach) break;
    reach = far;
  }
  return reach;
}

/** The part of the window that no bar covers. */
function roomNow(host: Element): Box {
  return {
    left: MARGIN,
    right: document.documentElement.clientWidth - MARGIN,
    top: barsAt(0, 1, host) + MARGIN,
    bottom: barsAt(innerHeight, -1, host) - MARGIN,
  };
}

/** Everything in the window that the card should keep off, measured once: a page may hold thousands of buttons out of view. */
function obstaclesNow(next: readonly Element[], host: Element): Obstacle[] {
  const found: Obstacle[] = [];
  const add = (elements: Iterable<Element>, weightOf: (element: Element) => number): void => {
    for (const element of elements) {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      if (
        right > left &&
        bottom > 0 &&
        top < innerHeight &&
        right > 0 &&
        left < innerWidth &&
        element !== host
      )
        found.push({ left, top, right, bottom, weight: weightOf(element) });
    }
  };
  add(document.querySelectorAll(`${FIELDS},${OTHERS}`), (element) => (element.matches(FIELDS) ? FORM : 1));
  add(document.querySelector('rolebridge-line')?.shadowRoot?.children ?? [], () => LOOKED_AT);
  add(next, () => NEXT);
  return found;
}

/**
 * Keeps the card off the page's bars, fields and buttons. It stays where it is while the pointer or the keyboard is in it, and where the
 * person put it, unless it covers what is to be pressed next; it never moves but `whenSteady` lets it.
 *
 * @param put where the person put it
 * @param moved is told where the person puts it
 * @returns looks again; takes the button that is to be pressed next, and the lines to look at
 */
export function place(
  host: HTMLElement,
  box: HTMLElement,
  signal: AbortSignal,
  whenSteady: (task: () => void) => void,
  put: Spot | undefined,
  moved: (spot: Spot) => void,
): (next: readonly (HTMLElement | undefined)[]) => void {
  let own = put;
  let spot = put ?? CORNER;
  let next: readonly HTMLElement[] = [];
  let pending: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;
  const show = ({ left, top }: Corner, height: number): void => {
    const isLow = top + height / 2 > innerHeight / 2;
    // It grows away from the nearer edge of the window.
    host.style.cssText = `all:initial;position:fixed;z-index:2147483647;left:${left}px;${
      isLow ? `bottom:${innerHeight - top - height}px` : `top:${top}px`
    }`;
  };
  const look = (): void => {
    pending = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    const inUse = host.matches(':hover,:focus-within');
    const room = roomNow(host);
    const { width, height } = box.getBoundingClientRect();
    const all = obstaclesNow(next, host);
    const near = own || inUse ? all.filter(({ weight }) => weight === NEXT) : all;
    const corner = bestCorner(width, height, room, near, own ?? spot);
    spot = spotAt(corner, room);
    show(corner, height);
    // A page may hold thousands of buttons and change all the time: looking costs at most a twentieth of the time.
    const end = performance.now();
    notBefore = end + 19 * (end - start);
  };
  const soon = (): void => {
    if (pending === undefined)
      pending = setTimeout(() => whenSteady(look), Math.max(60, notBefore - performance.now()));
  };
  const moveTo = (left: number, top: number): void => {
    const { width, height } = box.getBoundingClientRect();
    const room = roomNow(host);
    own = spotAt({ left, top }, room);
    show(cornerAt(own, width, height, room), height);
  };
  box.addEventListener(
    'pointerdown',
    (down) => {
      const { target, isTrusted, button } = down;
      if (!isTrusted || button !== 0 || !(target instanceof Element) || !target.closest('header')) return;
      if (target.closest('button:not(.move)')) return;
      const from = box.getBoundingClientRect();
      const drag = new AbortController();
      const move = (event: PointerEvent): void => {
        if (event.isTrusted)
          moveTo(from.left + event.clientX - down.clientX, from.top + event.clientY - down.clientY);
      };
      const end = (): void => {
        drag.abort();
        if (own) moved(own);
      };
      box.setPointerCapture(down.pointerId);
      box.addEventListener('pointermove', move, { signal: drag.signal });
      for (const type of ['pointerup', 'pointercancel'])
        box.addEventListener(type, end, { signal: drag.signal });
    },
    { signal },
  );
  box.addEventListener(
    'keydown',
    (event) => {
      const [x = 0, y = 0] = ARROWS[event.key] ?? [];
      const isHandle = event.target instanceof Element && event.target.matches('.move');
      if (!event.isTrusted || !isHandle || (!x && !y)) return;
      event.preventDefault();
      const { left, top } = box.getBoundingClientRect();
      moveTo(left + x * KEY_STEP, top + y * KEY_STEP);
      if (own) moved(own);
    },
    { signal },
  );
  host.style.cssText = 'all:initial;position:fixed;z-index:2147483647;right:16px;bottom:56px';
  for (const type of ['scroll', 'resize'] as const)
    addEventListener(type, soon, { signal, capture: true, passive: true });
  for (const type of ['pointerleave', 'focusout'] as const) host.addEventListener(type, soon, { signal });
  return (shown) => {
    next = shown.flatMap((one) => (one?.isConnected ? [one] : []));
    soon();
  };
}
