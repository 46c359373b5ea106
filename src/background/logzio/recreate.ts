import { fieldOf, nameOf, oldRoleOf } from '../../connector/connector';
import { acceptedBy, byId, inventoryOf, trustOf } from '../../connector/current';
import type { PageSnapshot } from '../../connector/form/read';
import { connectorFor, type ForPage, fitsPage } from '../../connector/inventory/snapshot';
import { newRoleOf } from '../../connector/known';
import type { Field } from '../../connector/labels';
import { noteFilled, noteReturned, setCurrent } from '../../connector/notes';
import type { Connector, State } from '../../connector/schema';
import type { Outcome } from '../../platform/client-types';
import type { Tab } from '../../platform/tabs';
import type { Said } from '../../words/outcomes';
import { stateNow, store } from '../store';
import { originOf } from './place';
import { takeRolePolicy } from './role-policy';
import { cards, idsIn, listedNow, lookAt, take, withIds } from './snapshots';
import { askLogzio, failed } from './tab';

/** Opens the form on a Logz.io page and makes the configuration again in it: everything but the press that commits. */
export async function fillConfiguration(tab: Tab): Promise<Outcome> {
  let look = await lookAt(tab);
  if (!look) return failed({ code: 'page-silent' });
  const problems: Said[] = [];
  let state = await store.update((before) => listedNow(before, look?.page ?? EMPTY));
  if (!inventoryOf(state).some((one) => fitsPage(one, look?.page ?? EMPTY))) {
    problems.push(...(await take(tab, look.page)).problems);
    state = await stateNow();
  }
  const choice = connectorFor(state, look.page);
  if (!('one' in choice)) return notHere(choice, look.page, problems);
  const { one } = choice;
  const { host: captured } = originOf(setCurrent(state, one.id));
  const { host } = new URL(tab.url);
  if (captured && captured !== host)
    return failed({ code: 'other-host', values: { host, captured } }, problems);
  const [archive] = look.page.existing;
  if (one.kind === 'archive' && look.snapshot.forms === 0 && archive) return archiveIsOn(tab, look.page, one);
  const opened = look.snapshot.forms === 0 ? await askLogzio(tab.id, 'open', {}) : undefined;
  if (opened?.opened) look = (await lookAt(tab)) ?? look;
  const { snapshot, page } = look;
  if (snapshot.forms === 0) return failed({ code: 'no-form' }, problems);
  if (snapshot.forms > 1) return failed({ code: 'several-forms', values: { forms: snapshot.forms } });

  const ids = idsIn(snapshot);
  problems.push(...ids.problems);
  const before = fieldOf(one, 'externalId');
  state = await store.update((now) =>
    withIds(setCurrent(now, one.id), ids, page, new URL(tab.url).host, Date.now()),
  );
  const values = valuesFor(state, one);
  const written = await askLogzio(tab.id, 'write', { values });
  const filled = written?.filled ?? [];
  const missed = written?.missed ?? (Object.keys(values) as Field[]);
  const arn = values.roleArn;
  state = await store.update((now) => {
    const at = Date.now();
    const put = arn && filled.includes('roleArn') ? noteReturned(now, one.id, arn, at) : now;
    return filled.length > 0 && missed.length === 0 ? noteFilled(put, one.id, at) : put;
  });
  if (state.journey === 'migrate-new-roles' && !arn && filled.includes('bucket'))
    problems.push(...(await takeRolePolicy(tab)));
  const said: Said[] = [];
  if (filled.length > 0) said.push({ code: 'filled-for', values: { name: nameOf(one), fields: filled } });
  if (missed.length > 0)
    said.push({
      code: 'not-filled-by-hand',
      values: { values: missed.map((field) => [field, values[field] ?? '']) },
    });
  if (ids.externalId) said.push({ code: 'new-external-id', values: { externalId: ids.externalId } });
  const commit = written?.commit ?? (one.kind === 'archive' ? 'Start archiving' : 'Save');
  said.push(nextAfter(state, one, commit, Boolean(arn)));
  if (!ids.externalId) problems.unshift({ code: 'no-usable-id' });
  else if (before && before !== ids.externalId) problems.unshift({ code: 'id-changed', values: { before } });
  const now = byId(state, one.id);
  return {
    ok: missed.length === 0 && problems.length === 0,
    said,
    details: [...problems, ...cards(now ? [now] : [])],
  };
}

const EMPTY: PageSnapshot = { rows: [], complete: false, existing: [], forms: [] };

/** What goes into the form. The role is the configuration's own, or with new roles the account's new one once it is known. */
function valuesFor(state: State, before: Connector): Partial<Record<Field, string>> {
  const one = byId(state, before.id) ?? before;
  const roleArn = state.journey === 'migrate-new-roles' ? newRoleOf(state, one) : oldRoleOf(one);
  const [prefix, region, logType] = [fieldOf(one, 'prefix'), fieldOf(one, 'region'), fieldOf(one, 'logType')];
  const isFetcher = one.kind === 's3-fetcher';
  return {
    bucket: fieldOf(one, 'bucket') ?? '',
    ...(prefix !== undefined && isFetcher && { prefix }),
    ...(region && { region }),
    ...(logType && isFetcher && { logType }),
    ...(roleArn && { roleArn }),
  };
}

function nextAfter(state: State, { id }: Connector, commit: string, hasArn: boolean): Said {
  const check: Said = { code: 'check-and-press', values: { commit } };
  if (state.journey === 'migrate-new-roles') return hasArn ? check : { code: 'next-create-policy' };
  const one = byId(state, id);
  const newId = one && fieldOf(one, 'externalId');
  const ready = one && newId !== undefined && acceptedBy(trustOf(state, oldRoleOf(one)))?.includes(newId);
  return ready ? check : { code: 'next-role', values: { commit } };
}

function notHere(
  choice: Exclude<ForPage, { one: Connector }>,
  { account }: PageSnapshot,
  problems: Said[],
): Outcome {
  if ('saved' in choice) {
    const name = nameOf(choice.saved);
    return failed(
      choice.saved.facts.gone
        ? { code: 'migrated-already', values: { name, account } }
        : { code: 'saved-already', values: { name } },
      problems,
    );
  }
  if ('none' in choice) return failed({ code: 'none-here', values: { account } }, problems);
  const { kind, account: its } = choice.elsewhere;
  return failed(
    { code: 'belongs-elsewhere', values: { name: nameOf(choice.elsewhere), kind, account: its } },
    problems,
  );
}

/** An account has one archive: the old one has to go before the form for the new one comes. Its facts are kept first. */
async function archiveIsOn(tab: Tab, page: PageSnapshot, { id }: Connector): Promise<Outcome> {
  const { problems } = await take(tab, page);
  const state = await store.update((now) => setCurrent(now, id));
  const one = byId(state, id);
  const lost = one ? cards([one]) : [];
  const name = one ? nameOf(one) : undefined;
  return failed({ code: 'archive-is-on', values: { name, incomplete: lost.length > 0 } }, [
    ...problems,
    ...lost,
  ]);
}
