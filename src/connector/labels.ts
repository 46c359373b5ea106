/** The values of a connector, in the order in which the popup shows them. */
export const FIELDS = [
  'accountId',
  'externalId',
  'rolePolicy',
  'bucket',
  'prefix',
  'policyName',
  'roleName',
  'roleArn',
] as const;
export type Field = (typeof FIELDS)[number];

/** Accessible names of the fields: the words of the contract, the same in popup, card and messages. */
export const FIELD_LABELS: Record<Field, string> = {
  accountId: 'Account ID',
  externalId: 'External ID',
  rolePolicy: 'Role policy',
  bucket: 'S3 bucket name',
  prefix: 'Prefix',
  policyName: 'Policy name',
  roleName: 'Role name',
  roleArn: 'Role ARN',
};

/** What can be written into Logz.io's form. */
export const FORM_FIELDS = [...FIELDS, 'region', 'logType'] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** The same for the fields of Logz.io's form. */
export const FORM_LABELS: Readonly<Record<FormField, string>> = {
  ...FIELD_LABELS,
  region: 'Bucket region',
  logType: 'Log type',
};
