import type { Values } from '../src/connector/form/read';
import type { Action } from '../src/journeys/step';
import type { Client, Outcome, View } from '../src/platform/client-types';

export type OfferId = Action | 'copy-arn' | 'copy-diagnostics';

/** A button of the popup: when there is something that it could act on, and what a press does. */
export interface Offer {
  id: OfferId;
  fits(view: View): boolean;
  /** @param given what stands in the boxes of `Now` */
  run(client: Client, view: View, given: Values): Promise<Outcome>;
}

const always = (): boolean => true;
const arnOf = ({ known }: View): string | undefined => known.roleArn?.value;
const roleKnown = (view: View): boolean => {
  const { roleCreated, roleRead } = view.connector.facts;
  return arnOf(view) !== undefined || roleCreated !== undefined || roleRead !== undefined;
};

/** Every button that acts on the pages, in the order of the work. Another one is one more row here, and its name in the table of words. */
const OFFERS: readonly Offer[] = [
  {
    id: 'capture-and-open',
    fits: ({ state }) => state.journey === 'connect',
    run: (client, _view, values) => client.ask('capture-and-open', { values }),
  },
  { id: 'capture', fits: always, run: (client) => client.ask('capture') },
  {
    id: 'recreate-and-open',
    fits: ({ state }) => state.journey !== 'connect',
    run: (client) => client.ask('recreate-and-open'),
  },
  { id: 'fill', fits: always, run: (client) => client.ask('fill') },
  { id: 'open-create-policy', fits: always, run: (client) => client.ask('open', { what: 'create-policy' }) },
  { id: 'open-create-role', fits: always, run: (client) => client.ask('open', { what: 'create-role' }) },
  { id: 'open-role', fits: roleKnown, run: (client) => client.ask('open', { what: 'role' }) },
  { id: 'return', fits: roleKnown, run: (client) => client.ask('return-from-popup', {}) },
  { id: 'say-connected', fits: ({ mayConfirm }) => mayConfirm, run: (client) => client.ask('confirm') },
  {
    id: 'go-to-logzio',
    fits: ({ activeTab }) => activeTab !== 'logzio',
    run: (client) => client.ask('go-to', { place: 'logzio' }),
  },
  {
    id: 'go-to-sign-in',
    fits: ({ context }) => context.signIn === 'elsewhere',
    run: (client) => client.ask('go-to', { place: 'sign-in' }),
  },
  {
    id: 'copy-arn',
    fits: (view) => arnOf(view) !== undefined,
    run: (_client, view) => copy(arnOf(view) ?? '', 'arn-copied', 'arn-not-copied'),
  },
  {
    id: 'copy-diagnostics',
    fits: ({ activeTab }) => activeTab !== 'other',
    async run(client) {
      const { text } = await client.ask('diagnostics');
      return text === undefined
        ? { ok: false, said: [{ code: 'diagnostics-none' }] }
        : copy(text, 'diagnostics-copied', 'not-copied');
    },
  },
];

/** What can be done now. */
export const offersOf = (view: View): Offer[] => OFFERS.filter((offer) => offer.fits(view));

type Copied = 'arn-copied' | 'arn-not-copied' | 'diagnostics-copied' | 'not-copied';

async function copy(text: string, done: Copied, refused: Copied): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return { ok: true, said: [{ code: done }] };
  } catch {
    return { ok: false, said: [{ code: refused }] };
  }
}
