import { stepsOf } from '../../journeys';
import type { Outcome } from '../../platform/client-types';
import type { In } from '../../platform/messages';
import type { Sender } from '../../platform/messages/listen';
import { activeTab } from '../../platform/tabs';
import { openNext } from '../aws/open';
import { dropTold } from '../memory';
import { stateNow } from '../store';
import { fillForm } from './fill';
import { failedHere, isLogzio } from './tab';

/** What filling says of going on by hand: not said where that is done at once. */
const BY_HAND: ReadonlySet<string> = new Set(['next-role', 'next-create-policy']);

/**
 * In a migration, from Logz.io's page to AWS: makes the configuration again in Logz.io's form, reads the new external ID there, and opens
 * the role's trust policy, or, for a new role, Create policy. Where something is missing, or the role is ready already, nothing is opened.
 */
export async function recreateAndOpen(
  _asked: In<'recreate-and-open'>,
  { windowId }: Sender,
): Promise<Outcome> {
  await dropTold();
  const tab = await activeTab(windowId);
  if (!tab || !isLogzio(tab.url)) return failedHere(tab, 'fill-elsewhere');
  const filled = await fillForm(tab);
  if (!filled.ok) return filled;
  const opened = await openNext(stepsOf(await stateNow(), {}), windowId);
  if (!opened) return filled;
  const said = filled.said.filter(({ code }) => !BY_HAND.has(code));
  return { ...filled, ok: opened.ok, said: [...said, ...opened.said] };
}
