import type { In, Out } from '../platform/messages';
import type { Sender } from '../platform/messages/listen';
import { remember, remembered } from './memory';

/** How the person left the card, and what became of it on a page. */
export async function cardLook({ keep, lost }: In<'card'>, { tabId }: Sender): Promise<Out<'card'>> {
  if (keep) await remember(() => ({ card: keep }));
  if (lost) await remember(({ lostCards }) => ({ lostCards: [...new Set([...lostCards, tabId])] }));
  return keep ?? (await remembered()).card ?? {};
}

/** A tab shows another page: what the last one did to the card is over. */
export const cardBack = (tabId: number): Promise<void> =>
  remember(({ lostCards }) => ({ lostCards: lostCards.filter((one) => one !== tabId) }));

/** Does the page in this tab keep taking the card away? */
export const cardIsLost = async (tabId: number | undefined): Promise<boolean> =>
  tabId !== undefined && (await remembered()).lostCards.includes(tabId);
