import { showOnButton } from '../platform/button';
import type { Sender } from '../platform/messages/listen';
import { activeTab } from '../platform/tabs';
import { textOf } from '../words/outcomes';
import { captureHere, fillHere } from './popup';

/** Nobody's page sent it: the tab in front of the window that was used last is meant. */
const KEYBOARD: Sender = { tabId: -1, origin: '' };

const COMMANDS = { capture: captureHere, fill: fillHere } as const;

/** Does to the tab in front what a keyboard shortcut says. No popup is open then: the toolbar button says what came of it. */
export async function runCommand(command: string): Promise<void> {
  const act = Object.entries(COMMANDS).find(([name]) => name === command)?.[1];
  if (!act) return;
  const { ok, said } = await act({}, KEYBOARD);
  const tab = await activeTab();
  if (tab) await showOnButton(tab.id, ok, textOf(said));
}
