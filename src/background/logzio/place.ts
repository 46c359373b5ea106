import type { Snapshot } from '../../connector/form/read';
import { nameOf } from '../../connector/inventory/labels';
import { currentOf } from '../../connector/inventory/state';
import type { State } from '../../connector/schema';
import { effective } from '../../connector/state';
import { isAppHost } from '../../vendors/logzio';
import type { Said } from '../../words/outcomes';
import { remember, remembered } from '../memory';
import { note, stateNow } from '../store';

/** Where the values that are to be written come from. What is not known is absent and forbids nothing. */
export interface Origin {
  /** Each region of Logz.io has an app host of its own, with accounts of its own. */
  host?: string;
  /** The Logz.io account, as its page names it. */
  account?: string;
}

/**
 * Where the connector's values were captured. The store keeps the host beside the external ID; the account is known as long as the browser
 * runs. In a migration the configuration knows both.
 */
export async function originOf(state: State): Promise<Origin> {
  const one = state.journey === 'connect' ? undefined : currentOf(state.migration);
  if (one) {
    const { kind, where } = one.from;
    return {
      ...(kind === 'captured' && where && isAppHost(where) && { host: where }),
      ...(one.account && { account: one.account }),
    };
  }
  const source = state.values.externalId?.source;
  const host = source?.kind === 'captured' ? source.where : undefined;
  if (!host || !isAppHost(host)) return {};
  const { captured } = await remembered();
  return { host, ...(captured?.host === host && captured.account && { account: captured.account }) };
}

/** From now on the connector's values are those of this account on this host. */
export const capturedIn = (host: string, account: string | undefined): Promise<void> =>
  remember(() => ({ captured: { host, ...(account && { account }) } }));

/**
 * Why nothing must be written into this page: it is another place than the one that the values are for. Same host, same account, same
 * bucket; the external ID, where one is shown, tells the account best.
 *
 * @returns what to say; undefined where the place is right, or nothing speaks against it
 */
export async function wrongPlace(url: string, snapshot: Snapshot): Promise<Said | undefined> {
  const { host } = new URL(url);
  if (!isAppHost(host)) return { code: 'not-the-app', values: { host } };
  const state = await stateNow();
  const origin = await originOf(state);
  if (origin.host && origin.host !== host)
    return { code: 'other-host', values: { host, captured: origin.host } };
  return (
    (await externalIdChanged(snapshot)) ??
    otherAccount(state, snapshot, origin) ??
    otherBucket(state, snapshot)
  );
}

/** An account has one external ID: where the form shows the captured one, a switcher's words can't make it another account. */
function otherAccount(state: State, { page, externalId }: Snapshot, { account }: Origin): Said | undefined {
  const captured = effective(state).externalId;
  const isSame = externalId.some(({ value }) => value === captured);
  return account && page?.account && page.account !== account && !isSame
    ? { code: 'other-account', values: { shown: page.account, captured: account } }
    : undefined;
}

/** With several forms which one is meant is not certain anyway. */
function otherBucket(state: State, { bucket, forms }: Snapshot): Said | undefined {
  const shown = bucket[0]?.value;
  if (!shown || forms !== 1) return undefined;
  const one = state.journey === 'connect' ? undefined : currentOf(state.migration);
  if (one)
    return shown === one.bucket
      ? undefined
      : { code: 'other-bucket-migrating', values: { shown, name: nameOf(one) } };
  const wanted = effective(state).bucket;
  return wanted && wanted !== shown ? { code: 'other-bucket', values: { shown, wanted } } : undefined;
}

/** Whether a Logz.io page shows another external ID than the captured: what to say then; noted as a fact. */
export async function externalIdChanged(snapshot: Snapshot): Promise<Said | undefined> {
  const state = await stateNow();
  const captured = effective(state).externalId;
  const ids = [...new Set(snapshot.externalId.map(({ value }) => value))];
  if (!captured || ids.length === 0) return undefined;
  if (ids.includes(captured)) {
    if (state.facts.externalIdChanged) await note({ externalIdChanged: undefined });
    return undefined;
  }
  const shown = ids.join(' or ');
  if (state.facts.externalIdChanged?.now !== shown)
    await note({ externalIdChanged: { now: shown, at: Date.now() } });
  return { code: 'other-external-id', values: { shown, captured } };
}
