import type { SavedForm, SnapshotRow } from '../../../src/connector/form/read';
import type { In } from '../../../src/platform/messages';
import { type Sound, sound } from './sound';

/** One message that came after the press. */
export interface Message {
  text: string;
  /** It stands in the form or next to it. */
  near: boolean;
}

/** What was known when the form was committed. */
export interface Press {
  form: SavedForm;
  /** How many rows of the list were like the form; absent where no whole list was shown. */
  listed?: number;
  /** A configuration is being replaced: the old one stands in the list with the same bucket, often with the same role. */
  replaces: boolean;
}

/** What the page shows now. */
export interface After {
  messages: readonly Message[];
  /** The form that was committed is not there any more. */
  gone: boolean;
  /** The list; absent where no whole list is shown. */
  rows?: readonly SnapshotRow[];
  /** Another button of the form was pressed since (Cancel, Test connection): what is said now is an answer to that. */
  left: boolean;
}

/** What came of the press. `unknown` without a message: nothing so far. */
export type Judgement = Omit<In<'saved'>, 'form'>;

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Could this row be the form's configuration? What the list does not show speaks neither for nor against it. */
const isLike = (row: SnapshotRow, { bucket, prefix, roleArn, kind }: SavedForm): boolean =>
  row.bucket === bucket &&
  (kind === 'archive' || row.prefix === undefined || prefix === undefined || row.prefix === prefix) &&
  (!row.roleArn || !roleArn || same(row.roleArn, roleArn));

/** How many rows of a list are like the form. */
export const countLike = (rows: readonly SnapshotRow[], form: SavedForm): number =>
  rows.filter((row) => isLike(row, form)).length;

/**
 * Does the list prove that the configuration was made? There has to be one more like it than before. Where no list was shown before, one
 * row has to name bucket and role, and nothing may be replaced: the old configuration would look the same.
 */
function isListed({ form, listed, replaces }: Press, { gone, rows }: After): boolean {
  if (!gone || !rows || form.bucket === '') return false;
  // Logz.io keeps one archive per account: before it is started there is none.
  const before = listed ?? (form.kind === 'archive' ? 0 : undefined);
  if (before !== undefined) return countLike(rows, form) > before;
  return !replaces && rows.some((row) => isLike(row, form) && row.roleArn !== undefined);
}

/**
 * What the page's words and its list say about a press on Save. Connected is only what is proved: a message of success that names the
 * bucket, or the list, once the form is gone. The app's own words are not public, so all other words leave it open.
 */
export function judgeSave(press: Press, after: After): Judgement {
  const { bucket } = press.form;
  const heard = after.messages.map(({ text, near }) => ({ text, near, is: sound(text, bucket) }));
  const first = (...wanted: Sound[]): string | undefined => {
    const fitting = heard.filter(({ is }) => wanted.includes(is));
    return (fitting.find(({ near }) => near) ?? fitting[0])?.text;
  };
  const refusal = first('refuses-it') ?? heard.find(({ near, is }) => near && is === 'failure')?.text;
  if (refusal && !after.left) return { answer: 'refused', message: refusal, proof: 'none' };
  const success = after.left ? undefined : first('names-it');
  if (success) return { answer: 'connected', message: success, proof: 'message-names-it' };
  const other = after.left ? undefined : first('success', 'failure', 'unclear');
  if (isListed(press, after)) return { answer: 'connected', message: other ?? '', proof: 'listed' };
  return { answer: 'unknown', message: other ?? '', proof: 'none' };
}
