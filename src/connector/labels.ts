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
