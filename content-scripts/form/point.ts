import type { ShownField } from '../../src/platform/messages';
import { buttonAt } from './buttons';
import { controls, type Role } from './controls';
import { lightUp } from './highlight';
import { nameOf, plain } from './name';
import { isCommitting } from './press';

type Showable = ShownField['role'];

/** How far around the pointer a control is looked for. */
const OUTWARD = 4;

const holds = (box: Element, control: Element): boolean => box === control || box.contains(control);

/** The control that is meant by what the pointer or the keyboard is at: itself, the one around it, its label's, or the only one beside it. */
function meant(at: Element, candidates: readonly Element[]): Element | undefined {
  const own = candidates.find((control) => holds(control, at)) ?? at.closest('label')?.control;
  if (own && candidates.includes(own)) return own;
  for (let box: Element | null = at, up = 0; box && up < OUTWARD; box = box.parentElement, up += 1) {
    const inside = candidates.filter((control) => box?.contains(control));
    if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined;
  }
  return undefined;
}

const step = (element: Element): string => {
  const alike = [...(element.parentElement?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  return `${element.localName}:nth-of-type(${alike.indexOf(element) + 1})`;
};

/** The least of the place of a control that tells it from all others. */
function pathTo(control: Element): string {
  const root = control.getRootNode() as Document | ShadowRoot; // an element of a page is in one of the two
  let path = step(control);
  for (let box = control.parentElement; box; box = box.parentElement) {
    if (root.querySelectorAll(path).length === 1) break;
    path = `${step(box)} > ${path}`;
  }
  return path;
}

const CARD = 'rolebridge-card';
const isOurs = (event: Event): boolean =>
  event.composedPath().some((part) => part instanceof Element && part.localName === CARD);

/**
 * Lets the person show a control of the page, by the pointer or by Tab and Enter; Escape ends it. What they press meanwhile does not reach the
 * page, but for the card.
 *
 * @param roles   which controls it may be
 * @param refused is told where a button is shown that commits: that one is never taken
 * @param controlsOf gives the controls of a role
 * @returns what the control is known by; undefined where the person ended it
 */
export function point(
  roles: readonly Showable[],
  refused: () => void,
  signal: AbortSignal,
  controlsOf: (role: Showable) => Element[] = controls,
): Promise<ShownField | undefined> {
  const candidates = (): [Role & Showable, Element][] =>
    roles.flatMap((role) => controlsOf(role).map((control): [Showable, Element] => [role, control]));
  const end = new AbortController();
  const listening = AbortSignal.any([signal, end.signal]);
  let light = new AbortController();
  let lit: Element | undefined;
  const find = (event: Event): Element | undefined => {
    const [at] = event.composedPath();
    if (isOurs(event) || !(at instanceof Element)) return undefined;
    return meant(
      at,
      candidates().map(([, control]) => control),
    );
  };
  const show = (control: Element | undefined): void => {
    if (control === lit) return;
    light.abort();
    light = new AbortController();
    lit = control;
    if (control instanceof HTMLElement) lightUp(control, light.signal);
  };
  return new Promise((resolve) => {
    const done = (shown?: ShownField): void => {
      light.abort();
      end.abort();
      resolve(shown);
    };
    const take = (event: Event): void => {
      const control = find(event);
      const [at] = event.composedPath();
      const button = at instanceof Element ? buttonAt(at) : undefined;
      const [role] = candidates().find(([, one]) => one === control) ?? [];
      if ([button, control].some((one) => one && isCommitting(one))) refused();
      else if (control && role)
        done({ role, name: plain(nameOf(control)).slice(0, 200), path: pathTo(control) });
    };
    const on = (type: string, heard: (event: Event) => void): void =>
      addEventListener(type, heard, { capture: true, signal: listening });
    const keep = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    on('mousemove', (event) => show(find(event)));
    on('focusin', (event) => show(find(event)));
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      on(type, (event) => {
        if (isOurs(event)) return;
        keep(event);
        if (type === 'click' && event.isTrusted) take(event);
      });
    on('keydown', (event) => {
      const { key } = event as KeyboardEvent; // what a keydown is
      if (!event.isTrusted || isOurs(event) || !/^(Enter| |Escape)$/.test(key)) return;
      keep(event);
      if (key === 'Escape') done();
      else take(event);
    });
    signal.addEventListener('abort', () => done(), { once: true });
    if (signal.aborted) done();
  });
}
