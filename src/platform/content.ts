import { api } from './browser';
import { Failed, replyOf, valueIn } from './failure';
import type { Asked, NameFrom, Out, PageIn, PageName, PageOut } from './messages';

/** What does more than answer, and would do it twice: asked once. (`page` is asked again by who asks it.) */
const ONCE: readonly string[] = ['address', 'page', 'return'] satisfies NameFrom<'aws'>[];

/**
 * Asks the background, whose answer is what the table of messages says: its handlers' types see to that. Where it stopped before it answered,
 * it is asked once more.
 *
 * @throws Failed: `orphaned` where this copy of the extension is gone, `no-answer`, or what went wrong in the background
 */
export async function ask<N extends NameFrom<'aws' | 'logzio'>>(
  type: N,
  ...[message]: Asked<N>
): Promise<Out<N>> {
  // A copy that is gone throws instead of refusing.
  const send = async (): Promise<unknown> => api.runtime.sendMessage({ ...message, type });
  const reply = await send()
    .catch((cause: unknown) => {
      if (ONCE.includes(type)) throw cause;
      return send();
    })
    .catch((cause: unknown) => {
      throw new Failed(alive() ? 'no-answer' : 'orphaned', String(cause), { cause });
    });
  return valueIn(reply) as Out<N>;
}

/** Is the extension that put this script in still there? */
export const alive = (): boolean => Boolean(api.runtime?.id);

type Handlers = { [N in PageName]?: (message: PageIn<N>) => Promise<PageOut<N>> };

/** Answers the extension's own messages until the signal aborts. Web pages and other extensions can't send any. */
export function answer(handlers: Handlers, signal: AbortSignal): void {
  const listen = (
    message: { type?: string },
    sender: chrome.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): boolean => {
    const handler = handlers[message?.type as PageName] as ((m: unknown) => Promise<unknown>) | undefined;
    if (sender.id !== api.runtime.id || !handler) return false;
    void replyOf(handler(message)).then(respond);
    return true;
  };
  api.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => alive() && api.runtime.onMessage.removeListener(listen), {
    once: true,
  });
}

/**
 * Calls back when the background says that what is stored has changed, until the signal aborts: on a page that nothing is done on, a listener on
 * the store itself would be a tenth of all that the extension costs it.
 */
export function onStored(changed: () => void, signal: AbortSignal): void {
  const listen = (message: { type?: string }): void => {
    if (message?.type === ('stored' satisfies PageName)) changed();
  };
  api.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => alive() && api.runtime.onMessage.removeListener(listen), {
    once: true,
  });
}
