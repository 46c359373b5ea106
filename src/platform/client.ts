import { access, onAccess } from './access';
import type { Client } from './client-types';
import { browser } from './extension';
import { Failed, valueIn } from './failure';
import type { Asked, NameFrom, Out } from './messages';
import { onStored } from './storage';

/** The window that this page stands in: its tabs are the ones that count, whichever window is in front. */
const current = browser.windows?.getCurrent().catch(() => undefined);

/** Known before the click: Chrome opens the panel of a window, and only within the person's click. */
let windowId: number | undefined;
void current?.then((window) => {
  windowId = window?.id;
});

/** What the background answers to its own page is what the table says: its handlers' types see to that. */
async function ask<N extends NameFrom<'popup'>>(type: N, ...[message]: Asked<N>): Promise<Out<N>> {
  const reply: unknown = await browser.runtime
    .sendMessage({ ...message, type, windowId: (await current)?.id })
    .catch((cause: unknown) => {
      throw new Failed('no-answer', String(cause), { cause });
    });
  return valueIn(reply) as Out<N>;
}

/** Is this page the popup of the toolbar button, and not the side panel or a tab? */
const inPopup = (): boolean => browser.extension.getViews({ type: 'popup' }).includes(window);

/** The way to the side panel from the popup; undefined where there is none, or where this page is the side panel itself. */
function sidePanel(): (() => Promise<void>) | undefined {
  if (!inPopup()) return undefined;
  const { chrome } = globalThis as {
    chrome?: { sidePanel?: Pick<typeof globalThis.chrome.sidePanel, 'open'> };
  };
  const panel = chrome?.sidePanel;
  const bar = browser.sidebarAction;
  if (!panel && !bar) return undefined;
  return async () => {
    if (!panel) await bar.open();
    else if (windowId !== undefined) await panel.open({ windowId });
    else throw new Error('window-unknown');
    window.close();
  };
}

const openSidePanel = sidePanel();

/** What the popup and the side panel ask of the background, through messages. */
export const client: Client = {
  ask,
  onChange(changed) {
    const stops = [onStored(changed), onAccess(changed)];
    const { onActivated, onUpdated } = browser.tabs;
    onActivated.addListener(changed);
    onUpdated.addListener(changed);
    return () => {
      for (const stop of stops) stop();
      onActivated.removeListener(changed);
      onUpdated.removeListener(changed);
    };
  },
  openOptions: () => browser.runtime.openOptionsPage(),
  access,
  ...(openSidePanel && { openSidePanel }),
};
