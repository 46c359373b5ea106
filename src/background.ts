import { arrive } from './background/arrival';
import { addressOf, openInAws, pageOpened, report, workFor } from './background/aws';
import { inventory } from './background/inventory';
import { isFollowed, wasListed, wasSaved } from './background/logzio/reports';
import { returnToLogzio } from './background/logzio/return';
import { boundTo } from './background/memory';
import { importEverything } from './background/options';
import {
  captureHere,
  choose,
  confirm,
  current,
  dismissAside,
  fillHere,
  forget,
  journey,
  paste,
  retryAside,
  set,
  view,
} from './background/popup';
import { runCommand } from './background/shortcuts';
import { findTrust, makeTrustEdit, noteTrust, reviewStored } from './background/trust';
import { onAccess } from './platform/access';
import { listen } from './platform/messages/listen';
import { onCommand } from './platform/options';
import { declaredScripts, inject, onInstalled, openOwnPage, tabsMatching } from './platform/tabs';
import { CARD } from './words/card';
import { textOf } from './words/outcomes';

listen({
  page: pageOpened,
  work: workFor,
  words: async () => CARD,
  report,
  address: addressOf,
  arrive,
  async return(_message, { tabId, windowId }) {
    const { ok, said } = await returnToLogzio({ connector: await boundTo(tabId), windowId });
    return { ok, text: textOf(said) };
  },
  saved: wasSaved,
  watch: isFollowed,
  listed: wasListed,
  'trust-review': reviewStored,
  'trust-find': findTrust,
  'trust-edit': makeTrustEdit,
  'trust-note': noteTrust,
  view,
  set,
  paste,
  journey,
  inventory,
  capture: captureHere,
  choose,
  fill: fillHere,
  open: ({ what }, { windowId }) => openInAws(what, windowId),
  'return-from-popup': ({ anyway }, { windowId }) => returnToLogzio({ anyway, windowId }),
  current,
  confirm,
  forget,
  'import-everything': importEverything,
  'dismiss-aside': dismissAside,
  'retry-aside': retryAside,
});

/** Pages that were open before the extension was installed, updated or let in get its content scripts now: nobody has to reload a half-filled wizard. */
async function injectIntoOpenPages(): Promise<void> {
  for (const { matches, files } of declaredScripts()) {
    for (const tabId of await tabsMatching(matches)) await inject(tabId, files);
  }
}

onAccess(() => void injectIntoOpenPages());
onInstalled((isFirst) => {
  void injectIntoOpenPages();
  if (isFirst) void openOwnPage('options/index.html#welcome');
});
onCommand((command) => void runCommand(command));
