import { FIELD_LABELS, FIELDS, type Field, listed } from '../connector/labels';
import { FAILURE_SENTENCES } from './failures';
import { INVENTORY_OUTCOMES } from './inventory-outcomes';
import { LOGZIO_OUTCOMES } from './logzio';
import type { Shown } from './problems';
import { type Said as SaidIn, type Sentences, sentenceIn } from './say';

/** What came of an action that a person took, by code. */
export const OUTCOMES = {
  ...FAILURE_SENTENCES,
  ...LOGZIO_OUTCOMES,
  ...INVENTORY_OUTCOMES,

  // What a check of a value found, and what was tidied: the background draws these sentences.
  problem: ({ message }: Shown) => message,
  tidied: ({ text }: { text: string }) => text,

  taken: ({ fields }: { fields: Field[] }) => `Taken: ${fieldsAnd(fields)}.`,
  'nothing-taken': 'Nothing was taken.',
  'sorted-in': ({ fields }: { fields: Field[] }) => `Sorted in: ${fieldsAnd(fields)}.`,
  'nothing-to-sort': 'Nothing of what Logz.io gives was found in that text.',
  forgotten: 'Everything was forgotten.',
  'aside-deleted': 'The copy was deleted.',
  'aside-read': ({ back, left }: { back: number; left: number }) =>
    `${back === 0 ? 'Nothing new could be read' : `${back === 1 ? '1 connection is' : `${back} connections are`} back`}${left > 0 ? '; what can’t be read is still kept aside.' : '.'}`,
  confirmed: 'Noted as you said it: Logz.io shows it as connected.',
  'arn-copied': 'The role ARN is on the clipboard.',
  'arn-not-copied':
    'The browser did not let Rolebridge copy. Select the text in the box Role ARN and copy it.',
  'diagnostics-copied':
    'What Rolebridge makes of this page is on the clipboard: no ID, no name and no text of the page is in it.',
  'diagnostics-none':
    'There is nothing to tell: the page in front is not one of IAM or Logz.io, or it gives no answer. Reload it and try again.',
  'not-copied': 'The browser did not let Rolebridge copy.',
  'file-copied': 'The file is on the clipboard.',
  'file-not-copied': 'The browser did not let Rolebridge copy. Select the text under Preview and copy it.',
  'panel-opened': 'Opened as side panel.',
  'panel-not-opened':
    'The browser did not open the side panel. Choose Rolebridge in the browser’s own side panel menu.',
  'file-too-large': ({ name }: { name: string }) =>
    `${name} is larger than 8 MB. Split it, or leave out what is not needed.`,
  'and-more': ({ count }: { count: number }) => `And ${count} more.`,

  'return-elsewhere': ({ account, home }: { account: string; home: string }) =>
    `Nothing was filled: the role ARN is of AWS account ${account}, but the policy and the role were worked on in ${home}. If that is meant, Return anyway in Rolebridge’s popup fills it.`,
  'in-front': 'The tab is in front now.',
  'opened-logzio': 'Logz.io was opened in a new tab.',
  'no-sign-in': 'No tab waits at AWS’s sign-in page any more.',
  'opened-in-aws':
    'Opened in a new tab, and filled there when it comes. If AWS asks you to sign in first, do.',
  'role-name-unknown': 'The role’s name is not known yet.',
  'not-an-iam-page':
    'This AWS page is not one of IAM. Press Open Create policy in AWS or Open Create role in AWS.',
  'nothing-to-fill-in-aws':
    'There is nothing to fill on this AWS page. If it should be, reload it and try again.',
  'card-says': ({ text }: { text: string }) => text,
  'capture-elsewhere':
    'Go to the tab with the connector form in Logz.io (app.logz.io), then press Capture from this page.',
  'fill-elsewhere':
    'Go to the tab with the form in Logz.io or with an IAM page of the AWS console, then press Fill this page.',
  'site-withheld':
    'Nothing was done: the browser does not tell Rolebridge what page this is. Press Allow, then press the button again.',
} as const satisfies Sentences;

/** One thing to say of what came of an action. */
export type Said = SaidIn<typeof OUTCOMES>;

/** @returns the sentence of one thing to say */
export const sentenceOf = sentenceIn(OUTCOMES);

/** @returns several, one after the other */
export const textOf = (said: readonly Said[]): string => said.map(sentenceOf).join(' ');

/** "Account ID, External ID and Prefix". */
const fieldsAnd = (fields: readonly Field[]): string =>
  listed(
    fields.map((field) => FIELD_LABELS[field]),
    FIELDS.length,
  );
