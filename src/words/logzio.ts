import { FIELD_LABELS, type Field, KIND_LABELS, type Kind } from '../connector/labels';
import type { Advice } from '../journeys/which-procedure';
import { adviceWords } from './inventory';
import { JOURNEY_LABELS } from './names';
import { POINT, POINT_COMMITS } from './pointing';
import type { Sentences } from './say';

/** What to press where there is no form. */
const OPEN_FORM = 'Press + Add a bucket and Authenticate with a role there';
const FILL_AGAIN = 'then press Fill this page again';
const CAPTURE_THERE = 'press Capture from this page in the popup there';

const named = (fields: readonly Field[]): string => fields.map((field) => FIELD_LABELS[field]).join(', ');

/** What came of an action on a page of Logz.io. */
export const LOGZIO_OUTCOMES = {
  // The page.
  'page-silent': 'This page did not answer. Reload it and try again.',
  'no-form-to-capture': `There is no connector form on this page. ${OPEN_FORM}, then capture again.`,
  'no-form-for': ({ fields }: { fields: Field[] }) =>
    `There is no form for ${named(fields)} on the Logz.io page. ${OPEN_FORM}, then press Fill this page in the popup.`,
  'no-form-opened':
    'The form for a new bucket could not be opened. Go to the S3 bucket page in Logz.io, or open the form there by hand, and press Capture and open AWS again.',
  'form-needs': ({ fields }: { fields: Field[] }) =>
    `Logz.io’s form wants ${named(fields)}: give it here or in the form, then press Capture and open AWS again.`,
  'no-form': `There is no form on this page. ${OPEN_FORM}, ${FILL_AGAIN}.`,
  'nothing-listed':
    'There is no list of configurations and no form on this page. Go to the S3 bucket page or to Archive & restore in Logz.io, then capture again.',

  // Captured.
  captured: ({ fields }: { fields: Field[] }) => `Captured: ${named(fields)}.`,
  'not-found-in-form': ({ fields }: { fields: Field[] }) => `Not found: ${named(fields)}.`,
  'nothing-captured': 'Nothing to capture was found in the form.',
  'type-the-bucket': 'Type the S3 bucket name into the form, then capture again.',
  'get-the-policy': 'Press Get the role policy in the form, then capture again.',
  'choose-one': 'This page shows more than one possibility. Choose the one to use:',
  'captured-list': ({ count, account, added, names }: CapturedList) =>
    `Captured ${count} ${count === 1 ? 'configuration' : 'configurations'}${ofAccount(account)}${added < count ? ` (${added} new)` : ''}: ${names}.`,
  'procedure-chosen': ({ journey, reason }: Pick<Advice, 'journey' | 'reason'>) =>
    `Chosen for you: ${JOURNEY_LABELS[journey]}. ${adviceWords(reason)}`,
  'new-external-id': ({ externalId, account }: { externalId: string; account?: string | undefined }) =>
    `New external ID${ofAccount(account)}: ${externalId}.`,
  'form-is-unsure': ({ choices }: { choices: string[] }) =>
    `The form shows more than one possibility (${choices.join('; ')}). Close other forms, then try again.`,
  'not-known-yet': ({ name, missing }: { name: string; missing: string }) =>
    `${name}: not known yet: ${missing}. Do not delete it before.`,

  // Nothing was written: it would have been the wrong place.
  'other-host': ({ host, captured }: { host: string; captured: string }) =>
    `Nothing was filled: this is ${host}, and the values were captured on ${captured}: another region of Logz.io, with other accounts. Go to ${captured}, or ${CAPTURE_THERE} if this is the right one.`,
  'other-account': ({ shown, captured }: { shown: string; captured: string }) =>
    `Nothing was filled: the Logz.io page is in the account ${shown}, and the values were captured in ${captured}. Switch to that account in Logz.io, or ${CAPTURE_THERE} if this is the right one.`,
  'other-bucket': ({ shown, wanted }: { shown: string; wanted: string }) =>
    `Nothing was filled: the form on the Logz.io page is for ${shown}, and the role is for ${wanted}. Close that form and open one for ${wanted}, or ${CAPTURE_THERE} to connect ${shown}.`,
  'other-bucket-migrating': ({ shown, name }: { shown: string; name: string }) =>
    `Nothing was filled: the form on the Logz.io page is for ${shown}, and ${name} is being migrated. Close that form and press Fill this page in the popup, or choose Migrate this one beside ${shown}.`,
  'other-external-id': ({ shown, captured }: { shown: string; captured: string }) =>
    `Nothing was filled: the Logz.io page now shows another external ID (${shown}) than the one captured (${captured}). It may be another Logz.io account’s. Open the right account, or press Capture from this page in the popup and change the role.`,
  'several-forms': ({ forms, fields }: { forms: number; fields?: Field[] }) =>
    `Nothing was filled: the Logz.io page shows ${forms} forms, and which one is meant is not certain. Close the other, ${fields ? `or copy ${named(fields)} from the popup` : FILL_AGAIN}.`,

  // Written.
  'nothing-to-fill': 'There is nothing to fill in here yet: no bucket and no role ARN are known.',
  filled: ({ fields }: { fields: Field[] }) => `Filled and read back: ${named(fields)}.`,
  'filled-for': ({ name, fields }: { name: string; fields: Field[] }) =>
    `Filled and read back for ${name}: ${named(fields)}.`,
  'not-filled': ({ fields }: { fields: Field[] }) =>
    `Could not fill ${named(fields)}: copy it from the popup.`,
  'not-kept': ({ fields }: { fields: Field[] }) =>
    `The form no longer holds ${named(fields)} as it was filled in. Press Fill this page again, or copy it from the popup, and check it before you save.`,
  'not-filled-by-hand': ({ values }: { values: [Field, string][] }) =>
    `Could not fill ${named(values.map(([field]) => field))}: ${values.map(([field, text]) => `${named([field])} is ${text || 'empty'}`).join('; ')}. Do it by hand.`,
  point: ({ field }: { field: Field }) => POINT.replace('{field}', named([field])),
  'point-commits': ({ field }: { field: Field }) => POINT_COMMITS.replace('{field}', named([field])),
  'point-ended': 'No field was shown. Copy the value from the popup and paste it by hand.',
  'check-and-press': ({ commit }: { commit: string }) => `Check it, then press ${commit}.`,

  // Back from AWS.
  'arn-unknown':
    'The role ARN is not known yet. Open the role in AWS: Rolebridge reads it on the role’s page.',
  'opened-anew':
    'The Logz.io tab was closed, so Logz.io was opened anew. Its form is filled when it comes; where it is not, press Fill this page in the popup there.',

  'said-in-logzio': 'Logz.io is in front. What came of it is said there, by Rolebridge’s toolbar button.',

  // In a migration.
  'no-usable-id':
    'The form shows no external ID that can be used. Compare it by hand before you change the role.',
  'id-changed': ({ before }: { before: string }) =>
    `The external ID is another one than before (${before}): the role has to accept the new one.`,
  'next-create-policy': 'Next: press Open Create policy in AWS.',
  'next-role': ({ commit }: { commit: string }) =>
    `Next: press Open the role in AWS; press ${commit} only after the role accepts the new external ID.`,
  'no-role-policy':
    'The form shows no role policy. Press Get the role policy there and then Fill this page again, or paste the policy into Role policy: the new role needs it.',
  'migrated-already': ({ name, account }: { name: string; account?: string | undefined }) =>
    `${name} is migrated already, and nothing else is to do on this page${inBrackets(account)}.`,
  'saved-already': ({ name }: { name: string }) =>
    `${name} is saved already. Press Delete at the old one and confirm.`,
  'none-here': ({ account }: { account?: string | undefined }) =>
    `No configuration is known for this page${inBrackets(account)}. Go to the list in Logz.io and press Capture from this page, or add one by hand.`,
  'belongs-elsewhere': ({
    name,
    kind,
    account,
  }: {
    name: string;
    kind: Kind;
    account?: string | undefined;
  }) =>
    `Nothing was filled: ${name} is being migrated, and its page is ${kind === 'archive' ? KIND_LABELS.archive : 'the S3 bucket page'}${account ? ` in the account ${account}` : ''}. Go there, or choose Migrate this one beside another.`,
  'archive-is-on': ({ name, incomplete }: { name: string | undefined; incomplete: boolean }) =>
    `Archiving is on with ${name ?? 'these settings'}, which Rolebridge has noted. Logz.io keeps one archive per account: ${incomplete ? 'complete what is missing first, then' : 'when the role accepts the new external ID,'} remove the old settings and press Fill this page again.`,
} as const satisfies Sentences;

interface CapturedList {
  count: number;
  account?: string | undefined;
  added: number;
  names: string;
}

const ofAccount = (account: string | undefined): string => (account ? ` of ${account}` : '');
const inBrackets = (account: string | undefined): string => (account ? ` (${account})` : '');
