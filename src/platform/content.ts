import { api } from './browser';
import type { AwsRequests, LogzioRequests, PageRequests } from './messages';

/** The extension was updated or switched off under a page that is still open: nothing of it can be reached from here. */
export class Orphaned extends Error {}

type AnyRequests = AwsRequests & LogzioRequests;

/** Asks the background. Rejects with `Orphaned` when this copy of the extension is gone. */
export async function ask<Name extends keyof AnyRequests>(
  type: Name,
  message: AnyRequests[Name]['in'],
): Promise<AnyRequests[Name]['out']> {
  if (!alive()) throw new Orphaned('Rolebridge was updated.');
  return (await api.runtime.sendMessage({ type, ...message })) as AnyRequests[Name]['out'];
}

/** Is the extension that put this script in still there? */
export const alive = (): boolean => Boolean(api.runtime?.id);

type Handlers = {
  [Name in keyof PageRequests]?: (message: PageRequests[Name]['in']) => Promise<PageRequests[Name]['out']>;
};

/** Answers the extension's own messages until the signal aborts. Web pages and other extensions can't send any. */
export function answer(handlers: Handlers, signal: AbortSignal): void {
  const listen = (
    message: { type?: string },
    sender: chrome.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): boolean => {
    const handler = handlers[message?.type as keyof PageRequests] as
      | ((m: unknown) => Promise<unknown>)
      | undefined;
    if (sender.id !== api.runtime.id || !handler) return false;
    handler(message).then(respond, (error: unknown) => respond({ ok: false, message: String(error) }));
    return true;
  };
  api.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => alive() && api.runtime.onMessage.removeListener(listen), {
    once: true,
  });
}

/** Calls back when what is stored has changed, until the signal aborts. */
export function onStored(changed: () => void, signal: AbortSignal): void {
  api.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => alive() && api.storage.local.onChanged.removeListener(changed), {
    once: true,
  });
}
