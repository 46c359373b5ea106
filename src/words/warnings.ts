import { listed } from '../connector/labels';
import type { Warnings } from '../journeys/warning-codes';
import { LOGZIO } from '../vendors/logzio';
import { showCharacter } from './characters';
import { counted, labelsOf, partitionWords } from './names';
import { fieldProblem } from './problems/fields';
import { reasonWords } from './reasons';
import { type SentencesFor, sentencesOf } from './say';

const REFUSED =
  'IAM stores such an external ID, but AWS refuses it when the role is used. Look whether this configuration works at all.';
const LOOK_IN_ROLE = 'Look in the role’s trust policy.';
const FIELD = { accountId: 'Account ID', externalId: 'External ID' } as const;
const VALUE = { accountId: 'account', externalId: 'external ID' } as const;
const archivedOr = (kind: string): string => (kind === 'archive' ? 'archived' : 'fetched');

/** What has to be said before going on. */
export const WARNINGS: SentencesFor<Warnings> = {
  'for-another': ({ name, current }) =>
    `This tab was filled for ${name}, and what is made here is kept for it. Rolebridge now works on ${current}: open its pages from the popup.`,
  'partition-useless': ({ partition }) =>
    `The AWS tab is in ${partitionWords(partition)}. Logz.io’s account is in another part of AWS and can never use a role from there. Sign in to an account of the standard AWS regions.`,
  'account-is-vendors': ({ account }) =>
    `AWS is signed in to ${account}, the account that stands here as Logz.io’s. Account ID must be Logz.io’s, not your own: capture it again from the Logz.io page.`,
  'account-note': ({ problem }) => fieldProblem(problem),
  'external-id-changed': ({ now, before }) =>
    `The Logz.io page now shows another external ID (${now}) than the one captured (${before}). It may be another Logz.io account’s. Open the right account and press Capture from this page.`,
  'policy-other-bucket': ({ buckets, bucket }) =>
    `The role policy is for ${listed(buckets)}, not for ${bucket}. Press Get the role policy again on the Logz.io page, then Capture from this page.`,
  'policy-edited':
    'The policy was changed by hand after it was filled. If that was meant, go on; otherwise press Fill this page in the card to put Logz.io’s text back.',
  'policy-outdated':
    'The role policy has changed since it was filled in AWS. Press Fill this page on Create policy again.',
  'policy-exists': ({ name }) =>
    `A policy named ${name} was already created from an earlier text. Type another Policy name here, or edit that policy on its page in AWS.`,
  'policy-renamed': ({ name, here }) =>
    `The policy that was created is named ${name}; Policy name here says ${here}. To go on with ${name}, type that name here.`,
  'trust-unseen': ({ role }) =>
    `Rolebridge did not see which account and external ID the role ${role} was given. Check its trust policy.`,
  'role-exists': ({ role }) =>
    `A role named ${role} was already created for earlier values. Type another Role name here.`,
  'trust-other': ({ what, role, filled, now = 'empty' }) =>
    `${role ? `The role ${role} was created with` : 'Create role was filled with'} the ${VALUE[what]} ${filled}; ${FIELD[what]} is now ${now}. ${
      role
        ? 'If nothing else uses this role, correct its trust policy; otherwise type another Role name and create a new role.'
        : 'Press Fill this page on step 1 of Create role again.'
    }`,
  'role-other-account': ({ policy, home, account }) =>
    `The policy ${policy} is in account ${home}, but the role is in ${account}. A role takes policies of its own account only: create both in the same one.`,
  'signed-in-elsewhere': ({ policy, home, here }) =>
    `The policy ${policy} was created in account ${home}, but AWS is signed in to ${here}. Sign in to ${home}, or create the policy again in ${here}.`,
  'attach-unseen': ({ policy, role }) =>
    `Rolebridge did not see that ${policy} was attached to ${role}. Check Permissions on the role’s page.`,
  'arn-older':
    'A role ARN was here before this role policy. If that role already has these permissions, press Return to Logz.io; otherwise go on, and the new role’s ARN takes its place.',
  'role-renamed': ({ name, here }) =>
    `The role that was created is named ${name}; Role name here says ${here}. To go on with ${name}, type that name here.`,
  'role-read-other': ({ name, here }) =>
    `The role page that was read is ${name}; Role name here says ${here}. If ${name} is the right one, type that name here.`,
  'arn-partition': ({ partition }) =>
    `This role is in ${partitionWords(partition)}, and Logz.io can never use it. Create the role in an account of the standard AWS regions.`,
  'arn-vendors': ({ account }) =>
    `This role ARN is in ${account}, Logz.io’s own account. The role must be in your account.`,
  'arn-of-other': ({ name, here }) => `The role ARN is that of ${name}; Role name here says ${here}.`,
  'arn-elsewhere': ({ arn, account, home, given }) =>
    given
      ? `This role ARN is of AWS account ${account}, but the policy and the role were worked on in ${home}. Logz.io reads the bucket only if the role in ${account} may.`
      : `A role of this name was seen in AWS account ${account} (${arn}), but this connector is worked on in ${home}, so it was not taken. Open the role in ${home}; or, if the other one is meant, press Use this role ARN.`,
  'arn-not-signed-in': ({ account, here }) =>
    `This role ARN is of AWS account ${account}, but AWS is signed in to ${here}. Make sure that it is the right one.`,
  'save-refused': ({ name, message }) =>
    `Logz.io did not connect${name ? ` ${name}` : ''}. It said: ${message}`,
  'save-unknown': ({ name = 'it', message }) =>
    `Whether Logz.io connected ${name} is not known.${message ? ` The page said: ${message}.` : ''} Look at the list in Logz.io: does it show ${name}?`,
  reason: ({ first, reason }) => `${first ? 'Likeliest' : 'Or'}: ${reasonWords(reason)}`,
  'old-role-partition': ({ role, partition }) =>
    `The role ${role} is in ${partitionWords(partition)}, which Logz.io can never use. It needs a role in an account of the standard AWS regions.`,
  'old-role-vendors': 'This role ARN is in Logz.io’s own AWS account. The role must be in yours.',
  'prefer-new-roles': ({ role, accounts }) =>
    `Kept in the same role, ${role} would have to accept the external IDs of all ${accounts} accounts; with one of them alone, the configurations of the other accounts stop working.`,
  'prefer-same-role': ({ role }) =>
    `New roles work as well, but you make a policy and a role more than you need, and ${role} is left over with its old external ID until you delete it.`,
  'do-not-delete': ({ name, missing }) =>
    `Do not delete ${name} yet. Not known, and lost with it: ${labelsOf(missing)}. Press Capture from this page on it in Logz.io, or Edit in Configurations.`,
  'no-prefix': 'No Prefix is noted: made again without one, it reads the whole bucket.',
  'one-archive':
    'Logz.io keeps one archive per account, so this one has to be deleted before it can be made again. What is logged in between is not archived.',
  'gap-ahead':
    'A fetcher only takes objects created after its set-up: what is written between deleting and saving is never fetched. The gap is counted in seconds from here on.',
  gap: ({ kind, seconds, over }) => {
    const time = counted(seconds, 'second', 'seconds');
    return over
      ? `Nothing was ${archivedOr(kind)} for ${time}, between deleting and saving.`
      : `Nothing has been ${archivedOr(kind)} for ${time}, since it was deleted.`;
  },
  'arrive-twice': 'Until the old one is deleted, some logs may arrive twice.',
  'old-role-elsewhere': ({ role = 'this role', account, here }) =>
    `The role ${role} is in account ${account}, but AWS is signed in to ${here}.`,
  'others-stop': ({ names }) =>
    `With Replace external ID, these stop working as soon as you press Update policy, until they are replaced too: ${listed(names, 20)}. Accept both external IDs keeps them working.`,
  'archive-unseen': ({ account }) =>
    `Does Archive & restore${account ? ` of ${account}` : ''} use this role too? It was not captured, and it stops once the old external ID is gone. Open it in Logz.io and press Capture from this page first, or let the role accept both external IDs.`,
  'this-stops': ({ name }) =>
    `The old configuration of ${name} stops at the same moment; its new one takes over once you save it.`,
  'stored-other': ({ meant, stored }) =>
    `AWS did not store what was meant. Meant: ${listed(meant)}. Stored: ${listed(stored) || 'no external ID'}.`,
  'not-working': ({ names }) => `Not working until they are replaced: ${listed(names, 20)}.`,
  'several-accounts': ({ accounts, names }) =>
    `This role is used in ${accounts} Logz.io accounts, each with another external ID. Those in other accounts: ${listed(names, 10)}.`,
  'stop-without-old': ({ names }) => `Without the old external ID these stop working: ${listed(names, 20)}.`,
  'new-role-elsewhere': ({ account, old, bucket }) =>
    `The new role is in AWS account ${account}, the old one in ${old}. If the bucket ${bucket} is in ${old}, the new role can’t read it without a bucket policy.`,
  'new-role-policy': ({ bucket }) =>
    `The new role’s policy has to allow the bucket ${bucket} too. Look at Permissions on its page.`,
  'old-published':
    'The old external ID was printed in Logz.io’s documentation in 2023, so everyone knows it. Migrate this role soon.',
  'old-sample':
    'The old external ID is the sample from Logz.io’s documentation, so everyone knows it, and it is no account’s. Look whether this configuration works at all.',
  'old-doubled': `The old external ID has ${LOGZIO.externalIdPrefix} more than once in front: Logz.io does not come with such a one. Look whether this configuration works at all.`,
  'old-prefix-only': `The old external ID is only the start ${LOGZIO.externalIdPrefix}; what follows it is missing. ${LOOK_IN_ROLE}`,
  'old-is-arn': `What stands here as the old external ID is an ARN. ${LOOK_IN_ROLE}`,
  'old-placeholder': `The old external ID is a placeholder from documentation. ${LOOK_IN_ROLE}`,
  'old-space': ({ where }) =>
    `The old external ID has a space ${where === 'inside' ? 'in it' : `at its ${where}`}. ${REFUSED}`,
  'old-around': `The old external ID has characters around it that do not belong to it. ${REFUSED}`,
  'old-character': ({ position, character }) =>
    `The old external ID has a character that AWS does not take: character ${position} is ${showCharacter(character)}. ${REFUSED}`,
  'old-refused': ({ problem }) => `The old external ID: ${fieldProblem(problem)}`,
  'old-made-up':
    'The old external ID was not made by Logz.io. One that was made up may be guessed from a company’s internal names: that is why it is replaced.',
  'new-refused': ({ problem }) => `The new external ID: ${fieldProblem(problem)}`,
  'new-around':
    'The new external ID has spaces or other characters around it. Capture it again from Logz.io’s form.',
  'new-capitals':
    'The new external ID begins with capital letters. AWS tells small letters from capitals: compare it with Logz.io’s form.',
  'new-unlike': `The new external ID does not look like one of Logz.io’s (${LOGZIO.externalIdPrefix}…). Compare it with the form in Logz.io.`,
  'ids-same': 'The old and the new external ID are the same: nothing has to be changed in the role.',
  'ids-differ-in-case':
    'The old and the new external ID differ only in capital letters; for AWS they are two.',
};

export const warningWords = sentencesOf(WARNINGS);
