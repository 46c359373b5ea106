import { type Field, listed } from '../connector/labels';
import { counted, labelsOf } from './names';
import { type Said, type Sentences, sentenceIn } from './say';

/** The formats in which a connector can be exported. */
export const FORMATS = ['cloudformation', 'terraform', 'cli', 'powershell'] as const;
export type Format = (typeof FORMATS)[number];

export const FORMAT_LABELS: Readonly<Record<Format, string>> = {
  cloudformation: 'CloudFormation, StackSet',
  terraform: 'Terraform',
  cli: 'AWS CLI, shell',
  powershell: 'AWS CLI, PowerShell',
};

/** How each file is used, in the popup: the file's own head says more. */
export const FORMAT_HINTS: Readonly<Record<Format | 'change', readonly string[]>> = {
  cloudformation: [
    'For one account: in AWS, open CloudFormation, press Create stack, and upload the file.',
    'For many: open StackSets, press Create StackSet, upload the file, choose accounts or organizational units and one region. The role has the same name in each account. The commands for both stand at the top of the file.',
  ],
  terraform: [
    'Run terraform init, then terraform plan; read it; then terraform apply. External ID and account are variables.',
  ],
  cli: [
    'Run the file with sh: it prints what it would do. With --apply it does it, and stops at the first error.',
  ],
  powershell: [
    'Run the file: it prints what it would do. With -Apply it does it, and stops at the first error.',
  ],
  change: [
    'It is made for the trust policy that each role’s page in AWS showed last, else for the one that the console’s wizard writes. Where IAM holds another one it stops, and changes nothing.',
    'It goes in two steps: both accepts the old and the new external IDs, finish takes the old ones out. What to check between them stands at the top of the file.',
  ],
};

/** Why nothing was written, and what to do. */
export const EXPORT_PROBLEMS = {
  'nothing-held': 'There is nothing to export yet. Capture from Logz.io first.',
  incomplete: ({ name, lacks }: { name: string; lacks: readonly Field[] }) =>
    `${name || 'The connector'} lacks ${labelsOf(lacks)}. Capture it from Logz.io first.`,
  'policy-unreadable': ({ name }: { name: string }) =>
    `The role policy for ${name} is no JSON object. Capture it from Logz.io again.`,
  'name-twice': ({ name }: { name: string }) =>
    `Two different things would be called ${name}. Give one of them another name under Values.`,
  'several-homes': ({ accounts }: { accounts: readonly string[] }) =>
    `These roles are in AWS accounts ${listed(accounts)}. Export each by itself.`,
  'trust-not-changed': ({ arn, why }: { arn: string; why: string }) =>
    `The trust policy of ${arn} can’t be changed by a rule: ${why}`,
  blocked: ({ sentences }: { sentences: readonly string[] }) =>
    `This is not exported unless you say so: ${sentences.join(' ')}`,
  'cloudformation-same-role':
    'CloudFormation can’t change a role that it did not make. Choose Terraform or AWS CLI.',
  'cloudformation-reference': ({ text }: { text: string }) =>
    `CloudFormation would look up “${text}” and put something else in its place. Choose another format.`,
  'terraform-composes': ({ text }: { text: string }) =>
    `Terraform would write “${text}” with other characters that look the same. Choose another format.`,
  'not-text': 'A value has half a character in it, which no file can hold. Type it again.',
} as const satisfies Sentences;
export type ExportProblem = Said<typeof EXPORT_PROBLEMS>;
export const exportProblemWords = sentenceIn(EXPORT_PROBLEMS);

/** What a template has to have where reading it ended. */
export const EXPECTED = {
  argument: 'an argument or a block',
  character: 'a character',
  directive: 'if, for or their ends',
  escape: 'an escape',
  heredoc: 'a heredoc',
  name: 'a name',
  newLine: 'a new line',
  noAliases: 'no aliases in a template',
  onceEach: 'each name once',
  plainText: 'a plain text',
  textEnd: 'the end of the text',
  value: 'a value',
  once: (name: string): string => `${name} only once`,
  atMost: (count: number, of: 'characters' | 'levels'): string => `at most ${count} ${of}`,
} as const;

/** Why a template was not read, and what is to be said of one that was. */
export const TEMPLATE_PROBLEMS = {
  'not-a-template':
    'This is no CloudFormation template, no Terraform configuration, no script of ours and no JSON of a role.',
  'template-unreadable': ({ line, expected }: { line: number; expected: string }) =>
    `Line ${line} can’t be read: ${expected}.`,
  'no-role': 'There is no role in it whose trust policy can be read.',
  unresolved: ({ names }: { names: readonly string[] }) =>
    `Only a stack or a plan can tell ${listed(names)}: look at these yourself.`,
} as const satisfies Sentences;
export const templateProblemWords = sentenceIn(TEMPLATE_PROBLEMS);

/** How a template differs from the connector. */
export const TEMPLATE_DIFFERENCES = {
  'other-account': ({ template, captured }: Pair) =>
    `Your template trusts AWS account ${template}; Logz.io shows ${captured}.`,
  'other-external-id': ({ template, captured }: Pair) =>
    `Your template has another external ID: ${template}. Logz.io shows ${captured}.`,
  'other-bucket': ({ template, captured }: Pair) =>
    `Your template is for bucket ${template}, not ${captured}.`,
  'other-prefix': ({ template, captured }: Pair) =>
    `Your template is for the prefix ${template || '(none)'}, not ${captured || '(none)'}.`,
  'other-policy': 'Your template’s policy grants something else than the role policy that Logz.io gave.',
} as const satisfies Sentences;
type Pair = { template: string; captured: string };
export type TemplateDifference = Said<typeof TEMPLATE_DIFFERENCES>;
export const templateDifferenceWords = sentenceIn(TEMPLATE_DIFFERENCES);

/** What a variable of a Terraform configuration is. */
export const VARIABLES = {
  external_id: 'External ID that Logz.io shows for this account',
  logzio_aws_account: 'AWS account of Logz.io that may use the role',
  logzio_api_token: 'API token of the Logz.io account',
  logzio_region: 'Region code of the Logz.io account, such as us or eu',
  bucket_region: 'Region of the bucket as Logz.io writes it, such as US_EAST_1',
  log_type: 'Log type, such as elb',
  step: 'The step is both (old and new external IDs get in) or finish (only the new ones do).',
} as const;
export type VariableCode = keyof typeof VARIABLES;

/**
 * What the scripts print. They stand in double quotes of a shell: letters, digits, commas, dots and slashes only; a name is followed by a
 * blank.
 */
export const SCRIPT_WORDS = {
  usageMake: (shell: 'sh' | 'powershell'): string =>
    `Without ${applyOf(shell)} it prints what it would do. With it, it does it.`,
  usageChange: (shell: 'sh' | 'powershell'): string =>
    `Say both or finish as the first word. Without ${applyOf(shell)} it prints what it would do.`,
  account: (account: string): string =>
    `These roles belong into AWS account ${account} and this is another one.`,
  policyThere: (name: string): string => `Policy ${name} is there already.`,
  policyOther: (name: string): string =>
    `Policy ${name} is there and grants something else. Nothing was changed.`,
  roleThere: (name: string): string => `Role ${name} is there already.`,
  roleOther: (name: string): string => `Role ${name} is there and trusts someone else. Nothing was changed.`,
  roleAbsent: (name: string): string => `Role ${name} is not there. Nothing was changed.`,
  trustThere: (name: string): string => `Role ${name} trusts these external IDs already.`,
  trustOther: (name: string): string =>
    `Role ${name} has another trust policy than this script was made for. Nothing was changed. Export again with the policy that is there now.`,
  roleArn: 'Role ARN for Logz.io:',
  form: 'Values for Logz.io:',
  partition: 'Logz.io can only use roles of the standard AWS partition and this is another one.',
  nothingDone: (shell: 'sh' | 'powershell'): string =>
    `Nothing was done. Run it again with ${applyOf(shell)} to do it.`,
} as const;

const applyOf = (shell: 'sh' | 'powershell'): string => (shell === 'sh' ? '--apply' : '-Apply');

/** What Terraform says in another account. */
export const wrongAccountWords = (account: string): string =>
  `These roles belong into AWS account ${account}.`;

/** How each format is used: lines of the file's head. */
const USE: Readonly<Record<Format, (file: string) => string[]>> = {
  cloudformation: (file) => [
    `As a stack: aws cloudformation deploy --stack-name logzio-roles --template-file ${file} --capabilities CAPABILITY_NAMED_IAM`,
    'or upload this file at https://console.aws.amazon.com/cloudformation/home#/stacks/create',
    'A quick-create link leads to a template in S3, never to a file: put this file into a bucket of yours, and the link is',
    `  https://console.aws.amazon.com/cloudformation/home#/stacks/create/review?stackName=logzio-roles&templateURL=https://YOUR-BUCKET.s3.amazonaws.com/${file}`,
    'As a StackSet, for many accounts: upload it at https://console.aws.amazon.com/cloudformation/home#/stacksets/create, or',
    `  aws cloudformation create-stack-set --stack-set-name logzio-roles --template-body file://${file} --capabilities CAPABILITY_NAMED_IAM --permission-model SERVICE_MANAGED --auto-deployment Enabled=true,RetainStacksOnAccountRemoval=false`,
    '  aws cloudformation create-stack-instances --stack-set-name logzio-roles --deployment-targets OrganizationalUnitIds=YOUR-OU --regions us-east-1',
    'With self-managed permissions leave out the last two options of the first line, and name --accounts in the second.',
    'IAM is the same in every region: choose one region only. The role has the same name in each account.',
    'The outputs hold the role ARN, which Logz.io asks for.',
  ],
  terraform: () => [
    'terraform init, then terraform plan: read it, then terraform apply.',
    'The token of Logz.io’s API is asked for, or read from TF_VAR_logzio_api_token. It is written nowhere here.',
  ],
  cli: (file) => [`sh ${file} prints what it would do; sh ${file} --apply does it.`],
  powershell: (file) => [`./${file} prints what it would do; ./${file} -Apply does it.`],
};

/** How the change of a trust policy goes on, with the checks between. */
const STEPS: Readonly<
  Record<Exclude<Format, 'cloudformation'>, (file: string) => [both: string, finish: string]>
> = {
  terraform: () => ['terraform apply -var step=both', 'terraform apply -var step=finish'],
  cli: (file) => [`sh ${file} both --apply`, `sh ${file} finish --apply`],
  powershell: (file) => [`./${file} both -Apply`, `./${file} finish -Apply`],
};

function changeLines(format: Format, file: string, users: readonly string[]): string[] {
  if (format === 'cloudformation') return [];
  const [both, finish] = STEPS[format](file);
  return [
    `1. ${both}`,
    '   Check: each role’s trust policy shows the old and the new external IDs.',
    `2. In Logz.io, make ${counted(users.length, 'configuration', 'configurations')} again, with the same role, and delete the old ones:`,
    ...users.map((name) => `   ${name}`),
    '   Check: Logz.io says of each that it is connected, and new logs arrive.',
    `3. ${finish}`,
    '   Check: new logs still arrive. Whatever was not made again stops here.',
  ];
}

export interface HeadOf {
  format: Format;
  file: string;
  review: readonly string[];
  /** The configurations whose roles change; none where roles are made. */
  users: readonly string[];
  left: readonly { name: string; lacks: readonly Field[] }[];
}

/** @returns the sentences that a file begins with: what it is, the judge's review, how to use it */
export const headLines = ({ format, file, review, users, left }: HeadOf): string[] => [
  users.length > 0
    ? 'Change of external IDs in roles for Logz.io. Written by Rolebridge.'
    : 'Roles for Logz.io. Written by Rolebridge.',
  '',
  'Review:',
  ...review.map((sentence) => `  ${sentence}`),
  ...left.map(
    ({ name, lacks }) => `  Left out: ${exportProblemWords({ code: 'incomplete', values: { name, lacks } })}`,
  ),
  '',
  ...(users.length > 0 ? changeLines(format, file, users) : USE[format](file)),
];
