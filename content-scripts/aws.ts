import { type ConsoleRoute, parseConsoleUrl } from '../src/iam/console-url';
import { alive, ask, onStored } from '../src/platform/content';
import { failureOf } from '../src/platform/failure';
import { type Guide, shared } from './shared';

/**
 * First part, on every IAM page: reads the address and, on a page that has something to do, has the background put the second part
 * in (`aws-page.ts`). It adds no DOM and observes none; an IAM page that needs nothing from us only ever runs this.
 */

/** A background that is just starting, or that failed once, is asked again: after half a second, then after twice as long each time. */
const RETRY_MS = 500;
const RETRIES = 5;

let visit = new AbortController();
let last = '';
let shown = '';

/** What makes it another page. Wizards write their steps and choices into the address as the person goes on: that is the same page. */
const pageOf = (route: ConsoleRoute | undefined): string =>
  route ? [route.origin, route.page, route.roleName].join(' ') : '';

function open(): void {
  if (!alive()) {
    close();
    return;
  }
  if (location.href === last) return;
  const first = last === '';
  last = location.href;
  const route = parseConsoleUrl(last);
  if (pageOf(route) === shown && route?.page !== 'other') return;
  shown = pageOf(route);
  visit.abort();
  visit = new AbortController();
  if (!route || (route.page === 'other' && !route.roleName && !first)) return;
  const { signal } = visit;
  const start = (guide: Guide): void => {
    if (!signal.aborted) guide(route, signal);
  };
  const look = async (): Promise<void> => {
    const { needed } = await ask('page', {
      page: route.page,
      ready: shared.guide !== undefined,
      roleName: route.roleName,
    });
    // Several may be under way, since what is stored changes meanwhile: only one of them starts the guide.
    if (!needed || signal.aborted || looking.signal.aborted) return;
    looking.abort();
    if (shared.guide) start(shared.guide);
    else shared.waiting = start;
  };
  // What is stored may change while the page is open: then there may be something to do after all.
  const looking = new AbortController();
  let failures = 0;
  const failed = (error: unknown): void => {
    if (failureOf(error).code === 'orphaned') close();
    else if (!signal.aborted && failures < RETRIES) setTimeout(again, RETRY_MS * 2 ** failures++);
  };
  const again = (): void => {
    if (!signal.aborted && !looking.signal.aborted) look().catch(failed);
  };
  onStored(again, AbortSignal.any([looking.signal, signal]));
  again();
}

function close(): void {
  visit.abort();
  for (const type of ['hashchange', 'popstate'] as const) removeEventListener(type, open);
  navigation?.removeEventListener('currententrychange', open);
}

// A script of an earlier copy of the extension may still be here, on a page that was open during an update: it gives way.
shared.close?.();
shared.close = close;
shared.now = () => parseConsoleUrl(location.href);
shared.guide = undefined;
shared.waiting = undefined;
addEventListener('hashchange', open);
addEventListener('popstate', open);
// Hash routers that use pushState raise neither of the two.
const navigation = (globalThis as { navigation?: EventTarget }).navigation;
navigation?.addEventListener('currententrychange', open);
open();
