import { FIELD_LABELS } from '../connector/labels';
import { FAILURE_SENTENCES } from './failures';
import { accountWords } from './names';
import { POINT, POINT_COMMITS, SHOW_FIELD } from './pointing';

/*
 * What the card on AWS's pages says by itself. It gets this table from the background when it is drawn first, so that none of it is part of
 * what runs in AWS's pages. A sentence names the values that it needs in braces.
 */

/** The card's buttons, by what they do. */
const BUTTONS = {
  'fill-wizard': 'Fill the wizard',
  'fill-page': 'Fill this page',
  'fill-anyway': 'Fill anyway',
  'show-field': SHOW_FIELD,
  stop: 'Stop',
  hide: 'Hide',
  undo: 'Undo',
  'look-again': 'Look again',
  'use-arn': 'Use this role ARN',
  'copy-arn': 'Copy role ARN',
  'create-policy': 'Open Create policy in AWS',
  'create-role': 'Open Create role in AWS',
  role: 'Open the role in AWS',
  return: 'Return to Logz.io',
  replace: 'Replace external ID',
  'accept-both': 'Accept both external IDs',
  remove: 'Remove the old external ID',
  add: 'Add the external ID',
  copy: 'Copy',
  more: 'More',
  move: 'Move',
  fold: 'Fold',
  unfold: 'Unfold',
} as const;
export type CardButton = keyof typeof BUTTONS;

const AGAIN = `then press ${BUTTONS['fill-wizard']} again.` as const;
const NOT_WRITTEN = 'while the edit was worked out, so nothing was written.';

const SENTENCES = {
  // The card as a whole.
  ready: `Ready. Press ${BUTTONS['fill-page']}.`,
  'ready-wizard': `Ready. Press ${BUTTONS['fill-wizard']}.`,
  'read-first': 'Nothing was filled. Read what is said below first.',
  'press-fill': `Press ${BUTTONS['fill-wizard']}, or ${BUTTONS['fill-page']}.`,
  'fill-stopped': `Nothing was filled. {why} In the card on the page, ${BUTTONS['fill-anyway']} goes on.`,
  stopped: 'Stopped. What was filled so far stays.',
  'other-connector':
    'Stopped: the connector that this began with is gone, or another one is current now. Look at what was filled so far; the button fills what is current.',
  returning: 'Returning to Logz.io …',
  covered:
    'Nothing was done: something on this page covers or changes this card. Reload the page, or fill it from Rolebridge’s popup.',
  note: '{count} note',
  notes: '{count} notes',
  'more-note': '{count} more note',
  'more-notes': '{count} more notes',
  characters: '{count} characters',
  copied: '{label} copied.',
  'not-copied': 'The browser did not let Rolebridge copy {label}.',
  ...FAILURE_SENTENCES,
  failed: 'Something went wrong: {detail}',

  // Filling a screen.
  waiting: 'Waiting for the page …',
  'waiting-for-policy':
    'Waiting for the policy {name} to be created. Make it in another tab; this page picks it up by itself.',
  'waiting-for-field': 'Waiting for {field} on this page. Its value can be copied below.',
  'page-unknown':
    '{page}: this page is not as Rolebridge knows it. If the console says that there is no such page, open its list and press its own button that creates one: this card goes on there. Otherwise copy the values below and paste them by hand.',
  lacking:
    'Rolebridge does not have {fields} yet. Open its popup on the Logz.io page and press Capture from this page.',
  'nothing-to-fill': '{screen}: filled and read back.',
  filled: '{screen}: filled and read back ({done}).',
  'filled-to-commit': '{screen}: filled and read back ({done}). Next: press {commit}.',
  missed: '{screen}: could not fill {missed}. Copy from below and paste by hand.',
  'missed-some':
    '{screen}: could not fill {missed}. Copy from below and paste by hand. Filled and read back: {done}.',
  'taken-back': 'The page no longer holds what was filled: {fields}. Look there; copy it below if need be.',
  'pressed-other':
    'When you pressed {button}, the page no longer held what was filled: {fields}. Go back and look, or compare it with what AWS shows.',
  'next-missed': `{screen}: filled and read back, but the Next button was not found. Press it yourself; ${AGAIN}`,
  'aws-complains': '{screen}: AWS does not go on. It says: {said}',
  'aws-marks': '{screen}: AWS does not go on: it marks a field as wrong.',
  'aws-stays': `{screen}: AWS did not go on to the next page. Look for its message, ${AGAIN}`,
  'aws-says': 'AWS says: {said}',

  point: POINT,
  'point-commits': POINT_COMMITS,
  'point-ended': 'No field was shown. Copy the values below and paste them by hand.',

  // A role's trust policy.
  'opening-trust': 'Opening the trust policy …',
  'way-missed':
    'The way to the trust policy was not found. Open the Trust relationships tab and press Edit trust policy yourself; this card goes on there.',
  'way-stopped': 'Stopped. Nothing was changed.',
  'changed-before':
    'The editor was changed after Rolebridge read it, so nothing was changed now. It was read again: {found} Press {button} again.',
  'changed-before-choose':
    'The editor was changed after Rolebridge read it, so nothing was changed now. It was read again: {found} Press {button} again, or choose the line.',
  'changed-meanwhile': `The editor, or the external ID, was changed ${NOT_WRITTEN} It was read again: {found} Press {button} again.`,
  elsewhere: `The page went on to something else ${NOT_WRITTEN} Press the button again where it is meant.`,
  'edit-refused':
    'The editor did not take the change, so it was left as it was. Copy the new external ID below and paste it by hand.',
  'edit-spoiled':
    'The editor did not take the change as meant, and its text could not be put back. Press Cancel on this page, then open it again.',
  'edit-disturbed':
    'The editor was changed while the edit was written, so nothing more was written. Look at its text, or press Cancel on this page and open it again.',
  'edit-made': '{said} Read back. Next: press {commit}.',
  'undo-lost':
    'The editor was changed by hand after that edit. Undo would lose those changes, so nothing was changed. Use the editor’s own undo.',
  'undo-refused': 'The editor did not take its earlier text back. Use the editor’s own undo.',
  undone: 'Undone: the editor holds exactly what it held before. {found}',
  'trust-updated': 'AWS says: {said}',
  'by-hand': 'The editor was changed by hand. What you press next looks at it anew first.',
} as const;

/** The table, as the background hands it out. */
export const CARD = { buttons: BUTTONS, sentences: SENTENCES, fields: FIELD_LABELS } as const;
export type CardWords = typeof CARD;

type Named<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Named<Rest>
  : never;

/** One thing that the card says by itself: a code, and the values that its sentence names. */
export type CardSaid = {
  [Code in keyof typeof SENTENCES]: [Named<(typeof SENTENCES)[Code]>] extends [never]
    ? { code: Code; values?: undefined }
    : { code: Code; values: Record<Named<(typeof SENTENCES)[Code]>, string> };
}[keyof typeof SENTENCES];

/** @param account 12 digits */
export const signedInWords = (account: string): string => `Signed in to AWS account ${accountWords(account)}`;
