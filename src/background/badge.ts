import { isConsole } from '../iam/console-url';
import { stepsOf } from '../journeys';
import { leftHere } from '../journeys/left-here';
import type { Tab } from '../journeys/next-action';
import { onFront, showLeft } from '../platform/button';
import { onStored } from '../platform/storage';
import { activeTabs } from '../platform/tabs';
import { leftWords } from '../words/button';
import { awsContext } from './aws/open';
import { isLogzio } from './logzio/tab';
import { stateNow } from './store';

/** What stands at an address. */
export const siteOf = (url: string): Tab => (isLogzio(url) ? 'logzio' : isConsole(url) ? 'aws' : 'other');

/** One change of a page or of a value brings several events. */
const PAUSE_MS = 150;

/** Keeps the toolbar button saying how many presses are left on each tab in front, from now on. */
export function followBadge(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => void drawBadges().catch((error) => console.warn('Rolebridge:', error)),
      PAUSE_MS,
    );
  };
  onFront(soon);
  onStored(soon);
}

async function drawBadges(): Promise<void> {
  for (const { id, windowId, url } of await activeTabs()) {
    const site = siteOf(url);
    if (site === 'other') continue; // no other tab was ever given a number
    const state = await stateNow();
    const isBegun = state.connectors.length > 0 || state.journey !== 'connect';
    const left = isBegun ? leftHere(stepsOf(state, await awsContext(windowId)), site) : 0;
    await showLeft(id, left, left > 0 ? leftWords(left) : '');
  }
}
