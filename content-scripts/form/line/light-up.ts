import { boxOf } from '../editor';
import { scrollPage } from '../scroll';
import { delay } from '../wait';
import { measureLines } from './mirror';
import { bareLines, lineAt, type Row, rowAt, rowsOf } from './rows';

const HOST = 'rolebridge-line';
const VIEW = '.ace_scroller,.monaco-editor .overflow-guard,.cm-scroller,.CodeMirror-scroll';
const SCROLLED = '.ace_scrollbar-v,.cm-scroller,.CodeMirror-vscrollbar,.CodeMirror-scroll';
const SCROLLED_ACROSS = '.ace_scrollbar-h,.cm-scroller,.CodeMirror-hscrollbar,.CodeMirror-scroll';
/** How far a value keeps off the edge of the editor, in pixels. */
const ACROSS_MARGIN = 64;
/** It is scrolled until it stood still for so many looks, and looked at so often at most. */
const STILL_LOOKS = 4;
const ACROSS_LOOKS = 25;
/** How often an editor is scrolled towards a line: folded and wrapped lines make the first guess a rough one. */
const MOST_SCROLLS = 40;

/** An editor, or a text area, as something that shows lines. */
interface Surface {
  box: HTMLElement;
  /** Where the line is drawn now; undefined while it is not. */
  row(line: number): Pick<Row, 'top' | 'bottom'> | undefined;
  /** What is visible of the text, in pixels of the window. */
  view(): DOMRect;
  /** Scrolls one step towards the line. */
  towards(line: number): void;
  /** Where characters of a line that is drawn as it is stand, in pixels of the window. Its letters are all of one width. */
  across(line: number, from: number, to: number): { left: number; right: number } | undefined;
  /** Scrolls sideways to here; `by` says how far that is, for editors that have no scrollbar of the browser's. */
  scrollAcross(to: number, by: number): void;
}

function areaSurface(area: HTMLTextAreaElement, lines: readonly number[], root: ShadowRoot): Surface {
  const measured = measureLines(area, lines, root);
  return {
    box: area,
    view: () => area.getBoundingClientRect(),
    row(line) {
      const one = measured.get(line);
      if (!one) return undefined;
      const top = area.getBoundingClientRect().top + area.clientTop + one.top - area.scrollTop;
      return { top, bottom: top + one.height };
    },
    towards(line) {
      const one = measured.get(line);
      if (one) area.scrollTop = one.top - area.clientHeight / 2;
    },
    across(_line, from, to) {
      const longest = Math.max(...area.value.split('\n').map(({ length }) => length));
      const start = area.getBoundingClientRect().left - area.scrollLeft;
      const part = area.scrollWidth / longest;
      return { left: start + from * part, right: start + to * part };
    },
    scrollAcross(to) {
      area.scrollLeft = to;
    },
  };
}

function editorSurface(box: HTMLElement, text: string): Surface {
  const document = bareLines(text);
  const view = (): DOMRect => (box.querySelector(VIEW) ?? box).getBoundingClientRect();
  const rows = (): Row[] => rowsOf(box, document);
  return {
    box,
    view,
    row: (line) => rowAt(rows(), line),
    towards(line) {
      const now = rows();
      const near = now.toSorted((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line))[0];
      if (!near) return;
      const { top, height } = view();
      const lineHeight = Math.min(...now.map((row) => row.bottom - row.top));
      scrollIn(box, near.top + (line - near.line) * lineHeight - (top + height / 2));
    },
    across(line, from, to) {
      const row = rowAt(rows(), line);
      const drawn = row && lineAt(box, row.top);
      const all = drawn?.textContent?.length;
      if (!drawn || !all || row.text !== document[line - 1]) return undefined;
      const range = new Range();
      range.selectNodeContents(drawn);
      const { left, width } = range.getBoundingClientRect();
      return { left: left + (width * from) / all, right: left + (width * to) / all };
    },
    scrollAcross(to, by) {
      const bar = [...box.querySelectorAll(SCROLLED_ACROSS)].find(
        (one) => one.scrollWidth > one.clientWidth + 1,
      );
      if (bar) moveBar(bar, 'scrollLeft', to);
      else box.dispatchEvent(new WheelEvent('wheel', { deltaX: by, bubbles: true, cancelable: true }));
    },
  };
}

/**
 * Moves an editor's scrollbar so that the editor hears of it: one that has just moved its bar itself passes over the event that comes next;
 * where the bar stands by then, none would come.
 */
function moveBar(bar: Element, side: 'scrollLeft' | 'scrollTop', to: number): void {
  const before = bar[side];
  bar[side] = to;
  if (bar[side] === before) bar[side] -= 1;
}

/** Scrolls an editor as its scrollbar or the mouse wheel would. */
function scrollIn(box: HTMLElement, by: number): void {
  const bar = [...box.querySelectorAll(SCROLLED)].find((one) => one.scrollHeight > one.clientHeight + 1);
  if (bar) moveBar(bar, 'scrollTop', bar.scrollTop + by);
  else box.dispatchEvent(new WheelEvent('wheel', { deltaY: by, bubbles: true, cancelable: true }));
}

const surfaceOf = (input: HTMLElement, text: string, lines: readonly number[], root: ShadowRoot): Surface => {
  const box = boxOf(input);
  return input instanceof HTMLTextAreaElement && box === input
    ? areaSurface(input, lines, root)
    : editorSurface(box, text);
};

/** Is the line within what the editor shows? */
function inView(surface: Surface, line: number): boolean {
  const row = surface.row(line);
  const { top, bottom } = surface.view();
  return row !== undefined && row.top >= top - 1 && row.bottom <= bottom + 1;
}

/** Scrolls the editor until it shows the line, then the page until the window does. False where it never came into view. */
async function scrollToLine(surface: Surface, line: number, signal: AbortSignal): Promise<boolean> {
  for (let step = 0; step < MOST_SCROLLS && !inView(surface, line); step += 1) {
    surface.towards(line);
    // An editor draws on the next frame; in a tab in the background none comes.
    await delay(32);
    if (signal.aborted) return false;
  }
  const row = surface.row(line);
  if (!row) return false;
  const margin = Math.min(120, innerHeight / 4);
  if (row.top < margin || row.bottom > innerHeight - margin)
    scrollPage(surface.box, (row.top + row.bottom - innerHeight) / 2);
  return true;
}

/**
 * Scrolls the editor sideways to the first of the texts that the line holds; to its start, where that is in view from there. A line that the
 * editor has scrolled away from meanwhile is scrolled to again.
 */
async function scrollToText(
  surface: Surface,
  text: string,
  line: number,
  sought: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const whole = text.split(/\r\n|\r|\n/)[line - 1] ?? '';
  const value = sought.find((one) => whole.includes(one)) ?? '';
  const start = whole.indexOf(value);
  // An editor draws after it took its text, scrolls to its cursor then, and draws again after it was scrolled: a busy one all that late.
  let still = 0;
  for (let look = 0; look < ACROSS_LOOKS && still < STILL_LOOKS && !signal.aborted; look += 1) {
    const { left, right } = surface.view();
    const first = surface.across(line, 0, 0);
    const at = surface.across(line, start, start + value.length);
    still += 1;
    // Where the pointer is over the editor, the person scrolls.
    if (!surface.box.matches(':hover') && !inView(surface, line)) surface.towards(line);
    if (!first || !at) still = 0;
    else if (at.left < left || at.right > right) {
      still = 0;
      const end = at.right - first.left + ACROSS_MARGIN;
      const wanted = Math.max(0, Math.min(end - (right - left), at.left - first.left - ACROSS_MARGIN));
      surface.scrollAcross(wanted, wanted - (left - first.left));
    }
    await delay(80);
  }
}

/** Draws over the lines, in a shadow root of ours: the host's lines come and go while it scrolls, and are never touched. */
function drawer(surface: Surface, lines: readonly number[], root: ShadowRoot): () => void {
  const marks = lines.map((line) => {
    const mark = document.createElement('div');
    mark.dataset.line = String(line);
    Object.assign(mark.style, {
      position: 'fixed',
      display: 'none',
      boxSizing: 'border-box',
      pointerEvents: 'none',
      outline: '2px solid #ff9900',
      outlineOffset: '-1px',
      background: 'rgb(255 153 0 / 22%)',
    });
    root.append(mark);
    return { line, mark };
  });
  /** Something of the page may lie over the editor: a dialog, its own header. */
  const covered = (x: number, y: number): boolean => {
    const from = surface.box.getRootNode() as Document | ShadowRoot;
    const hit = from.elementFromPoint(x, y);
    return !(hit && surface.box.contains(hit));
  };
  return () => {
    const view = surface.view();
    for (const { line, mark } of marks) {
      const row = surface.box.isConnected ? surface.row(line) : undefined;
      const top = Math.max(row?.top ?? 0, view.top);
      const bottom = Math.min(row?.bottom ?? 0, view.bottom);
      const middle = (top + bottom) / 2;
      const hidden =
        !row ||
        bottom - top < 2 ||
        [0.02, 0.3, 0.7].every((part) => covered(view.left + view.width * part, middle));
      Object.assign(mark.style, {
        display: hidden ? 'none' : 'block',
        top: `${top}px`,
        height: `${bottom - top}px`,
        left: `${view.left}px`,
        width: `${view.width}px`,
      });
    }
  };
}

/**
 * Lights up lines (from 1) of the editor's text and scrolls to the first of them, and in it to the first of the texts `sought`. Follows scrolling, folding and resizing until the signal
 * aborts; then nothing of it is left. True when the first one came into view.
 */
export async function lightUpLines(
  input: HTMLElement,
  text: string,
  lines: readonly number[],
  sought: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  const [first] = lines;
  if (first === undefined || signal.aborted) return false;
  const host = document.createElement(HOST);
  host.setAttribute('aria-hidden', 'true');
  host.style.cssText = 'all: initial; position: fixed; top: 0; left: 0; z-index: 2147483646;';
  const root = host.attachShadow({ mode: 'open' });
  document.documentElement.append(host);
  const surface = surfaceOf(input, text, lines, root);
  const draw = drawer(surface, lines, root);
  let pending = 0;
  const soon = (): void => {
    pending ||= requestAnimationFrame(() => {
      pending = 0;
      draw();
    });
  };
  const changes = new MutationObserver(soon);
  changes.observe(surface.box, { subtree: true, childList: true, attributes: true, characterData: true });
  // The editor may change its size, and what stands above it, without anything here hearing of it.
  const timer = setInterval(soon, 500);
  for (const type of ['scroll', 'resize']) addEventListener(type, soon, { capture: true, signal });
  const end = (): void => {
    changes.disconnect();
    clearInterval(timer);
    cancelAnimationFrame(pending);
    host.remove();
  };
  signal.addEventListener('abort', end, { once: true });
  const shown = await scrollToLine(surface, first, signal);
  draw();
  if (shown) await scrollToText(surface, text, first, sought, signal);
  draw();
  return shown;
}

/**
 * Does the editor show this text, as far as it draws it? Undefined where that can't be told without reading it. White space is not
 * looked at.
 */
export function shows(input: HTMLElement, text: string): boolean | undefined {
  const box = boxOf(input);
  if (input instanceof HTMLTextAreaElement && box === input) return input.value === text;
  const lines = bareLines(text);
  const rows = rowsOf(box, lines).filter((row) => row.text !== undefined);
  if (rows.length === 0) return undefined;
  return rows.every((row) => lines[row.line - 1] === row.text);
}
