import type { ToldPlaces } from '../codes';
import { err, ok, type Result } from '../result';
import type { Place, Reading } from './places';

/** Which value is meant: the one with this text, or the one that a person pointed at (its offset). */
export interface Wanted {
  from?: string;
  at?: number;
}

/** Refusals that a person may overrule by pointing at the value. */
const OVERRULED: readonly string[] = ['deny', 'effect', 'principal', 'action', 'operator-negated'];

/** The most places that a sentence names. */
const MOST = 5;

const told = (places: readonly Place[]): ToldPlaces => ({
  places: places
    .slice(0, MOST)
    .map(({ candidate: { line, statement, operator, value } }) => ({ line, statement, operator, value })),
  more: Math.max(0, places.length - MOST),
});

/** What stands there instead of the value that was looked for; the nearest one first. */
function notFound(from: string, places: readonly Place[]): Result<Place> {
  const near = places.find(
    ({ candidate }) => candidate.value.trim().toLowerCase() === from.trim().toLowerCase(),
  );
  if (!near) return err('not-found', { how: 'others', from, ...told(places) });
  const { line, value } = near.candidate;
  return err('not-found', { how: 'near', from, line, value });
}

/** Why none of these may be changed. */
function noneEditable(places: readonly Place[]): Result<Place> {
  const [first] = places;
  const reasons = new Set(places.map(({ candidate }) => candidate.why?.code));
  const why = first?.candidate.why;
  // What has a place of its own keeps it: a name that stands twice.
  if (first && why && reasons.size === 1)
    return { ok: false, problem: { line: first.candidate.line, ...why } };
  return err('not-editable', told(places));
}

function pointedAt(at: number, wanted: string | undefined, places: readonly Place[]): Result<Place> {
  const place = places.find(({ candidate: { offset, value } }) => {
    return offset === at && (wanted === undefined || value === wanted);
  });
  if (!place) return err('not-found', { how: 'gone' });
  const { why } = place.candidate;
  return why && !OVERRULED.includes(why.code) ? noneEditable([place]) : ok(place);
}

/** The one value that is certainly meant and may be changed; else why there is none. */
export function choose({ places }: Reading, { from, at }: Wanted): Result<Place> {
  if (places.length === 0) return err('no-external-id');
  if (at !== undefined) return pointedAt(at, from, places);
  const meant = places.filter(({ candidate }) => from === undefined || candidate.value === from);
  if (from !== undefined && meant.length === 0) return notFound(from, places);
  const [only, ...more] = meant.filter(({ candidate }) => candidate.editable);
  if (!only) return noneEditable(meant);
  if (more.length > 0) return err('ambiguous', { how: 'values', ...told([only, ...more]) });
  return ok(only);
}
