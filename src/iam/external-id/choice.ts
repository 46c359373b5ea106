import { err, ok, type Result } from '../result';
import { shorten } from '../stray-characters';
import type { EditCode } from './edit-codes';
import type { Place, Reading } from './places';

/** Which value is meant: the one with this text, or the one that a person pointed at (its offset). */
export interface Wanted {
  from?: string;
  at?: number;
}

/** Refusals that a person may overrule by pointing at the value. */
const OVERRULED: readonly EditCode[] = ['deny', 'effect', 'principal', 'action', 'operator-negated'];

const quote = (value: string): string => `“${shorten(value, 80)}”`;

function list(places: readonly Place[]): string {
  const shown = places
    .slice(0, 5)
    .map(({ candidate: { line, statement, operator, value } }) => {
      return `line ${line} (statement ${statement + 1}, ${shorten(operator)}): ${quote(value)}`;
    })
    .join('; ');
  return places.length > 5 ? `${shown}; and ${places.length - 5} more` : shown;
}

/** What stands there instead of the value that was looked for; the nearest one first. */
function notFound(from: string, places: readonly Place[]): Result<Place> {
  const start = `No sts:ExternalId of this policy is ${quote(from)}.`;
  const near = places.find(
    ({ candidate }) => candidate.value.trim().toLowerCase() === from.trim().toLowerCase(),
  );
  const difference =
    near && near.candidate.value.toLowerCase() === from.toLowerCase()
      ? 'differs in capital letters'
      : 'differs in blanks';
  return err(
    'not-found',
    near
      ? `${start} Line ${near.candidate.line} has ${quote(near.candidate.value)}, which ${difference}.`
      : `${start} There is: ${list(places)}.`,
  );
}

/** Why none of these may be changed. */
function noneEditable(places: readonly Place[]): Result<Place> {
  const [first] = places;
  const reasons = new Set(places.map(({ candidate }) => candidate.why?.code));
  const why = first?.candidate.why;
  if (first && why && reasons.size === 1)
    return err(why.code, `Line ${first.candidate.line}: ${why.message}`);
  return err('not-editable', `None of these lets the account in: ${list(places)}.`);
}

function pointedAt(at: number, wanted: string | undefined, places: readonly Place[]): Result<Place> {
  const place = places.find(({ candidate: { offset, value } }) => {
    return offset === at && (wanted === undefined || value === wanted);
  });
  if (!place)
    return err(
      'not-found',
      'The chosen line doesn’t have this external ID any more. Look at the policy again.',
    );
  const { why } = place.candidate;
  return why && !OVERRULED.includes(why.code) ? noneEditable([place]) : ok(place);
}

/** The one value that is certainly meant and may be changed; else why there is none. */
export function choose({ places }: Reading, { from, at }: Wanted): Result<Place> {
  if (places.length === 0)
    return err('no-external-id', 'This policy has no value of sts:ExternalId in any Condition.');
  if (at !== undefined) return pointedAt(at, from, places);
  const meant = places.filter(({ candidate }) => from === undefined || candidate.value === from);
  if (from !== undefined && meant.length === 0) return notFound(from, places);
  const [only, ...more] = meant.filter(({ candidate }) => candidate.editable);
  if (!only) return noneEditable(meant);
  if (more.length > 0) return err('ambiguous', `Several could be meant: ${list([only, ...more])}.`);
  return ok(only);
}
