import type { Goals } from '../journeys/codes';
import { labelsOf } from './names';
import { type SentencesFor, sentencesOf } from './say';

/** What the step to do now is for: what will be so after it. */
export const GOALS: SentencesFor<Goals> = {
  'sign-in': 'Not signed in to AWS',
  capture: ({ bucket }) => `Connect ${bucket ?? 'an S3 bucket'}`,
  policy: ({ name }) => `Create the policy ${name ?? ''}`.trim(),
  role: ({ name }) => `Create the role ${name ?? ''}`.trim(),
  'mend-role': ({ name }) => `Correct the role ${name ?? ''}`.trim(),
  'read-arn': ({ name }) => `Read the ARN of the role ${name ?? ''}`.trim(),
  return: ({ name }) => `Give Logz.io the role ${name ?? ''}`.trim(),
  save: ({ name, outcome }) =>
    outcome === 'unknown'
      ? `Did Logz.io connect ${name}?`
      : `Save ${name} in Logz.io${outcome === 'refused' ? ' once more' : ''}`,
  list: 'See which configurations Logz.io has',
  complete: ({ name }) => `Complete what is known of ${name}`,
  'read-id': 'Read the new external ID',
  recreate: ({ name }) => `Make ${name} again in Logz.io`,
  trust: ({ role, both }) => `Let ${role} accept ${both ? 'both external IDs' : 'the new external ID'}`,
  store: ({ role }) => `Store the trust policy of ${role}`,
  delete: ({ name }) => `Delete the old ${name} in Logz.io`,
  'next-one': ({ name }) => `Go on with ${name}`,
  'next-account': ({ account }) => `Go on in ${account ?? 'the next Logz.io account'}`,
  'remove-old': ({ role }) => `Take the old external ID out of ${role}`,
};

export const WHYS: SentencesFor<Goals> = {
  'sign-in': '',
  capture: () => 'Logz.io’s form has all that AWS needs: account ID, external ID and role policy.',
  policy: ({ bucket, kind }) =>
    `It lets Logz.io ${kind === 'archive' ? 'list, read and write' : 'list and read'} ${bucket}.`,
  role: () => 'Only Logz.io can use it, and only with your external ID.',
  'mend-role': () => 'It was made with another account ID or external ID than Logz.io shows now.',
  'read-arn': () => 'Logz.io’s form wants it.',
  return: () => '',
  save: ({ outcome }) => {
    if (outcome === 'unknown') return 'Save was pressed, and what came of it was not seen.';
    return outcome === 'refused'
      ? 'Logz.io did not get in the last time; why is said below.'
      : 'Logz.io tries the role at once and says whether it gets in.';
  },
  list: 'All that use one role are migrated together, so that none stops unseen.',
  complete: ({ missing }) => `Without its ${labelsOf(missing)} it can’t be made again as it is.`,
  'read-id': 'Logz.io makes one for each account, and the role has to ask for it.',
  recreate: () => 'With the new external ID, and everything else as it was. Nothing is saved or deleted yet.',
  trust: ({ both }) =>
    both
      ? 'While it accepts the old one too, every configuration goes on working.'
      : 'Logz.io comes with it once the configuration is saved.',
  store: ({ edited }) =>
    edited ? 'What the editor holds counts only from then on.' : 'Whether AWS stored it was not seen yet.',
  delete: ({ first }) => (first ? 'All that it is made of is noted.' : 'The new one has taken its place.'),
  'next-one': ({ roleReady }) =>
    roleReady ? 'The role lets it in already: nothing is left to do for it in AWS.' : '',
  'next-account': () => 'Each Logz.io account has an external ID, and gets a new role, of its own.',
  'remove-old': ({ ready }) => (ready ? 'Nothing needs it any more.' : 'Some configurations still need it.'),
};

export const goalWords = sentencesOf(GOALS);
export const whyWords = sentencesOf(WHYS);
