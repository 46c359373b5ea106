import { Pace } from '../form/paced';
import { bestPlace, type Corner, cornerAt, type Place, type Spot, spotAt } from './geometry';
import { FORM, NEXT, obstaclesNow, roomNow } from './surroundings';

/** One press of an arrow key moves the card so far, in pixels. */
const KEY_STEP = 24;

/** How high the card is at most, and what is left of the part of it that is scrolled where there is less room, in pixels. */
const MOST = 520;
const LEAST_BODY = 64;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const CORNER: Spot = { x: 1, y: 1 };

/** The host's own styles; the colour scheme is among them, since in the style sheet it would be compiled to several rules. */
const HOST = 'all:initial;color-scheme:light dark;position:fixed;z-index:2147483647';

/** How soon a place is looked for, and how soon again where there was no room for all of it: a page moves its parts about unheard. */
const SOON_MS = 60;
const LATER_MS = 700;

/**
 * Keeps the card off the page's bars, fields and buttons: where no place is free for all of it, its scrolled part gets shorter, and where
 * none is free for that, it folds. It stays where it is while the pointer or the keyboard is in it, and where the
 * person put it, unless it covers what is to be pressed next; it never moves but `whenSteady` lets it.
 *
 * @param put where the person put it
 * @param moved is told where the person puts it
 * @param fold folds the card where there is no room for it, or unfolds it again
 * @returns looks again; takes the button that is to be pressed next
 */
export function place(
  host: HTMLElement,
  box: HTMLElement,
  signal: AbortSignal,
  whenSteady: (task: () => void) => void,
  put: Spot | undefined,
  moved: (spot: Spot) => void,
  fold: (isTight: boolean) => void,
): (next: readonly (HTMLElement | undefined)[]) => void {
  let own = put;
  let spot = put ?? CORNER;
  let next: readonly HTMLElement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pace = new Pace();
  let most = MOST;
  /** Held by the nearer of the window's edges: what gets longer before a place is looked for again stays in the window. */
  const show = ({ left, top }: Corner): void => {
    const below = innerHeight - top - box.offsetHeight;
    const edge = below < top ? `bottom:${below}px` : `top:${top}px`;
    host.style.cssText = `${HOST};--most:${most}px;left:${left}px;${edge}`;
  };
  const resize = (pixels: number): void => {
    most = pixels;
    host.style.setProperty('--most', `${most}px`);
  };
  /** Puts it where there is room. True where it is not all there. */
  const settle = (): boolean => {
    const inUse = host.matches(':hover,:focus-within');
    const isHeld = own !== undefined || inUse;
    const room = roomNow(host);
    const obstacles = obstaclesNow(next, host).filter(({ weight }) => !isHeld || weight === NEXT);
    let height = 0;
    const find = (): Place => {
      const rect = box.getBoundingClientRect();
      height = rect.height;
      return bestPlace(rect.width, height, room, obstacles, own ?? spot);
    };
    // What the person is reading or pressing keeps its shape.
    if (!inUse) {
      resize(MOST);
      fold(false);
    }
    let best = find();
    const whole = height;
    const isShort = (): boolean => isHeld || best.covers < FORM;
    const tall = (of: string): number => box.querySelector(of)?.clientHeight ?? 0;
    const danger = tall('.stop');
    const spare = tall('.body') - Math.max(danger, LEAST_BODY);
    if (!isShort() && spare > 0) {
      resize(height - spare);
      best = find();
    }
    // A danger is in view whatever it covers.
    if (!isShort() && !danger) {
      fold(true);
      best = find();
    }
    spot = spotAt(best.corner, room);
    show(best.corner);
    return height < whole;
  };
  const plan = (ms: number): void => {
    const look = (): void => {
      if (!signal.aborted && pace.look(settle)) plan(LATER_MS);
    };
    clearTimeout(timer);
    // A page may hold thousands of buttons and change all the time.
    timer = setTimeout(() => whenSteady(look), pace.wait(ms));
  };
  const soon = (): void => plan(SOON_MS);
  const moveTo = (left: number, top: number): void => {
    const { width, height } = box.getBoundingClientRect();
    const room = roomNow(host);
    own = spotAt({ left, top }, room);
    show(cornerAt(own, width, height, room));
  };
  box.addEventListener(
    'pointerdown',
    (down) => {
      const { target, isTrusted, button } = down;
      const isHandle = target instanceof Element && target.matches('header,header :not(button),.move');
      if (!isTrusted || button || !isHandle) return;
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
      box.addEventListener('lostpointercapture', end, { signal: drag.signal });
    },
    { signal },
  );
  box.addEventListener(
    'keydown',
    (event) => {
      const [x = 0, y = 0] = ARROWS[event.key] ?? [];
      if (!event.isTrusted || !box.querySelector('.move:focus') || (!x && !y)) return;
      event.preventDefault();
      const { left, top } = box.getBoundingClientRect();
      moveTo(left + x * KEY_STEP, top + y * KEY_STEP);
      if (own) moved(own);
    },
    { signal },
  );
  host.style.cssText = `${HOST};right:0;bottom:0`;
  for (const type of ['scroll', 'resize'] as const)
    addEventListener(type, soon, { signal, capture: true, passive: true });
  for (const type of ['pointerleave', 'focusout'] as const) host.addEventListener(type, soon, { signal });
  return (shown) => {
    next = shown.flatMap((one) => (one?.isConnected ? [one] : []));
    soon();
  };
}
