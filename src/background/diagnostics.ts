import script from '../../content-scripts/diagnose.ts?iife';
import { parseConsoleUrl } from '../iam/console-url';
import type { In, Out } from '../platform/messages';
import type { Sender } from '../platform/messages/listen';
import { activeTab, askPage, inject, ownVersion } from '../platform/tabs';
import { isLogzio } from './logzio/tab';

/** What Rolebridge makes of the page in front, to be copied into a report; absent where that is no page of the IAM console or of Logz.io. */
export async function diagnostics(
  _asked: In<'diagnostics'>,
  { windowId }: Sender,
): Promise<Out<'diagnostics'>> {
  const tab = await activeTab(windowId);
  if (!tab || !(parseConsoleUrl(tab.url) || isLogzio(tab.url)) || !(await inject(tab.id, [script])))
    return {};
  const page = await askPage(tab.id, 'diagnose', {});
  if (!page) return {};
  return { text: JSON.stringify({ rolebridge: ownVersion(), ...page }, null, 1) };
}
