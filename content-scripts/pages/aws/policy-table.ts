import { focus, setText, textIn } from '../../form/fill';
import { sendKey } from '../../form/keys';
import { locate } from '../../form/locate';
import { isEnabled, press } from '../../form/press';
import { boxOf, firstRow, hasTickableRows, isTicked, loading, rowCount, tick } from '../../form/table';
import { delay, FIELD_MS, until } from '../../form/wait';
import type { Job } from '../page';
import { FIELDS } from './fields';

/** A table that has stopped changing for this long has shown what it will show. */
const QUIET_MS = 700;
/** Tables load slowly in accounts with thousands of policies. */
const LOADING_MS = 15_000;
/** How long a search that filters while typing gets before Enter is tried. */
const TYPING_MS = 250;
/** How long a table gets to show its next page. */
const TURNING_MS = 2_000;
const MOST_PAGES = 120;

/**
 * The wizard's page with the table of policies: rows that can be ticked, or the search box while they load, and a way on. A console that
 * does not know the wizard's address shows a list there, with such rows and such a box, and no Next.
 */
export const onPermissionsPage = (): boolean =>
  (hasTickableRows() || locate(FIELDS.policySearch) !== undefined) && locate(FIELDS.next) !== undefined;

/** Waits for the row's box; gives up when the table has been quiet for a while. */
async function awaitRow(name: string, signal: AbortSignal): Promise<HTMLElement | undefined> {
  const end = Date.now() + LOADING_MS;
  while (Date.now() < end) {
    const before = rowCount();
    const row = await until(() => boxOf(name), { signal, ms: QUIET_MS });
    if (row) return row;
    if (!loading() && rowCount() === before) return undefined;
  }
  return undefined;
}

/** Searches in both forms of the box: one filters while typing, the other makes a token when Enter is pressed. */
async function search(name: string, signal: AbortSignal, ms = FIELD_MS): Promise<HTMLElement | undefined> {
  const input = await until(() => locate(FIELDS.policySearch), { signal, ms });
  if (!input) return undefined;
  focus(input);
  if (textIn(input) !== name) setText(input, name, false);
  const typed = await until(() => boxOf(name), { signal, ms: TYPING_MS });
  if (typed) return typed;
  // Property filters make their token only then.
  sendKey(input, 'Enter');
  return awaitRow(name, signal);
}

async function refreshed(name: string, signal: AbortSignal): Promise<HTMLElement | undefined> {
  const button = locate(FIELDS.refreshPolicies);
  if (!button || !press(button)) return undefined;
  await delay(50);
  return (await awaitRow(name, signal)) ?? search(name, signal);
}

async function otherPages(name: string, signal: AbortSignal): Promise<HTMLElement | undefined> {
  const input = locate(FIELDS.policySearch);
  if (input && textIn(input)) setText(input, '', false);
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const button = locate(FIELDS.nextPage);
    const before = firstRow();
    if (!button || !isEnabled(button) || !press(button)) return undefined;
    // A table that stays as it was has no further page, whatever its button says.
    if (!(await until(() => firstRow() !== before && !loading(), { signal, ms: TURNING_MS })))
      return undefined;
    await delay();
    const row = boxOf(name);
    if (row) return row;
  }
  return undefined;
}

/** Ticks the policy's row, and nothing else. Where it is known to `exist`, the table is refreshed and paged through for it. */
export function policyTicked(name: string, exists: boolean): Job {
  return {
    label: `Policy ${name}`,
    shows: { field: FIELDS.policySearch.label, roles: ['textbox'] },
    value: name,
    holds: () => isTicked(name) === true,
    holdsNow: () => isTicked(name),
    async write(signal, ms) {
      const row =
        boxOf(name) ??
        (await search(name, signal, ms)) ??
        (exists ? ((await refreshed(name, signal)) ?? (await otherPages(name, signal))) : undefined);
      return row !== undefined && tick(name, signal);
    },
  };
}
