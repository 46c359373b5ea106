import type { InventoryResult } from '../connector/inventory-change';
import type { ActResult, Client, PasteResult, SetResult, View } from './client-types';
import { browser } from './extension';
import { onStored } from './storage';

const ask = <Out>(type: string, message: object = {}): Promise<Out> =>
  browser.runtime.sendMessage({ type, ...message });

/** What the popup and the side panel ask of the background, through messages. */
export const client: Client = {
  view: () => ask<View>('view'),
  onChange(changed) {
    const stop = onStored(changed);
    const { onActivated, onUpdated } = browser.tabs;
    onActivated.addListener(changed);
    onUpdated.addListener(changed);
    return () => {
      stop();
      onActivated.removeListener(changed);
      onUpdated.removeListener(changed);
    };
  },
  set: (field, text) => ask<SetResult>('set', { field, text }),
  paste: (text) => ask<PasteResult>('paste', { text }),
  journey: (id) => ask<void>('journey', { id }),
  inventory: (change) => ask<InventoryResult>('inventory', { change }),
  capture: () => ask<ActResult>('capture'),
  fill: () => ask<ActResult>('fill'),
  open: (what) => ask<ActResult>('open', { what }),
  returnToLogzio: () => ask<ActResult>('return-from-popup'),
  forget: () => ask<void>('forget'),
  dismissAside: () => ask<void>('dismiss-aside'),
};
