import { group, type Part, text } from './draw';
import { labelOf, type Status, statusOf } from './status';

/** A value that the card wants to fill: `Copy …` puts it on the clipboard. */
export interface Value {
  label: string;
  value: string;
  /** Shown in full, over as many lines as it takes. */
  whole?: boolean;
}

export interface Action {
  label: string;
  run(): void;
  /** The one that comes next. */
  primary?: boolean;
  /** Not what the person most likely wants now: it stands behind More. */
  rare?: boolean;
}

export interface CardView {
  title: string;
  /** Who is signed in, beside the actions. */
  account: string;
  /** What must be said first: what is dangerous or of no use, then what to look at. */
  blockers: string[];
  warnings: string[];
  /** What is being granted, in plain words. */
  review: string[];
  status: Status;
  busy: boolean;
  actions: Action[];
  values: Value[];
  /** The old and the new value of an edit, side by side. */
  change: Value[];
  /** What is shown was filled: the values are no longer what matters. */
  done: boolean;
  /** The page's button that the person has to press next, and where to look: the card keeps off them. */
  next: readonly (HTMLElement | undefined)[];
}

/** The last characters of a value tell it from another: they are never cut off. */
const END = 4;

/**
 * A value that is longer, or has lines, is a document: nobody reads it in a card, where it would lie over the buttons; and the page could, before
 * the person chose to fill it.
 */
const LONGEST_DRAWN = 300;

interface Button {
  label: string;
  press(): void;
  kind?: string | undefined;
  /** What is seen of it, where that is shorter than its name. */
  face?: string;
  key?: string;
}

const button = ({ label, press, kind, face = label, key = label }: Button): Part => ({
  tag: 'button',
  key,
  text: face,
  attributes: { type: 'button', class: kind, 'aria-label': face === label ? undefined : label },
  press,
});

const disclosure = (title: string, key: string, ...parts: Part[]): Part => ({
  ...group('details', {}, text('summary', title), group('div', { class: 'rest' }, ...parts)),
  key,
});

const paragraphs = (kind: string, sentences: readonly string[]): Part[] =>
  sentences.map((sentence) => ({ ...text('p', sentence, { class: kind }), key: sentence }));

/** Rows of values, each with the button that copies it. */
function rows(values: readonly Value[], copy: (value: Value) => void, kind?: string): Part[] {
  if (values.length === 0) return [];
  const row = (one: Value): Part => {
    const { label, value, whole } = one;
    const count = String(value.length);
    const shown = whole
      ? text('span', value, { class: 'whole' })
      : value.length > LONGEST_DRAWN || /\n/.test(value)
        ? text('span', statusOf({ code: 'characters', values: { count } }).text, { class: 'cut' })
        : group(
            'span',
            { class: 'cut' },
            text('span', value.slice(0, -END), { class: 'start' }),
            text('span', value.slice(-END)),
          );
    const copies = button({
      label: `Copy ${label}`,
      face: labelOf('copy'),
      kind: 'quiet',
      press: () => copy(one),
    });
    const parts = [
      text('dt', label),
      group('dd', { class: whole ? undefined : 'value' }, shown),
      group('dd', {}, copies),
    ];
    return { ...group('div', {}, ...parts), key: label };
  };
  return [group('dl', { class: kind }, ...values.map(row))];
}

/** How it stands, and what its own buttons start. */
interface Uses {
  /** Folded by the person to one line, or, as there is no room for more, to what came of it and what is next. */
  folded: false | 'folded' | 'folded tight';
  copy(value: Value): void;
  fold(): void;
  hide(): void;
}

/** What stands in the card, top to bottom. */
export function cardParts(view: CardView, { folded, copy, fold, hide }: Uses): Part {
  const { title, account, blockers, warnings, review, status, busy, actions, values, change, done } = view;
  const isDanger = blockers.length > 0;
  // One notice is open: all that is dangerous, else the first thing to look at before anything is done.
  const open = isDanger ? blockers.join('\n') : done ? undefined : warnings[0];
  const notes = isDanger || done ? warnings : warnings.slice(1);
  const notesCode = `${open === undefined ? '' : 'more-'}${notes.length > 1 ? 'notes' : 'note'}` as const;
  const pressable = (wanted: boolean): Part[] =>
    actions
      .filter(({ rare = false }) => rare !== wanted)
      .map(({ label, run, primary }) => button({ label, press: run, kind: primary ? 'primary' : undefined }));
  const rare = [...rows(done ? values : [], copy), ...pressable(false)];
  const count = { count: String(notes.length) };
  return group(
    'aside',
    { 'aria-label': 'Rolebridge', class: folded || undefined },
    group(
      'header',
      {},
      button({ label: labelOf('move'), face: '⠿', kind: 'move', press: () => undefined }),
      text('strong', 'Rolebridge'),
      text('span', title, { class: 'title' }),
      button({
        label: labelOf(folded ? 'unfold' : 'fold'),
        key: 'fold',
        face: folded ? '+' : '–',
        kind: 'quiet',
        press: fold,
      }),
      button({ label: labelOf('hide'), face: '×', kind: 'quiet', press: hide }),
    ),
    ...paragraphs('account', account ? [account] : []),
    text('p', status.text, { role: 'status', 'data-code': status.code, class: busy ? 'busy' : undefined }),
    group(
      'div',
      { class: 'body' },
      ...(open === undefined
        ? []
        : [text('p', open, { class: isDanger ? 'stop' : 'notice', role: 'alert' })]),
      ...rows(change, copy, 'pair'),
      ...rows(done ? [] : values, copy),
    ),
    group(
      'div',
      { class: 'actions' },
      ...pressable(true),
      ...(rare.length + review.length > 0
        ? [disclosure(labelOf('more'), 'more', ...paragraphs('review', review), ...rare)]
        : []),
      ...(notes.length > 0
        ? [
            disclosure(
              statusOf({ code: notesCode, values: count }).text,
              'notes',
              ...paragraphs('notice', notes),
            ),
          ]
        : []),
    ),
  );
}
