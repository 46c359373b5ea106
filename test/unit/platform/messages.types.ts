import type { Client } from '../../../src/platform/client-types';
import { answer, ask } from '../../../src/platform/content';
import { type Handlers, listen } from '../../../src/platform/messages/listen';
import { askPage } from '../../../src/platform/tabs';

/*
 * Never run: the type checker reads it. Each line marked as an error is one; where it stops being one, `npm run types` fails. So the table of
 * messages really does bind callers and handlers.
 */

declare const handlers: Handlers;
declare const client: Client;
const { signal } = new AbortController();

/** Handlers give what the table says, and there is one for each message. */
export function handlersAreBound(): void {
  listen(handlers);
  // @ts-expect-error `needed` is a boolean
  listen({ ...handlers, page: async () => ({ needed: 'yes' }) });
  // @ts-expect-error the answer lacks `needed`
  listen({ ...handlers, page: async () => ({}) });
  // @ts-expect-error the input has no field of this name
  listen({ ...handlers, address: async ({ to }) => ({ url: to }) });
  const { forget: _left, ...others } = handlers;
  // @ts-expect-error `forget` has no handler
  listen(others);
}

/** Content scripts ask what the table takes from them, and get what it gives. */
export async function askersAreBound(): Promise<void> {
  const session = { partition: 'aws' };
  const { url }: { url?: string | undefined } = await ask('address', { of: 'role', session });
  // @ts-expect-error the session is missing
  await ask('address', { of: 'role' });
  // @ts-expect-error there is no such page of the console
  await ask('work', { page: 'users', session });
  // @ts-expect-error a page of AWS can't see what Logz.io was given
  await ask('report', { facts: { returned: { arn: url, at: 0 } } });
  // @ts-expect-error only the popup may ask that
  await ask('forget');
  // @ts-expect-error there is no such message
  await ask('remember');
}

/** So does the popup. */
export async function clientIsBound(): Promise<void> {
  const { activeTab } = await client.ask('view');
  // @ts-expect-error there is no such place
  if (activeTab === 'azure') return;
  // @ts-expect-error there is no such field
  await client.ask('set', { field: 'password', text: '' });
  // @ts-expect-error the text is missing
  await client.ask('paste');
  // @ts-expect-error only a page of AWS may ask that
  await client.ask('work', { page: 'roles', session: { partition: 'aws' } });
}

/** And pages, which the background asks. */
export async function pagesAreBound(): Promise<void> {
  const written = await askPage(1, 'write', { values: { region: 'us-east-1' }, taught: [] });
  const filled: string[] = written?.filled ?? [];
  // @ts-expect-error the form has no such field
  await askPage(1, 'write', { values: { color: filled[0] }, taught: [] });
  // @ts-expect-error `opened` is missing
  answer({ open: async () => ({ pressed: filled }) }, signal);
  // @ts-expect-error no page is asked to commit
  answer({ commit: async () => ({}) }, signal);
}
