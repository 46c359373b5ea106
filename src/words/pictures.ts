import { listed } from '../connector/labels';

/** The few words that stand in the two pictures, and what says the same to those who don't see them. */
export const PICTURE_WORDS = {
  others: '! Others too',
  wider: '! wider than meant',
  alsoMay: '! The role also gives',
  required: 'with the external ID',
  'not-required': '! needs no external ID',
  any: '! other external IDs do too',
  refused: '! can’t use this role',
  or: ' or ',
  role: 'Role',
  noRole: 'not made yet',
  noName: 'Role not known',
  reads: 'may list and read',
  readsWrites: 'may list, read and write',
  bucket: 'Bucket',
  noBucket: 'not known yet',
  old: 'old ID',
  both: 'both IDs',
  new: 'new ID',
  unknown: '? not known',
} as const;

/** Who can use the role besides the vendor, by the code of what the judge found. */
export const OTHERS: Readonly<Record<string, string>> = {
  everyone: 'everyone with an AWS account',
  'other-account': 'another AWS account',
  'everyone-organisation': 'every account of an organisation',
  'everyone-service': 'AWS services',
  'everyone-federation': 'whoever signs in elsewhere',
  'own-account': 'your own AWS account',
  'own-role': 'a role or user of your own account',
  service: 'an AWS service',
  'service-limited': 'an AWS service',
  federation: 'people who sign in elsewhere',
  'federation-open': 'anybody who signs in elsewhere',
};

/** What the role gives beyond what the connector needs, by the code of what the judge found. */
export const WIDER: Readonly<Record<string, string>> = {
  'action-all': 'every action',
  'privilege-escalation': 'getting more permissions',
  'other-service': 'other AWS services',
  'action-wildcard': 'more actions than needed',
  'write-actions': 'writing or deleting',
  'list-all-buckets': 'the names of all buckets',
  'resource-all': 'every bucket',
  'resource-wider': 'other buckets or files',
  'not-resource': 'all but what is named',
  'other-bucket': 'another bucket',
  'kms-wide': 'several KMS keys',
};

/** What stands for those that were left out of a list. */
export const andMore = (count: number): string => `and ${count} more`;
export const andMoreRoles = (roles: number, configurations: number): string =>
  `and ${roles} more roles with ${configurations} ${configurations === 1 ? 'configuration' : 'configurations'}`;

/** Whether the vendor can use the role, by what it needs for that. */
export const MAY_USE: Readonly<
  Record<'required' | 'not-required' | 'any' | 'refused', (vendor: string, ids: string) => string>
> = {
  required: (vendor, ids) => `${vendor} can use the role with the external ID ${ids}.`,
  'not-required': (vendor) => `Wider than meant: ${vendor} can use the role without an external ID.`,
  any: (vendor, ids) =>
    `Wider than meant: ${vendor} can use the role with the external ID ${ids}, and with others.`,
  refused: (vendor) => `${vendor} can’t use the role.`,
};

/** What the role lets the vendor do. */
export const roleGives = (role: string, writes: boolean, bucket: string, prefix: string): string =>
  `The role ${role} ${writes ? PICTURE_WORDS.readsWrites : PICTURE_WORDS.reads} ${bucket}${prefix && ` under ${prefix}`}.`;

/** What is wider than meant. */
export const othersToo = (names: readonly string[]): string =>
  `Wider than meant: it lets in ${listed(names)} too.`;
export const givesMore = (names: readonly string[]): string =>
  `Wider than meant: it also gives ${listed(names)}.`;
