/** The values of a connector, in the order in which they are shown. */
export const FIELDS = [
  'accountId',
  'externalId',
  'rolePolicy',
  'bucket',
  'prefix',
  'region',
  'logType',
  'policyName',
  'roleName',
  'roleArn',
] as const;
export type Field = (typeof FIELDS)[number];

/** Those that a text may tell: a region and a log type are words that stand in any. */
export const PASTED_FIELDS = FIELDS.filter(
  (field): field is PastedField => field !== 'region' && field !== 'logType',
);
export type PastedField = Exclude<Field, 'region' | 'logType'>;

/** Those that are text boxes of Logz.io's form. */
export const TEXT_BOXES = ['bucket', 'prefix', 'roleArn'] as const satisfies readonly Field[];
export type TextBox = (typeof TEXT_BOXES)[number];

/**
 * The columns of the inventory, in the order in which it shows, exports and imports them. `roleArn` and `oldExternalId` are what a
 * connector replaces; `newExternalId` and `newRoleArn` are its values.
 */
export const COLUMNS = [
  'kind',
  'bucket',
  'prefix',
  'region',
  'logType',
  'roleArn',
  'account',
  'oldExternalId',
  'newExternalId',
  'newRoleArn',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Their names: the words of the contract, the same in popup, card, files and messages. */
export const LABELS: Readonly<Record<Field | Column, string>> = {
  accountId: 'Account ID',
  externalId: 'External ID',
  rolePolicy: 'Role policy',
  bucket: 'S3 bucket name',
  prefix: 'Prefix',
  region: 'Bucket region',
  logType: 'Log type',
  policyName: 'Policy name',
  roleName: 'Role name',
  roleArn: 'Role ARN',
  kind: 'Kind',
  account: 'Logz.io account',
  oldExternalId: 'Old external ID',
  newExternalId: 'New external ID',
  newRoleArn: 'New role ARN',
};

export const FIELD_LABELS: Readonly<Record<Field, string>> = LABELS;

export const KIND_LABELS = { 's3-fetcher': 'S3 fetcher', archive: 'Archive & restore' } as const;
export type Kind = keyof typeof KIND_LABELS;

/** "a, b and 3 more": several names in a sentence that stays readable with a thousand of them. */
export function listed(names: readonly string[], most = 6, last: 'and' | 'or' = 'and'): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  const words = rest > 0 ? [...shown, `${rest} more`] : [...shown];
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
