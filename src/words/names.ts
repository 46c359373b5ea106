import { type Field, KIND_LABELS, type Kind, LABELS, listed } from '../connector/labels';
import type { JourneyId } from '../connector/schema';
import { partitionById } from '../iam/partition';

export const JOURNEY_LABELS: Readonly<Record<JourneyId, string>> = {
  connect: 'Connect an S3 bucket',
  'migrate-same-role': 'Migrate the external ID in the same role',
  'migrate-new-roles': 'Migrate to new roles',
};

/** When a value is needed that not every form asks for. */
export const FIELD_HINTS: Readonly<Partial<Record<Field, string>>> = {
  prefix: 'Only for a folder of the bucket',
  region: 'Only where Logz.io’s form asks for it',
  logType: 'Only where Logz.io’s form asks for it',
};

/** What a review is about. */
export const REVIEWED = {
  rolePolicy: LABELS.rolePolicy,
  trustPolicy: 'Trust policy',
  accountId: LABELS.accountId,
  externalId: LABELS.externalId,
} as const;

/** "S3 bucket name, Prefix and Log type". */
export const labelsOf = (columns: readonly (keyof typeof LABELS)[]): string =>
  listed(columns.map((column) => LABELS[column]));

export const kindWords = (kind: Kind | undefined): string => (kind ? KIND_LABELS[kind] : '');

/** AWS's own name of a partition. */
export const partitionWords = (partition: string): string => partitionById(partition)?.name ?? partition;

/** A value in brackets behind what it is; nothing where it is not known. */
export const inBrackets = (value: string | undefined): string => (value ? ` (${value})` : '');

/** An account ID in the groups in which the console shows it: `1234-5678-9012`. */
export const accountWords = (account: string): string =>
  account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');

export const counted = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

/** The description of the policy and of the role, where the options have none. */
export const purposeWords = (bucket: string): string => `Lets Logz.io read S3 bucket ${bucket}`;
