import type { BucketShape, NamedByArn } from '../../iam/codes';
import type { ValueProblems } from '../../iam/codes/values';
import { showCharacter } from '../characters';
import type { SentencesFor } from '../say';

const AGAIN = 'Copy External ID again from the form that shows it.';
const SUMMARY = 'Copy ARN from the role’s Summary in IAM.';
const NAME = 'Type a name, such as my-bucket-reader.';

const PLACEHOLDERS: Record<ValueProblems['placeholder']['how'], string> = {
  name: 'is a placeholder. Type the real name in its place.',
  'account-id':
    'is a placeholder from the documentation. Copy the real account ID from the form that shows it.',
  bucket: 'is a placeholder. Type the bucket’s real name in its place.',
  prefix: 'is a placeholder. Type the real prefix in its place.',
  'role-arn': `is a placeholder. ${SUMMARY}`,
  'external-id': `is a placeholder from the documentation. ${AGAIN}`,
  policy: 'is a placeholder, not a real value. Put the real one in its place',
};

const SHAPES: Record<BucketShape, string> = {
  start: 'It must start with a letter or a digit.',
  end: 'It must end with a letter or a digit.',
  dots: 'Two dots may not stand side by side.',
  'ip-address': 'It may not look like an IP address.',
  reserved: 'Names that start like this are reserved by AWS.',
  special: 'This is an access point or a special kind of bucket, not a bucket’s name.',
};

const NAMED: Record<Exclude<NamedByArn, 'other-service'>, string> = {
  user: 'a user',
  group: 'a group',
  policy: 'a policy',
  'instance-profile': 'an instance profile',
  account: 'a whole account',
  provider: 'an identity provider',
  bucket: 'an S3 bucket',
  key: 'a KMS key',
  session: 'a session of a role',
  other: 'something else in IAM',
};

function shortAccount(digits: number): string {
  const missing = 12 - digits;
  const zeros = `If it came out of a spreadsheet, ${missing === 1 ? 'a zero' : 'zeros'} at the front may have been lost.`;
  return `An account ID has 12 digits. ${count(digits)}, so ${missing} ${missing === 1 ? 'is' : 'are'} missing: copy it again from the form that shows it.${missing <= 3 ? ` ${zeros}` : ''}`;
}

const count = (digits: number): string => `It has ${digits} digit${digits === 1 ? '' : 's'}`;

function notARole({ named, service, value, role }: ValueProblems['arn-not-role']): string {
  const start = `This is the ARN of ${named === 'other-service' ? `something in ${service}` : NAMED[named]} (${value}), not of a role.`;
  if (named === 'instance-profile')
    return `${start} On the role’s page, copy the value named ARN, not Instance profile ARN.`;
  return `${start} Open the role ${role ? `${role} ` : ''}in IAM and copy ARN from its Summary.`;
}

function roleArnForm(why: ValueProblems['role-arn-form']): string {
  if (why.how === 'illegal-name')
    return `The name at the end of this ARN isn’t one that IAM allows (1 to 64 letters, digits and +=,.@-_). ${SUMMARY}`;
  const start =
    why.how === 'address'
      ? 'This is a web address; a role ARN is'
      : why.how === 'name'
        ? `“${why.value}” may be the role’s name; its ARN is`
        : `“${why.value}” isn’t an ARN; a role ARN is`;
  return `${start} like arn:aws:iam::<account>:role/<name>. ${SUMMARY}`;
}

const where = (line: number | undefined): string =>
  line === undefined ? '' : ` (line ${line} names a Principal)`;

const illegalName = (what: string, { position, character }: ValueProblems['role-name-character']): string =>
  `Character ${position} of the ${what} name is ${showCharacter(character)}; IAM takes only letters, digits and +=,.@-_. Put a dash in its place.`;

const longName = (what: string, { longest, length }: ValueProblems['role-name-long']): string =>
  `A ${what} name has at most ${longest} characters; this has ${length}. Shorten it.`;

/** A single value that is not what its field asks for. */
export const VALUE_PROBLEMS: SentencesFor<ValueProblems> = {
  placeholder: ({ how, text }) => `“${text}” ${PLACEHOLDERS[how]}`,
  'policy-name-empty': `Policy name is empty. ${NAME}`,
  'role-name-empty': `Role name is empty. ${NAME}`,
  'policy-name-is-arn': ({ last }) => `This is an ARN. Policy name is only its last part: ${last}.`,
  'role-name-is-arn': ({ last }) => `This is an ARN. Role name is only its last part: ${last}.`,
  'policy-name-character': (values) => illegalName('policy', values),
  'role-name-character': (values) => illegalName('role', values),
  'policy-name-long': (values) => longName('policy', values),
  'role-name-long': (values) => longName('role', values),
  'account-id-empty': 'Account ID is empty. Copy the 12 digits from the form that shows them.',
  'account-id-short': ({ digits }) => shortAccount(digits),
  'account-id-long': ({ digits }) =>
    `An account ID has 12 digits. ${count(digits)}, ${digits - 12} too many: copy it again.`,
  'account-id-is-arn': ({ value, account }) =>
    `This is an ARN (${value}), not an account ID.${account && ` The 12 digits in it, ${account}, are the account that it belongs to.`} Copy Account ID from the form that shows it: 12 digits and nothing else.`,
  'account-id-is-url':
    'This is a web address. An account ID is 12 digits: copy it from the form that shows it.',
  'account-id-is-external-id':
    'This is the external ID. It belongs in External ID; the account ID is the 12 digits that stand beside it.',
  'account-id-spreadsheet': ({ value }) =>
    `A spreadsheet has shortened this number to ${value}, and digits are lost. Copy the account ID again from the form that shows it.`,
  'account-id-character': ({ character }) =>
    `An account ID has only digits. This has ${showCharacter(character)}: copy the 12 digits from the form that shows them.`,
  'bucket-empty': 'S3 bucket name is empty. Type the name of the bucket with the logs.',
  'bucket-is-arn': ({ given }) => `This is an ARN of something else (${given}). Type the bucket’s name.`,
  'bucket-with-prefix': ({ value, bucket, prefix }) =>
    `“${value}” is a bucket and a folder. Put ${bucket} in S3 bucket name and ${prefix} in Prefix.`,
  'bucket-capital': ({ value }) => `A bucket’s name has no capital letters; “${value}” has. Copy it from S3.`,
  'bucket-character': ({ character }) =>
    `A bucket’s name has only lower-case letters, digits, dots and dashes; this has ${showCharacter(character)}. Copy it from S3.`,
  'bucket-length': ({ length }) =>
    `A bucket’s name has 3 to 63 characters; this has ${length}. Copy it from S3.`,
  'bucket-shape': ({ value, shape }) =>
    `“${value}” can’t be a bucket’s name. ${SHAPES[shape]} Copy it from S3.`,
  'prefix-wildcard': 'A prefix has no wildcards: everything that starts with it is read. Leave out * and ?.',
  'prefix-character': 'A prefix is one line of text. Remove the line break or tab.',
  'prefix-long': ({ bytes }) =>
    `A prefix has at most 1,024 bytes; this has ${bytes.toLocaleString('en')}. Shorten it.`,
  'role-arn-empty': `Role ARN is empty. ${SUMMARY}`,
  'role-arn-form': roleArnForm,
  'role-arn-account': ({ account }) =>
    `The account in this ARN is “${account}”; it must be 12 digits. ${SUMMARY}`,
  'role-arn-partition': ({ partition }) =>
    `“${partition}” in this ARN isn’t a partition that Rolebridge knows. Copy the ARN again.`,
  'arn-not-role': notARole,
  'external-id-empty': ({ judged }) =>
    judged ? 'The external ID is empty. Copy it from the vendor.' : `External ID is empty. ${AGAIN}`,
  'external-id-long': ({ length }) =>
    `An external ID has at most 1,224 characters; this has ${length.toLocaleString('en')}. ${AGAIN}`,
  'external-id-word': ({ value, like }) =>
    like
      ? `“${value}” looks like a word, not like an external ID. Copy External ID again from the form in Logz.io.`
      : `“${value}” says that there is no external ID yet. ${AGAIN}`,
  'external-id-is-arn': ({ value }) => `This is an ARN (${value}), not an external ID. ${AGAIN}`,
  'external-id-is-account-id': `These 12 digits are an account ID and belong in Account ID. ${AGAIN}`,
  'external-id-is-url': `This is a web address, not an external ID. ${AGAIN}`,
  'external-id-character': ({ position, character }) =>
    `Character ${position} of this external ID is ${showCharacter(character)}; AWS takes only letters, digits and _+=,.@:/-. ${AGAIN}`,
  'external-id-short': `An external ID has at least 2 characters; this has 1. ${AGAIN}`,
  'trust-policy': ({ principal, judged }) =>
    judged
      ? 'this is a trust policy: it says who may use a role, not what the role may do. Copy the role policy instead'
      : `This is a trust policy: it says who may use a role${where(principal)}. AWS writes it from Account ID and External ID. The role policy says what the role may read.`,
  'bucket-policy': ({ principal, judged, search }) => {
    if (judged)
      return 'this is a bucket policy: it belongs to a bucket, not to a role. Copy the role policy instead';
    return search
      ? 'This is the bucket policy of Logz.io’s power search: it belongs to a bucket, not to a role.'
      : `This is a bucket policy: it belongs to a bucket, not to a role${where(principal)}.`;
  },
  'policy-is-arn': ({ value }) => `This is an ARN (${value}), not a policy.`,
  'policy-is-url': 'This is a web address, not a policy.',
};
