import { arrive } from './background/arrival';
import { addressOf, openInAws } from './background/aws/open';
import { pageOpened, report } from './background/aws/page';
import { workFor } from './background/aws/work';
import { followBadge } from './background/badge';
import { cardLook } from './background/card';
import { diagnostics } from './background/diagnostics';
import { exportFile } from './background/export';
import { goTo } from './background/go-to';
import { allConfigurations, configurations, inventory, migrationNow } from './background/inventory';
import { dropLocators, locators, takeLocators } from './background/locators';
import { fillArrived } from './background/logzio/arrived';
import { captureAndOpen } from './background/logzio/capture-and-open';
import { recreateAndOpen } from './background/logzio/recreate-and-open';
import { isFollowed, wasListed, wasNotKept, wasSaved } from './background/logzio/reports';
import { returnToLogzio } from './background/logzio/return';
import { pointed, showField } from './background/logzio/show-field';
import { boundTo } from './background/memory';
import { importEverything } from './background/options';
import {
  captureHere,
  choose,
  confirm,
  current,
  fillHere,
  forget,
  journey,
  paste,
  retryAside,
  set,
  view,
} from './background/popup';
import { runCommand } from './background/shortcuts';
import { store } from './background/store';
import { point, taught, teach, unteach } from './background/taught';
import { findTrust, makeTrustEdit, noteTrust, reviewStored } from './background/trust';
import { onAccess } from './platform/access';
import { listen } from './platform/messages/listen';
import { onCommand } from './platform/options';
import { onKept } from './platform/storage';
import {
  declaredScripts,
  inject,
  onInstalled,
  openOwnPage,
  tabsMatching,
  tellConsoles,
} from './platform/tabs';
import { CARD } from './words/card';
import { textOf } from './words/outcomes';

listen({
  page: pageOpened,
  work: workFor,
  words: async () => CARD,
  card: cardLook,
  report,
  address: addressOf,
  arrive,
  async return(_message, { tabId, windowId }) {
    const { outcome, tabId: there } = await returnToLogzio({ connector: await boundTo(tabId), windowId });
    const said = there === undefined ? outcome.said : [{ code: 'said-in-logzio' } as const];
    return { ok: outcome.ok, text: textOf(said) };
  },
  saved: wasSaved,
  'not-kept': wasNotKept,
  async watch(_message, { tabId }) {
    void fillArrived(tabId);
    return isFollowed();
  },
  listed: wasListed,
  pointed,
  'trust-review': reviewStored,
  'trust-find': findTrust,
  'trust-edit': makeTrustEdit,
  'trust-note': noteTrust,
  view,
  set,
  paste,
  journey,
  inventory,
  configurations,
  'migration-map': migrationNow,
  'all-configurations': allConfigurations,
  export: exportFile,
  capture: captureHere,
  'capture-and-open': captureAndOpen,
  'recreate-and-open': recreateAndOpen,
  choose,
  fill: fillHere,
  'show-field': showField,
  open: ({ what }, { windowId }) => openInAws(what, windowId),
  'go-to': goTo,
  'return-from-popup': async ({ anyway }, { windowId }) =>
    (await returnToLogzio({ anyway, windowId })).outcome,
  current,
  confirm,
  diagnostics,
  point,
  teach,
  taught,
  unteach,
  locators,
  'take-locators': takeLocators,
  'drop-locators': dropLocators,
  forget,
  'import-everything': importEverything,
  'dismiss-aside': () => store.dropAside(),
  'retry-aside': retryAside,
});

/** Pages that were open before the extension was installed, updated or let in get its content scripts now: nobody has to reload a half-filled wizard. */
async function injectIntoOpenPages(): Promise<void> {
  for (const { matches, files } of declaredScripts()) {
    for (const tabId of await tabsMatching(matches)) await inject(tabId, files);
  }
}

// On a page that was open before there was something to do there, there may be now.
onKept(() => void tellConsoles('stored'));
onAccess(() => void injectIntoOpenPages());
onInstalled((isFirst) => {
  void injectIntoOpenPages();
  if (isFirst) void openOwnPage('options/index.html#welcome');
});
followBadge();
onCommand((command) => void runCommand(command));
