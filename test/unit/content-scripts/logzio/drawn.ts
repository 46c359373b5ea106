/**
 * jsdom draws nothing: here everything is drawn that is not `hidden`, and what a person reads is the text of it. For tests that care for
 * structure and words; what depends on places is tested in the browser.
 */
export function drawEverything(): void {
  Element.prototype.checkVisibility = function visible(this: Element): boolean {
    return this.closest('[hidden]') === null;
  };
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20);
  document.elementFromPoint = () => null;
  Element.prototype.scrollIntoView = () => undefined;
  takeAnyWindow();
  Object.defineProperty(HTMLElement.prototype, 'innerText', {
    configurable: true,
    get(this: HTMLElement) {
      return this.textContent ?? '';
    },
  });
}

/** jsdom's events know its own window only, which is not the one that a test's code sees. */
function takeAnyWindow(): void {
  const { MouseEvent: Mouse, PointerEvent: Pointer } = globalThis;
  const without = <Init extends UIEventInit>({ view: _view, ...init }: Init = {} as Init) => init;
  globalThis.MouseEvent = class extends Mouse {
    constructor(type: string, init?: MouseEventInit) {
      super(type, without(init));
    }
  };
  globalThis.PointerEvent = class extends Pointer {
    constructor(type: string, init?: PointerEventInit) {
      super(type, without(init));
    }
  };
}

/** Shows a fragment as the page's main part, at a route of the app. */
export function show(html: string, route = '#/dashboard/integrations/AWS-S3-Bucket'): void {
  location.hash = route;
  document.body.innerHTML = html;
}
