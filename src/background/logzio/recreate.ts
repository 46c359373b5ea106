import type { Configuration } from '../../connector/configuration';
import type { PageSnapshot } from '../../connector/form/read';
import { KIND_LABELS, nameOf } from '../../connector/inventory/labels';
import { sameArn } from '../../connector/inventory/list';
import { noteFilled, setCurrent } from '../../connector/inventory/progress';
import { newRoleSeen, trustOf } from '../../connector/inventory/seen';
import { configurationFor, fitsPage } from '../../connector/inventory/snapshot';
import { effective } from '../../connector/known';
import type { State } from '../../connector/schema';
import { applyFact } from '../../connector/state';
import type { ActResult } from '../../platform/client-types';
import type { FormField } from '../../platform/messages';
import type { Tab } from '../../platform/tabs';
import { stateNow, store } from '../store';
import { names } from './labels';
import { takeRolePolicy } from './role-policy';
import { ANEW, bad, cards, idsIn, listedNow, lookAt, take, withIds } from './snapshots';
import { askLogzio, OPEN_FORM } from './tab';

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
  if (one.kind === 'archive' && look.snapshot.forms === 0 && archive) return archiveIsOn(tab, look.page, one);
  const opened = look.snapshot.forms === 0 ? await askLogzio(tab.id, 'open', {}) : undefined;
  if (opened?.opened) look = (await lookAt(tab)) ?? look;
  const { snapshot, page } = look;
  if (snapshot.forms === 0)
    return bad(`There is no form on this page. ${OPEN_FORM}, then press Fill this page again.`, problems);
  if (snapshot.forms > 1)
    return bad(
      `Nothing was filled: the page shows ${snapshot.forms} forms, and which one is meant is not certain. Close the other, then press Fill this page again.`,
    );

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
  page: PageSnapshot,
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
async function archiveIsOn(tab: Tab, page: PageSnapshot, { id }: Configuration): Promise<ActResult> {
  const { problems } = await take(tab, page);
  const state = await store.update((now) => setCurrent(now, id, Date.now()));
  const one = state.migration.configurations.find((other) => other.id === id);
  const lost = one ? cards([one]) : [];
  return bad(
    `Archiving is on with ${one ? nameOf(one) : 'these settings'}, which Rolebridge has noted. Logz.io keeps one archive per account: ${lost.length > 0 ? 'complete what is missing first, then' : 'when the role accepts the new external ID,'} remove the old settings and press Fill this page again.`,
    [...problems, ...lost],
  );
}
