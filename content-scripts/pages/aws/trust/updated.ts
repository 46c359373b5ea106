import type { TrustRole } from '../../../../src/platform/messages';
import { onPressOf } from '../../../form/follow';
import { locate } from '../../../form/locate';
import { messages } from '../../../form/texts';
import type { Visit } from '../../page';
import { TRUST_FIELDS } from './fields';

/** How long the console may take to say that it updated the trust policy. */
const ANSWER_MS = 120_000;

/**
 * The role whose edited trust policy the person saved, until the console answered; `before` are the messages that stood there already.
 * Outlives the page: the console goes on to the role's.
 */
let saved: { roleName: string; until: number; before: string[] } | undefined;

/** Hears the person press Update policy, while an edit of ours is in the editor. */
export function hearUpdate({ roleName }: TrustRole, edited: () => boolean, signal: AbortSignal): void {
  onPressOf(
    () => (edited() ? locate(TRUST_FIELDS.updateTrust) : undefined),
    () => {
      saved = { roleName, until: Date.now() + ANSWER_MS, before: messages().map(({ text }) => text) };
    },
    signal,
  );
}

/**
 * Reports the console's own message, which it marks as a success, once the editor is closed: consoles that show no JSON of the trust policy
 * tell no more than that.
 */
export function readUpdated(visit: Visit, role: TrustRole): void {
  if (saved?.roleName !== role.roleName || saved.until < Date.now()) return;
  const { before } = saved;
  const message = messages().find((one) => one.success && !before.includes(one.text));
  if (!message) return;
  saved = undefined;
  visit.say({ code: 'trust-updated', values: { said: message.text.slice(0, 400) } });
  visit.attempt(async () => void (await visit.ask('trust-note', { ...role, what: 'updated' })));
}
