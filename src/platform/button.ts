import { browser } from './extension';

/**
 * Says on the toolbar button what came of an action on a tab: a mark, and the sentence as its title. Both go with the page.
 *
 * @param sentence for the person; cut where it is longer than a tooltip is read
 */
export async function showOnButton(tabId: number, ok: boolean, sentence: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: ok ? '✓' : '!' });
  await browser.action.setBadgeBackgroundColor({ tabId, color: ok ? '#1c7a3d' : '#b3261e' });
  await browser.action.setTitle({ tabId, title: `Rolebridge: ${sentence.slice(0, 300)}` });
}
