import type { Configuration } from '../connector/configuration';
import { sameArn } from '../connector/inventory';
import { KIND_LABELS, listed, nameOf } from '../connector/inventory-labels';
import { noteExternalId, noteFilled, setCurrent } from '../connector/inventory-progress';
import { newRoleSeen, trustOf } from '../connector/inventory-seen';
import { configurationFor, fitsPage, noteListed, takeSighting } from '../connector/inventory-sighting';
import { currentOf } from '../connector/inventory-state';
import { effective } from '../connector/known';
import { type PageSighting, readSighting, type Sighting } from '../connector/read-form';
import type { Source, State } from '../connector/schema';
import { applyFact, setValue } from '../connector/state';
import { missingFacts } from '../journeys/migrate-progress';
import type { ActResult } from '../platform/client-types';
import type { FormField } from '../platform/messages';
import type { Tab } from '../platform/tabs';
import { names } from './logzio-labels';
import { askLogzio, journeyTab, OPEN_FORM, readLogzio } from './logzio-tab';
import { stateNow, store } from './store';

const ANEW = 'This page did not answer. Reload it and try again.';
const bad = (message: string, details: string[] = []): ActResult => ({ ok: false, message, details });

interface Look {
  sighting: Sighting;
  page: PageSighting;
}

async function lookAt(tab: Tab): Promise<Look | undefined> {
  const sighting = await readLogzio(tab.id, { policy: false, page: true, watch: true });
  await journeyTab(tab);
  return sighting?.page && { sighting, page: sighting.page };
}

/** What the list on the page means for what is known: what was deleted, what has come. */
const listedNow = (state: State, page: PageSighting): State =>
  noteListed(state, page, Date.now(), { asked: true, newRoleArn: (one) => newRoleSeen(state, one.id) });

/** Takes what the page shows of configurations into the inventory. */
async function take(
  tab: Tab,
  page: PageSighting,
): Promise<{ shown: Configuration[]; added: number; problems: string[] }> {
  let taken = { shown: [] as Configuration[], added: 0, problems: [] as string[] };
  const from = { kind: 'captured', where: new URL(tab.url).host, at: Date.now() } as const;
  await store.update((before) => {
    const { state, ...rest } = takeSighting(listedNow(before, page), page, from, () => crypto.randomUUID());
    taken = rest;
    return state;
  });
  return taken;
}

interface Ids {
  /** The new external ID, where exactly one is certain. */
  externalId?: string;
  accountId?: string;
  problems: string[];
}

/** What the open form gives. An ID that was published, a doubled prefix and the like are named and not taken. */
function idsIn(sighting: Sighting): Ids {
  const only = { ...sighting, bucket: [], prefix: [], roleArn: [], rolePolicy: [] };
  const { values, problems, choices } = readSighting(only);
  const said = problems.map(({ message }) => message);
  if (choices.length > 0)
    said.push(
      `The form shows more than one possibility (${choices.map(({ label }) => label).join('; ')}). Close other forms, then try again.`,
    );
  return {
    ...(values.externalId && { externalId: values.externalId }),
    ...(values.accountId && { accountId: values.accountId }),
    problems: said,
  };
}

/** The state with what the form gave: for the connector, and for every configuration of the account that the page is of. */
function withIds(
  before: State,
  { externalId, accountId }: Ids,
  page: PageSighting,
  where: string,
  at: number,
): State {
  const source: Source = { kind: 'captured', where, at };
  const put = (state: State, field: 'externalId' | 'accountId', text: string): State => {
    const result = setValue(state, field, text, source);
    return result.ok ? result.value : state;
  };
  const named = accountId ? put(before, 'accountId', accountId) : before;
  if (!externalId) return named;
  const { configurations } = named.migration;
  const current = currentOf(named.migration);
  const here = configurations.filter((one) => one.account === page.account && page.account !== undefined);
  const whose =
    here.length > 0 ? here : configurations.filter((one) => fitsPage(one, page) && one.id === current?.id);
  const isCurrents = whose.some(({ id }) => id === current?.id);
  const start = isCurrents || configurations.length === 0 ? put(named, 'externalId', externalId) : named;
  const noted = whose.reduce(
    (state, one) => (one.facts.saved?.ok ? state : noteExternalId(state, one.id, externalId, at)),
    start,
  );
  return applyFact(noted, { externalIdChanged: undefined }, at);
}

/** Before anything is deleted: what would be lost with it. */
const cards = (configurations: readonly Configuration[]): string[] =>
  configurations.flatMap((one) => {
    const missing = one.facts.gone ? [] : missingFacts(one);
    return missing.length > 0
      ? [`${nameOf(one)}: not known yet: ${listed(missing)}. Do not delete it before.`]
      : [];
  });

/** So many configurations are named one by one. */
const MOST = 8;

/** Reads the list, and the forms that are open, into the inventory. */
export async function captureConfigurations(tab: Tab): Promise<ActResult> {
  const look = await lookAt(tab);
  if (!look) return bad(ANEW);
  const { sighting, page } = look;
  const { shown, added, problems } = await take(tab, page);
  const ids = idsIn(sighting);
  const state = await store.update((before) => withIds(before, ids, page, new URL(tab.url).host, Date.now()));
  const details = [...problems, ...ids.problems];
  const where = page.account ? ` of ${page.account}` : '';
  const told = [
    ...(shown.length > 0
      ? [
          `Captured ${count(shown.length)}${where}${added < shown.length ? ` (${added} new)` : ''}: ${listed(shown.map(nameOf), MOST)}.`,
        ]
      : []),
    ...(ids.externalId ? [`New external ID${where}: ${ids.externalId}.`] : []),
  ];
  if (told.length === 0)
    return bad(
      'There is no list of configurations and no form on this page. Go to the S3 bucket page or to Archive & restore in Logz.io, then capture again.',
      details,
    );
  const now = shown.map(({ id }) => state.migration.configurations.find((one) => one.id === id) ?? undefined);
  const lost = cards(now.flatMap((one) => one ?? []));
  const more = lost.length > MOST ? [`And ${lost.length - MOST} more.`] : [];
  return {
    ok: details.length === 0,
    message: told.join(' '),
    details: [...details, ...lost.slice(0, MOST), ...more],
  };
}

const count = (number: number): string => `${number} ${number === 1 ? 'configuration' : 'configurations'}`;

/** Opens the form on a Logz.io page and makes the configuration again in it: everything but the press that commits. */
export async function fillConfiguration(tab: Tab): Promise<ActResult> {
  let look = await lookAt(tab);
  if (!look) return bad(ANEW);
  const problems: string[] = [];
  let state = await store.update((before) => listedNow(before, look?.page ?? EMPTY));
  if (!state.migration.configurations.some((one) => fitsPage(one, look?.page ?? EMPTY))) {
    problems.push(...(await take(tab, look.page)).problems);
    state = await stateNow();
  }
  const choice = configurationFor(state.migration, look.page);
  if (!('one' in choice)) return notHere(choice, look.page, problems);
  const { one } = choice;
  const [archive] = look.page.existing;
  if (one.kind === 'archive' && look.sighting.forms === 0 && archive) return archiveIsOn(tab, look.page, one);
  const opened = look.sighting.forms === 0 ? await askLogzio(tab.id, 'open', {}) : undefined;
  if (opened?.opened) look = (await lookAt(tab)) ?? look;
  const { sighting, page } = look;
  if (sighting.forms === 0)
    return bad(`There is no form on this page. ${OPEN_FORM}, then press Fill this page again.`, problems);
  if (sighting.forms > 1)
    return bad(
      `Nothing was filled: the page shows ${sighting.forms} forms, and which one is meant is not certain. Close the other, then press Fill this page again.`,
    );

  const ids = idsIn(sighting);
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
  const told = [
    ...(filled.length > 0 ? [`Filled and read back for ${nameOf(one)}: ${names(filled)}.`] : []),
    ...(missed.length > 0
      ? [
          `Could not fill ${names(missed)}: ${missed.map((field) => `${names([field])} is ${values[field] || 'empty'}`).join('; ')}. Do it by hand.`,
        ]
      : []),
    ...(ids.externalId ? [`New external ID: ${ids.externalId}.`] : []),
    nextAfter(
      state,
      one,
      written?.commit ?? (one.kind === 'archive' ? 'Start archiving' : 'Save'),
      Boolean(arn),
    ),
  ];
  if (!ids.externalId)
    problems.unshift(
      'The form shows no external ID that can be used. Compare it by hand before you change the role.',
    );
  else if (before && before !== ids.externalId)
    problems.unshift(
      `The external ID is another one than before (${before}): the role has to accept the new one.`,
    );
  const now = state.migration.configurations.filter(({ id }) => id === one.id);
  return {
    ok: missed.length === 0 && problems.length === 0,
    message: told.join(' '),
    details: [...problems, ...cards(now)],
  };
}

const EMPTY: PageSighting = { rows: [], complete: false, existing: [], forms: [] };

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
): string {
  const one = migration.configurations.find((other) => other.id === id);
  if (journey === 'migrate-new-roles')
    return hasArn ? `Check it, then press ${commit}.` : 'Next: press Open Create policy in AWS.';
  const ready =
    one?.newExternalId !== undefined &&
    trustOf(migration, one.roleArn).stored?.externalIds.includes(one.newExternalId);
  return ready
    ? `Check it, then press ${commit}.`
    : `Next: press Open the role in AWS; press ${commit} only after the role accepts the new external ID.`;
}

function notHere(
  choice: Exclude<ReturnType<typeof configurationFor>, { one: Configuration }>,
  page: PageSighting,
  problems: string[],
): ActResult {
  const here = page.account ? ` (${page.account})` : '';
  if ('saved' in choice)
    return bad(
      choice.saved.facts.gone
        ? `${nameOf(choice.saved)} is migrated already, and nothing else is to do on this page${here}.`
        : `${nameOf(choice.saved)} is saved already. Press Delete at the old one and confirm.`,
      problems,
    );
  if ('none' in choice)
    return bad(
      `No configuration is known for this page${here}. Go to the list in Logz.io and press Capture from this page, or add one by hand.`,
      problems,
    );
  const { elsewhere } = choice;
  const place = `${elsewhere.kind === 'archive' ? KIND_LABELS.archive : 'the S3 bucket page'}${elsewhere.account ? ` in the account ${elsewhere.account}` : ''}`;
  return bad(
    `Nothing was filled: ${nameOf(elsewhere)} is being migrated, and its page is ${place}. Go there, or choose Migrate this one beside another.`,
    problems,
  );
}

/** An account has one archive: the old one has to go before the form for the new one comes. Its facts are kept first. */
async function archiveIsOn(tab: Tab, page: PageSighting, { id }: Configuration): Promise<ActResult> {
  const { problems } = await take(tab, page);
  const state = await store.update((now) => setCurrent(now, id, Date.now()));
  const one = state.migration.configurations.find((other) => other.id === id);
  const lost = one ? cards([one]) : [];
  return bad(
    `Archiving is on with ${one ? nameOf(one) : 'these settings'}, which Rolebridge has noted. Logz.io keeps one archive per account: ${lost.length > 0 ? 'complete what is missing first, then' : 'when the role accepts the new external ID,'} remove the old settings and press Fill this page again.`,
    [...problems, ...lost],
  );
}
