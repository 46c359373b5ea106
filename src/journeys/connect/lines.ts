import type { Context, Step } from '../step';
import type { Progress } from './progress';

/** A line before it is known whether it is the current one. `next` is asked only where it is. */
export interface Line {
  id: LineId;
  text: string;
  where: Step['where'];
  done: boolean;
  next: string;
}

export interface Group {
  heading: string;
  lines: Line[];
}

/** Every line of the procedure. */
export type LineId =
  | `logzio-${'open' | 'form' | 'ids' | 'bucket' | 'policy' | 'keep'}`
  | `role-${'list' | 'new' | 'another' | 'account-id' | 'require' | 'external-id' | 'next'}`
  | `policy-${'open' | 'json' | 'review' | 'name' | 'create' | 'remember' | 'close'}`
  | `attach-${'search' | 'tick' | 'next'}`
  | `final-${'name' | 'create'}`
  | `arn-${'search' | 'open' | 'copy' | 'paste' | 'save'}`;

const FILL_WIZARD = 'In the card on the AWS page, press Fill the wizard.';

/** The procedure's lines under the user guide's headings, in the order in which they are to be done. */
export function connectGroups(progress: Progress, now: Context): Group[] {
  const role = { heading: 'Create the IAM role in AWS', lines: roleLines(progress) };
  const policy = { heading: 'Create the policy', lines: policyLines(progress) };
  return [
    { heading: 'Create a Logz.io-AWS connector', lines: logzioLines(progress, now) },
    ...(progress.roleFirst ? [role, policy] : [policy, role]),
    { heading: 'Attach the policy to the role', lines: attachLines(progress) },
    { heading: 'Finalize the role', lines: finalLines(progress) },
    { heading: 'Copy the ARN to Logz.io', lines: arnLines(progress) },
  ];
}

const logzio = (id: LineId, text: string, done: boolean, next: string): Line => ({
  id,
  text,
  where: 'logzio',
  done,
  next,
});
const aws = (id: LineId, text: string, done: boolean, next: string): Line => ({
  id,
  text,
  where: 'aws',
  done,
  next,
});

function logzioLines(progress: Progress, now: Context): Line[] {
  const { accountId, externalId, bucket, prefix, rolePolicy } = progress.values;
  const ids = accountId !== undefined && externalId !== undefined && progress.externalIdNow === undefined;
  const policy = rolePolicy !== undefined && progress.otherBuckets.length === 0;
  return [
    logzio(
      'logzio-open',
      'In your Logz.io app, go to Send your data and select the AWS resource in the left menu',
      progress.formSeen || now.logzioTabOpen === true,
      'In Logz.io, go to Send your data and select S3 bucket in the left menu. Once its form is filled in, press Capture from this page.',
    ),
    logzio(
      'logzio-form',
      'Click + Add a bucket and select Authenticate with a role',
      progress.formSeen,
      'On the Logz.io page, press + Add a bucket, then Authenticate with a role, and type the S3 bucket name. Then press Capture from this page.',
    ),
    logzio(
      'logzio-ids',
      'Copy the Account ID and the External ID',
      ids,
      'Go to the form on the Logz.io page and press Capture from this page.',
    ),
    logzio(
      'logzio-bucket',
      `Enter the S3 bucket name and, if needed, the Prefix${bucket ? ` (${prefix ? `${bucket}, ${prefix}` : bucket})` : ''}`,
      bucket !== undefined,
      'Type the S3 bucket name into the form on the Logz.io page, then press Capture from this page.',
    ),
    logzio(
      'logzio-policy',
      'Click Get the role policy, review it, and copy it',
      policy,
      'On the Logz.io page, press Get the role policy, then press Capture from this page.',
    ),
    logzio(
      'logzio-keep',
      'Keep this information for AWS',
      ids && bucket !== undefined && policy,
      'Press Capture from this page.',
    ),
  ];
}

function policyLines({
  policyFilled,
  policyEdited,
  policyDone,
  trust,
  roleDone,
  roleFirst,
  values,
}: Progress): Line[] {
  const create =
    'On the AWS page, press Create policy. If it is not there yet, press Fill the wizard in the card first.';
  return [
    aws(
      'policy-open',
      roleFirst
        ? 'In the Create role screen, click Create policy (it opens in a new tab)'
        : 'Go to Create policy in AWS',
      policyFilled || policyEdited || policyDone,
      'Press Open Create policy in AWS; in the card on that page, press Fill the wizard.',
    ),
    aws(
      'policy-json',
      'In the JSON tab, replace the default JSON with the policy from Logz.io',
      policyFilled || policyDone,
      policyEdited
        ? 'Press Fill this page in the card on the AWS page, or go on by hand: press Next, then Create policy.'
        : FILL_WIZARD,
    ),
    aws('policy-review', 'Click Next (in older consoles: Review policy)', policyDone, create),
    aws('policy-name', 'Give the policy a Name and, if you like, a Description', policyDone, create),
    aws('policy-create', 'Click Create policy', policyDone, create),
    aws(
      'policy-remember',
      `Remember the policy’s name${policyDone && values.policyName ? ` (${values.policyName})` : ''}`,
      policyDone,
      create,
    ),
    roleFirst
      ? aws(
          'policy-close',
          'Close the tab to return to the Create role page',
          policyDone,
          'Go back to the Create role tab.',
        )
      : aws(
          'policy-close',
          'Leave that tab and go on to the role',
          trust !== undefined || roleDone,
          'Press Open Create role in AWS; in the card on that page, press Fill the wizard.',
        ),
  ];
}

function roleLines(progress: Progress): Line[] {
  const { trust, roleDone, accountIdFilled, externalIdFilled, pastTrust, roleFirst } = progress;
  const begun = trust !== undefined || roleDone;
  const open = 'Press Open Create role in AWS; in the card on that page, press Fill the wizard.';
  const mend = roleDone
    ? 'Press Open the role in AWS and correct its trust policy there; or type another Role name here and press Open Create role in AWS.'
    : 'Go back to step 1 of Create role and press Fill this page in the card.';
  return [
    aws('role-list', 'Go to your IAM roles page', begun, open),
    aws('role-new', 'Click Create role', begun, open),
    aws('role-another', 'Click Another AWS account', begun, open),
    aws('role-account-id', 'Paste the Account ID', accountIdFilled, mend),
    aws('role-require', 'Select Require external ID', begun, open),
    aws('role-external-id', 'Paste the External ID', externalIdFilled, mend),
    aws(
      'role-next',
      'Click Next (in older consoles: Next: Permissions)',
      pastTrust,
      roleFirst && !progress.policyDone
        ? 'On the AWS page, press Next, then Create policy; where that button is missing, press Open Create policy in AWS here.'
        : FILL_WIZARD,
    ),
  ];
}

function attachLines({ ticked, roleDone, values }: Progress): Line[] {
  const policy = values.policyName ?? 'the policy';
  return [
    aws('attach-search', `Click refresh and type ${policy} in the search box`, ticked, FILL_WIZARD),
    aws('attach-tick', `Find ${policy} in the list and select its check box`, ticked, FILL_WIZARD),
    aws(
      'attach-next',
      'Click Next (in older consoles: Next: Tags, then Next: Review)',
      roleDone,
      'On the AWS page, press Create role. If it is not there yet, press Fill the wizard in the card first.',
    ),
  ];
}

function finalLines({ roleDone }: Progress): Line[] {
  const create =
    'On the AWS page, press Create role. If it is not there yet, press Fill the wizard in the card first.';
  return [
    aws(
      'final-name',
      'Give the role a Name that begins with logzio- and, if you like, a Description',
      roleDone,
      create,
    ),
    aws('final-create', 'Click Create role', roleDone, create),
  ];
}

function arnLines({ values, returned, connected }: Progress): Line[] {
  const have = values.roleArn !== undefined;
  const role = values.roleName ?? 'the new role';
  const open = 'Press Open the role in AWS.';
  return [
    aws('arn-search', `In the IAM roles screen, type ${role} in the search box`, have, open),
    aws('arn-open', `Find ${role} in the list and click it to go to its summary page`, have, open),
    aws('arn-copy', 'Copy the role ARN', have, open),
    logzio(
      'arn-paste',
      'In Logz.io, paste the ARN in the Role ARN field',
      returned,
      'Press Return to Logz.io.',
    ),
    logzio('arn-save', 'Click Save', connected, 'On the Logz.io page, press Save.'),
  ];
}
