import type { Configuration, Migration } from '../configuration';
import { sameArn, sorted } from './list';

/** How far a configuration has come; follows from its facts. */
export type Progress = 'to do' | 'filled' | 'failed' | 'saved' | 'deleted' | 'migrated';

/** The words for it in the popup and in exported files. */
export const PROGRESS_LABELS: Readonly<Record<Progress, string>> = {
  'to do': 'To do',
  filled: 'Filled',
  failed: 'Not connected',
  saved: 'Saved',
  deleted: 'Deleted',
  migrated: 'Migrated',
};

/** Saved with success is never undone by filling the form once more: Logz.io has the new configuration. */
export function progressOf({ facts }: Configuration): Progress {
  const { filled, saved, gone } = facts;
  if (saved?.ok) return gone ? 'migrated' : 'saved';
  if (saved && saved.at >= (filled?.at ?? 0)) return 'failed';
  if (filled && filled.at >= (gone?.at ?? 0)) return 'filled';
  return gone ? 'deleted' : 'to do';
}

export const isSaved = ({ facts }: Configuration): boolean => facts.saved?.ok === true;
export const isMigrated = (one: Configuration): boolean => isSaved(one) && one.facts.gone !== undefined;

/**
 * The configuration that is being migrated: the one that was chosen, until it is migrated; then the next one, of the same role and
 * account first. Undefined where there is none left.
 */
export function currentOf({ configurations, current }: Migration): Configuration | undefined {
  const chosen = configurations.find(({ id }) => id === current);
  if (chosen && !isMigrated(chosen)) return chosen;
  const left = sorted(configurations.filter((one) => !isMigrated(one)));
  if (!chosen) return left[0];
  const near = left.filter((one) => sameArn(one.roleArn, chosen.roleArn));
  return near.find(({ account }) => account === chosen.account) ?? near[0] ?? left[0];
}

/** A deleted archive has to make room for the new one: Logz.io keeps one per account, so it can't be recreated first. */
export const orderFor = (
  { order }: Pick<Migration, 'order'>,
  configuration: Pick<Configuration, 'kind'> | undefined,
): Migration['order'] => (configuration?.kind === 'archive' ? 'delete-first' : order);

/** Seconds in which nothing was fetched, from deleting to saving, or to `now` (ms since 1970). Undefined where there is no gap. */
export function gapSeconds({ facts }: Configuration, now: number | undefined): number | undefined {
  const { gone, saved } = facts;
  const until = saved?.ok ? saved.at : now;
  if (!gone || until === undefined || until < gone.at) return undefined;
  return Math.round((until - gone.at) / 1000);
}
