import type { Kind } from '../connector/labels';
import type { Nexts } from '../journeys/codes';
import { type SentencesFor, sentencesOf } from './say';

/** Logz.io's button that makes a configuration of this kind. */
export const saveOf = (kind: Kind | undefined): string => (kind === 'archive' ? 'Start archiving' : 'Save');
const deleteOf = (kind: Kind | undefined): string =>
  kind === 'archive' ? 'Remove my S3 settings' : 'Delete';

/** The next click, as a sentence that names the button. */
export const NEXTS: SentencesFor<Nexts> = {
  'sign-in': ({ here }) =>
    `Sign in ${here ? 'on this page' : 'in the tab that opened'}: the page that you wanted is filled when you come back.`,
  'find-form':
    'In Logz.io, go to Send your data and select S3 bucket in the left menu. Then press Capture and open AWS.',
  'add-bucket':
    'Go to the S3 bucket page in Logz.io and press Capture and open AWS: it opens the form there.',
  'capture-form': 'Go to the form on the Logz.io page and press Capture and open AWS.',
  'type-bucket':
    'Type the S3 bucket name here, or into the form on the Logz.io page, and press Capture and open AWS.',
  'get-policy': 'On the Logz.io page, press Capture and open AWS: Logz.io shows the role policy then.',
  capture: 'Press Capture and open AWS.',
  'open-create-policy': 'Press Open Create policy in AWS: it is filled there.',
  'policy-edited':
    'Press Fill this page in the card on the AWS page, or go on by hand: press Next, then Create policy.',
  'fill-wizard': 'In the card on the AWS page, press Fill the wizard.',
  'create-policy':
    'On the AWS page, press Create policy. If it is not there yet, press Fill the wizard in the card first.',
  'back-to-create-role': 'Go back to the Create role tab.',
  'open-create-role': 'Press Open Create role in AWS: it is filled there.',
  'mend-role':
    'Press Open the role in AWS and correct its trust policy there; or type another Role name here and press Open Create role in AWS.',
  'mend-wizard': 'Go back to step 1 of Create role and press Fill this page in the card.',
  'policy-from-wizard':
    'On the AWS page, press Next, then Create policy; where that button is missing, press Open Create policy in AWS here.',
  'create-role':
    'On the AWS page, press Create role. If it is not there yet, press Fill the wizard in the card first.',
  'open-role': 'Press Open the role in AWS.',
  return: 'Press Return to Logz.io.',
  'return-assembled':
    'Press Return to Logz.io. The role ARN follows from the role’s name and its account; to read it on the role’s page as well, press Open the role in AWS.',
  save: 'On the Logz.io page, press Save.',
  'look-whether-saved':
    'Look at the Logz.io page: if its list shows the bucket, press Logz.io shows it as connected; otherwise press Save again.',
  'capture-list':
    'Go to the list of configurations in Logz.io and press Capture from this page; or press Add a configuration or Import in Configurations.',
  'recreate-first':
    'Go to the list of configurations in Logz.io and press Recreate and open AWS: it captures the list and begins with the first.',
  'capture-one':
    'Go to its form or to the list in Logz.io and press Capture from this page, or press Edit beside it in Configurations.',
  'look-archive':
    'In Logz.io, open the form of an S3 fetcher in the same account (+ Add a bucket, Authenticate with a role) and press Capture from this page: the External ID is the account’s.',
  'look-fetcher':
    'Go to the S3 bucket page in Logz.io and press Recreate and open AWS here: it opens the form, reads the External ID and goes on in AWS.',
  'complete-first': ({ kind }) =>
    `Press Capture from this page on it in Logz.io, or Edit beside it in Configurations. Only then press ${deleteOf(kind)}.`,
  delete: ({ name = 'the configuration', kind }) =>
    `In Logz.io, press ${deleteOf(kind)}${kind === 'archive' ? '' : ` beside the old ${name}`} and confirm. Then press Capture from this page, so that it is seen to be gone.`,
  'fill-form': ({ kind, opens }) =>
    `Go to ${kind === 'archive' ? 'Archive & restore' : 'the S3 bucket page'} in Logz.io and press ${opens ? 'Recreate and open AWS' : 'Fill this page'} here.`,
  'capture-open-form': 'With the form open in Logz.io, press Capture from this page.',
  'migrate-save': ({ kind }) =>
    `On the Logz.io page, press ${saveOf(kind)}. If its form is closed, press Fill this page here.`,
  'save-again': ({ kind }) =>
    `Double-check your credentials in Logz.io and AWS, then press ${saveOf(kind)} again.`,
  'look-whether-migrated': ({ name }) =>
    `Look at the list in Logz.io: if it shows the new ${name}, press Logz.io shows it as connected; otherwise save it again. Do not delete the old one before.`,
  'edit-trust':
    'Press Open the role in AWS: its trust policy is edited there. The card says how, and offers the other way.',
  'edit-here': ({ both }) =>
    `In the card on the role’s page, press ${both ? 'Accept both external IDs' : 'Replace external ID'}.`,
  'update-policy':
    'On the AWS page, press Update policy. The role’s page comes back, and what AWS stored is read there. If that page is closed, press Open the role in AWS.',
  'look-stored': 'Press Open the role in AWS: what AWS stored is read there, on the tab Trust relationships.',
  'migrate-other': ({ name }) =>
    `Press Migrate this one beside ${name} in Configurations, then Fill this page on its page in Logz.io.`,
  'migrate-next': 'Go to the next one’s page in Logz.io and press Fill this page here.',
  'remove-old':
    'Press Open the role in AWS: the old external ID is taken out in the editor there. Then press Update policy.',
  'save-all-first': 'First save every configuration of this role with the new external ID.',
  'remove-update':
    'On the AWS page, press Update policy. If that page is closed, press Open the role in AWS.',
  'fill-shared': 'Go to the form in Logz.io and press Fill this page here.',
  'choose-other': ({ name }) => (name ? `Press Migrate this one beside ${name} in Configurations.` : ''),
  'switch-account': ({ account = 'their account', name }) =>
    `Switch to ${account} in Logz.io.${name ? ` Press Migrate this one beside ${name} in Configurations.` : ''}`,
};

export const nextWords = sentencesOf(NEXTS);
