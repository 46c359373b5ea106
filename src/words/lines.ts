import { listed } from '../connector/labels';
import type { Headings, Lines } from '../journeys/codes';
import type { Step } from '../journeys/step';
import { inBrackets, kindWords } from './names';
import { type SentencesFor, sentencesOf } from './say';

/** The headings and lines of the checklist, in the user guide's words. */
export const HEADINGS: SentencesFor<Headings> = {
  'connect-logzio': 'Create a Logz.io-AWS connector',
  'connect-role': 'Create the IAM role in AWS',
  'connect-policy': 'Create the policy',
  'connect-attach': 'Attach the policy to the role',
  'connect-finalize': 'Finalize the role',
  'connect-arn': 'Copy the ARN to Logz.io',
  'migrate-delete': 'Delete an S3 configuration from Logz.io',
  'migrate-delete-last': 'Delete the old configuration',
  'migrate-replace': 'Replace the configuration',
  'migrate-trust': 'Replace the external ID in your IAM role',
  'migrate-save': 'Save the new S3 configuration in Logz.io',
  'migrate-others': '(If needed) Replace other configurations that use this role',
  'migrate-remove': 'Remove the old external ID from the role',
  'set-up': 'Set up your new IAM role',
  'clean-up': 'Clean up',
};

export const LINES: SentencesFor<Lines> = {
  'logzio-open': 'In your Logz.io app, go to Send your data and select the AWS resource in the left menu',
  'logzio-form': 'Click + Add a bucket and select Authenticate with a role',
  'logzio-ids': 'Copy the Account ID and the External ID',
  'logzio-bucket': ({ bucket, prefix }) =>
    `Enter the S3 bucket name and, if needed, the Prefix${inBrackets(bucket && [bucket, prefix].filter(Boolean).join(', '))}`,
  'logzio-policy': 'Click Get the role policy, review it, and copy it',
  'logzio-keep': 'Keep this information for AWS',
  'policy-open': ({ inWizard }) =>
    inWizard
      ? 'In the Create role screen, click Create policy (it opens in a new tab)'
      : 'Go to Create policy in AWS',
  'policy-json': 'In the JSON tab, replace the default JSON with the policy from Logz.io',
  'policy-review': 'Click Next (in older consoles: Review policy)',
  'policy-name': 'Give the policy a Name and, if you like, a Description',
  'policy-create': 'Click Create policy',
  'policy-remember': ({ name }) => `Remember the policy’s name${inBrackets(name)}`,
  'policy-close': ({ inWizard }) =>
    inWizard ? 'Close the tab to return to the Create role page' : 'Leave that tab and go on to the role',
  'role-list': 'Go to your IAM roles page',
  'role-new': 'Click Create role',
  'role-another': 'Click Another AWS account',
  'role-account-id': 'Paste the Account ID',
  'role-require': 'Select Require external ID',
  'role-external-id': 'Paste the External ID',
  'role-next': 'Click Next (in older consoles: Next: Permissions)',
  'attach-search': ({ policy = 'the policy' }) => `Click refresh and type ${policy} in the search box`,
  'attach-tick': ({ policy = 'the policy' }) => `Find ${policy} in the list and select its check box`,
  'attach-next': 'Click Next (in older consoles: Next: Tags, then Next: Review)',
  'final-name': 'Give the role a Name that begins with logzio- and, if you like, a Description',
  'final-create': 'Click Create role',
  'arn-search': ({ role = 'the new role' }) => `In the IAM roles screen, type ${role} in the search box`,
  'arn-open': ({ role = 'the new role' }) =>
    `Find ${role} in the list and click it to go to its summary page`,
  'arn-copy': 'Copy the role ARN',
  'arn-paste': 'In Logz.io, paste the ARN in the Role ARN field',
  'arn-save': 'Click Save',
  'migrate-choose': ({ kind, name }) =>
    `Choose an S3 fetcher or Archive & restore configuration to replace${inBrackets(name && `${kindWords(kind)}: ${name}`)}`,
  'migrate-bucket': ({ value }) => `Copy the S3 bucket name${inBrackets(value)}`,
  'migrate-role-arn': ({ value }) => `Copy the Role ARN${inBrackets(value)}`,
  'migrate-region': ({ value }) => `Make a note of the Bucket region${inBrackets(value)}`,
  'migrate-prefix': ({ known, prefix }) =>
    `If this is an S3 fetcher, copy the path Prefix${known ? inBrackets(prefix || 'none: the whole bucket') : ''}`,
  'migrate-log-type': ({ value }) =>
    `If this is an S3 fetcher, make a note of the Log type${inBrackets(value)}`,
  'migrate-look': 'Read the new External ID in the form, before anything is deleted',
  'migrate-delete': 'Delete the configuration',
  'migrate-form': 'If this is for an S3 fetcher, click Add a bucket, and click Authenticate with a role',
  'migrate-recreate': 'Recreate your configuration with the values you copied',
  'migrate-external-id': ({ value }) => `Copy the External ID${inBrackets(value)}`,
  'migrate-save': ({ kind }) => {
    if (!kind) return 'For an S3 fetcher, click Save; for Archive & restore, click Start archiving';
    return kind === 'archive'
      ? 'For Archive & restore: click Start archiving'
      : 'For an S3 fetcher: click Save';
  },
  'migrate-success': 'See the success message: Logz.io authenticated and connected to your S3 bucket',
  'trust-roles': 'Browse to the IAM roles page',
  'trust-role': ({ role = 'the role' }) => `Open the role used by the configuration (${role})`,
  'trust-tab': 'Open the Trust relationships tab',
  'trust-edit': 'Click Edit trust policy (in older consoles: Edit trust relationship)',
  'trust-find': 'Find the line with the key sts:ExternalId',
  'trust-replace': ({ both }) =>
    both
      ? 'Let the role accept the old and the new external ID'
      : 'Replace the value with the Logz.io external ID',
  'trust-update': 'Click Update policy (in older consoles: Update Trust Policy)',
  other: ({ name, account }) =>
    `Replace ${name}${account ? ` in ${account}` : ''} with the updated external ID`,
  'other-rest': ({ count, left }) =>
    `Replace ${count} more${left.length > 0 ? ` (${left.length} to do: ${listed(left, 4)})` : ''}`,
  'remove-old': 'Take the old external ID out of the trust policy',
  'remove-update': 'Click Update policy',
  'migrate-role-there': ({ role = '' }) => `Use the new role ${role} of this account`,
  'migrate-new-arn': ({ arn }) => `In Logz.io, use the new role ARN${inBrackets(arn)}`,
  'others-here': ({ role, names }) =>
    `Replace the others in this account with the new role${role ? ` ${role}` : ''} (${listed(names, 5)})`,
  'others-elsewhere': ({ account = 'an account that is not known', names }) =>
    `For the configurations in ${account}, repeat this procedure from the beginning (${listed(names, 5)})`,
  'clean-up': ({ role, users }) =>
    users.length > 0
      ? `Later, when nothing uses it any more, delete the old role ${role} yourself (still used by ${listed(users, 4)})`
      : `No configuration in the inventory uses the old role ${role} any more. Look at Last activity on its page, then delete it yourself`,
};

export const lineWords = sentencesOf(LINES);

/** The heading that a line stands under. */
export function headingWords({ group, setUp }: Pick<Step, 'group' | 'setUp'>): string {
  const heading = HEADINGS[group];
  return setUp ? `${HEADINGS['set-up']}: ${heading}` : heading;
}
