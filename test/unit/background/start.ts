import { vi } from 'vitest';
import { emptyState, type State } from '../../../src/connector/schema';
import type { In, Out } from '../../../src/platform/messages';
import type { Name } from '../../../src/platform/messages/table';
import { MESSAGES } from '../../../src/platform/messages/table';
import { FakeBrowser, type FakeTab } from './fake-browser';

export const IAM = 'https://us-east-1.console.aws.amazon.com/iam/home#/';
export const LOGZIO = 'https://app.logz.io/#/dashboard/send-your-data';

const ROWS = { ...MESSAGES.popup, ...MESSAGES.aws, ...MESSAGES.logzio };

/** The real background on a browser in memory. */
export class Background {
  constructor(readonly browser: FakeBrowser) {}

  /** Asks as a tab's content script, or as the popup of a window, and gives the answer, which has the shape that the table says. */
  async ask<N extends Name>(from: FakeTab | { popup: number }, name: N, message: In<N>): Promise<Out<N>> {
    const reply =
      'popup' in from
        ? await this.browser.send({ ...message, type: name, windowId: from.popup }, this.browser.popup)
        : await this.browser.send({ ...message, type: name }, this.browser.from(from));
    if (typeof reply !== 'object' || reply === null) throw new Error(`No answer to ${name}.`);
    if ('failed' in reply) throw new Error(`${name} failed: ${JSON.stringify(reply.failed)}`);
    const value = 'value' in reply ? reply.value : undefined;
    return ROWS[name].output.parse(value) as Out<N>; // by this name's own row
  }

  /** What the background keeps. */
  stored(): State {
    return (this.browser.local.items.rolebridge as State | undefined) ?? emptyState();
  }

  /** Stops the service worker and starts it anew: only what is in storage is left. */
  restart = (): Promise<void> => load(this.browser);
}

export async function startBackground(browser = new FakeBrowser()): Promise<Background> {
  await load(browser);
  return new Background(browser);
}

/** Each start gets modules of its own, as a new service worker does. */
async function load(browser: FakeBrowser): Promise<void> {
  browser.stop();
  vi.resetModules();
  vi.doMock('../../../src/platform/extension', () => ({ browser: browser.api }));
  vi.doMock('../../../content-scripts/aws-page.ts?iife', () => ({ default: '/assets/aws-page.js' }));
  vi.doMock('../../../content-scripts/diagnose.ts?iife', () => ({ default: '/assets/diagnose.js' }));
  vi.doMock('../../../content-scripts/point.ts?iife', () => ({ default: '/assets/point.js' }));
  vi.doMock('../../../content-scripts/pack.ts?iife', () => ({ default: '/assets/pack.js' }));
  await import('../../../src/background');
}
