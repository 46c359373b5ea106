import { fieldOf, nameOf } from '../../connector/connector';
import { connectorOf, currentOf } from '../../connector/current';
import type { Snapshot } from '../../connector/form/read';
import { effective } from '../../connector/known';
import type { State } from '../../connector/schema';
import { isAppHost } from '../../vendors/logzio';
import type { Said } from '../../words/outcomes';
import { note } from '../store';

/** Where the values that are to be written come from. What is not known is absent and forbids nothing. */
export interface Origin {
  /** Each region of Logz.io has an app host of its own, with accounts of its own. */
  host?: string;
  /** The Logz.io account, as its page names it. */
  account?: string;
}

/** Where the connector's values were captured. */
export function originOf(state: State): Origin {
  const { origin, account, values } = connectorOf(state);
  // What was captured before connectors knew it, or in a list, has it beside its values.
  const sources = [values.externalId?.source, values.bucket?.source];
  const where = sources.find((source) => source?.kind === 'captured' && source.where)?.where;
  const host = origin === undefined ? where : new URL(origin).host;
  return { ...(host && isAppHost(host) && { host }), account };
}

/**
 * Why nothing must be written into this page: it is another place than the one that the values are for. Same host, same account, same
 * bucket; the external ID, where one is shown, tells the account best.
 *
 * @returns what to say; undefined where the place is right, or nothing speaks against it
 */
export async function wrongPlace(state: State, url: string, snapshot: Snapshot): Promise<Said | undefined> {
  const { host } = new URL(url);
  const origin = originOf(state);
  if (origin.host && origin.host !== host)
    return { code: 'other-host', values: { host, captured: origin.host } };
  return (
    (await externalIdChanged(state, snapshot)) ??
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
  const one = currentOf(state);
  if (one)
    return shown === fieldOf(one, 'bucket')
      ? undefined
      : { code: 'other-bucket-migrating', values: { shown, name: nameOf(one) } };
  const wanted = effective(state).bucket;
  return wanted && wanted !== shown ? { code: 'other-bucket', values: { shown, wanted } } : undefined;
}

/** Whether a Logz.io page shows another external ID than the captured: what to say then; noted as a fact. */
export async function externalIdChanged(state: State, snapshot: Snapshot): Promise<Said | undefined> {
  const { id, facts } = connectorOf(state);
  const captured = effective(state).externalId;
  const ids = [...new Set(snapshot.externalId.map(({ value }) => value))];
  if (!captured || ids.length === 0) return undefined;
  if (ids.includes(captured)) {
    if (facts.externalIdChanged) await note({ externalIdChanged: null }, id);
    return undefined;
  }
  const shown = ids.join(' or ');
  if (facts.externalIdChanged?.now !== shown)
    await note({ externalIdChanged: { now: shown, at: Date.now() } }, id);
  return { code: 'other-external-id', values: { shown, captured } };
}
