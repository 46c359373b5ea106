import type { Background } from '../installed';
import { callIn, until } from './call';
import type { Send } from './relay';

/** Where the extension's page stands around the pages of the web. */
export type Around = 'popup' | 'sidebar';

/** The elements of Firefox's window that lead to it, each within the document of the one before. */
const FRAMES: Record<Around, string[]> = {
  popup: ['.webextension-popup-browser'],
  sidebar: ['#sidebar', '#webext-panels-browser'],
};

const QUESTION = '#addon-webext-permissions-notification';

interface Point {
  x: number;
  y: number;
}

/**
 * Firefox's own window: the toolbar, the extension's popup and sidebar, and Firefox's question for permissions. Playwright has no page for any of them, and
 * WebDriver BiDi sends no input there, but it runs code with Firefox's own rights. Presses are made by the code with which Firefox makes those of
 * WebDriver, so Firefox takes them for the person's. What stands in the popup and the sidebar is seen from another page of the extension.
 */
export class OwnWindow {
  constructor(
    readonly send: Send,
    readonly background: Background,
  ) {}

  /** The click on the toolbar button, which Firefox keeps behind Extensions until somebody pins it. */
  async openPopup(): Promise<void> {
    await this.#pressOwn('#unified-extensions-button');
    await this.#pressOwn('#unified-extensions-area .unified-extensions-item-action-button');
    await until(async () => (await this.text('popup')) !== '', 'The popup did not open.');
  }

  /** Presses a button by its name once it can be pressed and stands still. */
  async press(around: Around, name: string): Promise<void> {
    const point = await still(async () => {
      const inside = await this.#buttonIn(around, name);
      const frame = inside && (await this.#place(FRAMES[around]));
      return frame && { x: frame.x + inside.x, y: frame.y + inside.y };
    }, `${name} can't be pressed in the ${around}.`);
    await this.#pressAt(point);
  }

  /** What is to be read there; empty where it is not open. */
  text(around: Around): Promise<string> {
    return this.background.evaluate((type) => {
      const [view] = chrome.extension.getViews({ type: type as 'popup' }); // 'sidebar' is Firefox's alone
      return view?.document.body?.innerText ?? '';
    }, around);
  }

  /** How wide it is, in px, and how far what stands there goes beyond it. */
  width(around: Around): Promise<{ width: number; beyond: number } | undefined> {
    return this.background.evaluate((type) => {
      const [view] = chrome.extension.getViews({ type: type as 'popup' }); // 'sidebar' is Firefox's alone
      if (!view) return undefined;
      const { clientWidth, scrollWidth } = view.document.documentElement;
      return { width: view.innerWidth, beyond: scrollWidth - clientWidth };
    }, around);
  }

  /** Answers Firefox's question for permissions. @returns what it asked */
  async answer(button: 'allow' | 'deny'): Promise<string> {
    const which = button === 'allow' ? 'primary' : 'secondary';
    const target = `${QUESTION} .popup-notification-${which}-button`;
    await until(async () => (await this.#place([target])) !== undefined, 'Firefox asked nothing.');
    const asked = await this.#run('(question) => document.querySelector(question).textContent', QUESTION);
    await this.#pressOwn(target);
    await until(async () => (await this.#place([QUESTION])) === undefined, 'The question stayed.');
    return asked ?? '';
  }

  /** Closes whatever was opened. */
  async close(): Promise<void> {
    await this.#run(`() => {
      for (const panel of document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup();
      SidebarController.hide();
    }`);
  }

  async #pressOwn(selector: string): Promise<void> {
    const point = await still(async () => {
      const place = await this.#place([selector]);
      return place && { x: place.x + place.width / 2, y: place.y + place.height / 2 };
    }, `Firefox has no ${selector} to press.`);
    await this.#pressAt(point);
  }

  /** The middle of a button, where nothing covers it and nothing is under way. */
  #buttonIn(around: Around, name: string): Promise<Point | undefined> {
    return this.background.evaluate(
      ([type, name]) => {
        const [view] = chrome.extension.getViews({ type: type as 'popup' }); // 'sidebar' is Firefox's alone
        if (!view || view.document.querySelector('[aria-busy=true]')) return undefined;
        const target = [...view.document.querySelectorAll('button:enabled, summary')].find(
          (one) => (one.ariaLabel ?? one.textContent.trim()) === name && one.checkVisibility(),
        );
        target?.scrollIntoView({ block: 'nearest' });
        const { x = 0, y = 0, width = 0, height = 0 } = target?.getBoundingClientRect() ?? {};
        const middle = { x: x + width / 2, y: y + height / 2 };
        return target?.contains(view.document.elementFromPoint(middle.x, middle.y)) ? middle : undefined;
      },
      [around, name] as const,
    );
  }

  /** Where something stands in Firefox's window; undefined where it is not there, or not yet. */
  async #place(path: string[]): Promise<DOMRect | undefined> {
    const found = await this.#run(
      `(path) => {
        let [root, x, y, width, height] = [document, 0, 0, 0, 0];
        for (const selector of JSON.parse(path)) {
          const element = root?.querySelector(selector);
          const { state = 'open' } = element?.closest('panel') ?? {};
          if (!element?.checkVisibility() || state !== 'open') return undefined;
          const box = element.getBoundingClientRect();
          [root, x, y, width, height] = [element.contentDocument, x + box.x, y + box.y, box.width, box.height];
        }
        return width && height ? JSON.stringify({ x, y, width, height }) : undefined;
      }`,
      JSON.stringify(path),
    );
    return found === undefined ? undefined : JSON.parse(found);
  }

  /** In step with the window itself: Firefox's own way for pages would look past the popup, which is a window of its own. */
  async #pressAt(point: Point): Promise<void> {
    await this.#run(
      `async (point) => {
        const { x, y } = JSON.parse(point);
        const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
        const press = { button: 0, clickCount: 1 };
        await event.synthesizeMouseAtPoint(x, y, { type: 'mousemove' }, window);
        await event.synthesizeMouseAtPoint(x, y, { ...press, type: 'mousedown', buttons: 1 }, window);
        await event.synthesizeMouseAtPoint(x, y, { ...press, type: 'mouseup', buttons: 0 }, window);
      }`,
      JSON.stringify(point),
    );
  }

  /** Runs a function with Firefox's own rights. */
  async #run(work: string, ...args: string[]): Promise<string | undefined> {
    const tree = await this.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const windows = tree.contexts as { context: string; url: string }[]; // by the protocol
    const own = windows.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
    return callIn(this.send, own?.context, work, args);
  }
}

/** Waits until something is where it was a moment before. */
async function still(find: () => Promise<Point | undefined>, otherwise: string): Promise<Point> {
  let now: Point | undefined;
  await until(async () => {
    const before = now;
    now = await find();
    return now !== undefined && now.x === before?.x && now.y === before.y;
  }, otherwise);
  if (!now) throw new Error(otherwise);
  return now;
}
