import { listed } from '../connector/labels';
import { counted } from './names';

/** The few words that stand in the two pictures, and what says the same to those who don't see them. */
export const PICTURE_WORDS = {
  wider: '! wider than meant',
  alsoMay: '! The role also gives',
  required: 'with the external ID',
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
  `and ${roles} more roles with ${counted(configurations, 'configuration', 'configurations')}`;

/** Who can use the role, and with what. */
export const mayUse = (who: { vendor: string; account: string; externalId: string }): string =>
  `${who.vendor}, AWS account ${who.account}, can use the role with the external ID ${who.externalId}.`;

/** What the role lets the vendor do. */
export const roleGives = (role: string, writes: boolean, bucket: string, prefix: string): string =>
  `The role ${role} ${writes ? PICTURE_WORDS.readsWrites : PICTURE_WORDS.reads} ${bucket}${prefix && ` under ${prefix}`}.`;

/** What is wider than meant. */
export const givesMore = (names: readonly string[]): string =>
  `Wider than meant: it also gives ${listed(names)}.`;
