import type { Configuration } from '../../connector/configuration';
import type { PageSnapshot } from '../../connector/form/read';
import { nameOf } from '../../connector/inventory/labels';
import { sameArn } from '../../connector/inventory/list';
import { noteFilled, setCurrent } from '../../connector/inventory/progress';
import { newRoleSeen, trustOf } from '../../connector/inventory/seen';
import { configurationFor, fitsPage } from '../../connector/inventory/snapshot';
import { effective } from '../../connector/known';
import type { FormField } from '../../connector/labels';
import type { State } from '../../connector/schema';
import { applyFact } from '../../connector/state';
import type { Outcome } from '../../platform/client-types';
import type { Tab } from '../../platform/tabs';
import type { Said } from '../../words/outcomes';
import { stateNow, store } from '../store';
import { takeRolePolicy } from './role-policy';
import { cards, idsIn, listedNow, lookAt, take, withIds } from './snapshots';
import { askLogzio, failed } from './tab';

/** Opens the form on a Logz.io page and makes the configuration again in it: everything but the press that commits. */
export async function fillConfiguration(tab: Tab): Promise<Outcome> {
  let look = await lookAt(tab);
  if (!look) return failed({ code: 'page-silent' });
  const problems: Said[] = [];
  let state = await store.update((before) => listedNow(before, look?.page ?? EMPTY));
  if (!state.migration.configurations.some((one) => fitsPage(one, look?.page ?? EMPTY))) {
    problems.push(...(await take(tab, look.page)).problems);
    state = await stateNow();
  }
  const choice = configurationFor(state.migration, look.page);
  if (!('one' in choice)) return notHere(choice, look.page, problems);
  const { one } = choice;
  const { kind, where } = one.from;
  const { host } = new URL(tab.url);
  if (kind === 'captured' && where && where !== host)
    return failed({ code: 'other-host', values: { host, captured: where } }, problems);
  const [archive] = look.page.existing;
  if (one.kind === 'archive' && look.snapshot.forms === 0 && archive) return archiveIsOn(tab, look.page, one);
  const opened = look.snapshot.forms === 0 ? await askLogzio(tab.id, 'open', {}) : undefined;
  if (opened?.opened) look = (await lookAt(tab)) ?? look;
  const { snapshot, page } = look;
  if (snapshot.forms === 0) return failed({ code: 'no-form' }, problems);
  if (snapshot.forms > 1) return failed({ code: 'several-forms', values: { forms: snapshot.forms } });

  const ids = idsIn(snapshot);
  problems.push(...ids.problems);
  const before = one.newExternalId;
  state = await store.update((now) =>
    withIds(setCurrent(now, one.id, Date.now()), ids, page, new URL(tab.url).host, Date.now()),
  );
  const values = valuesFor(state, one);
  const written = await askLogzio(tab.id, 'write', { values });
  const filled = written?.filled ?? [];
  const missed = written?.missed ?? (Object.keys(values) as FormField[]);
  const arn = values.roleArn;
  state = await store.update((now) => {
    const at = Date.now();
    const put =
      arn && filled.includes('roleArn')
        ? applyFact(now, { returned: { arn, at }, saved: undefined }, at)
        : now;
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
  const now = state.migration.configurations.filter(({ id }) => id === one.id);
  return {
    ok: missed.length === 0 && problems.length === 0,
    said,
    details: [...problems, ...cards(now)],
  };
}

const EMPTY: PageSnapshot = { rows: [], complete: false, existing: [], forms: [] };

/** What goes into the form. The role is the configuration's own, or with new roles the account's new one once it is known. */
function valuesFor(state: State, { id, ...before }: Configuration): Partial<Record<FormField, string>> {
  const one = state.migration.configurations.find((other) => other.id === id) ?? { id, ...before };
  const fresh = state.journey === 'migrate-new-roles';
  const seen = newRoleSeen(state, id) ?? effective(state).roleArn;
  const roleArn = fresh ? (sameArn(seen, one.roleArn) ? undefined : seen) : one.roleArn;
  return {
    bucket: one.bucket,
    ...(one.prefix !== undefined && one.kind === 's3-fetcher' && { prefix: one.prefix }),
    ...(one.region && { region: one.region }),
    ...(one.logType && one.kind === 's3-fetcher' && { logType: one.logType }),
    ...(roleArn && { roleArn }),
  };
}

function nextAfter(
  { migration, journey }: State,
  { id }: Configuration,
  commit: string,
  hasArn: boolean,
): Said {
  const check: Said = { code: 'check-and-press', values: { commit } };
  if (journey === 'migrate-new-roles') return hasArn ? check : { code: 'next-create-policy' };
  const one = migration.configurations.find((other) => other.id === id);
  const ready =
    one?.newExternalId !== undefined &&
    trustOf(migration, one.roleArn).stored?.externalIds.includes(one.newExternalId);
  return ready ? check : { code: 'next-role', values: { commit } };
}

function notHere(
  choice: Exclude<ReturnType<typeof configurationFor>, { one: Configuration }>,
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
async function archiveIsOn(tab: Tab, page: PageSnapshot, { id }: Configuration): Promise<Outcome> {
  const { problems } = await take(tab, page);
  const state = await store.update((now) => setCurrent(now, id, Date.now()));
  const one = state.migration.configurations.find((other) => other.id === id);
  const lost = one ? cards([one]) : [];
  const name = one ? nameOf(one) : undefined;
  return failed({ code: 'archive-is-on', values: { name, incomplete: lost.length > 0 } }, [
    ...problems,
    ...lost,
  ]);
}
