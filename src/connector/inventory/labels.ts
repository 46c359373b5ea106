/** The values of a configuration, in the order in which the inventory shows, exports and imports them. */
export const CONFIGURATION_FIELDS = [
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
export type ConfigurationField = (typeof CONFIGURATION_FIELDS)[number];

/** Their names: in the popup, as the header of a CSV file, and in messages. */
export const CONFIGURATION_LABELS: Readonly<Record<ConfigurationField, string>> = {
  kind: 'Kind',
  bucket: 'S3 bucket name',
  prefix: 'Prefix',
  region: 'Bucket region',
  logType: 'Log type',
  roleArn: 'Role ARN',
  account: 'Logz.io account',
  oldExternalId: 'Old external ID',
  newExternalId: 'New external ID',
  newRoleArn: 'New role ARN',
};

export const KIND_LABELS = { 's3-fetcher': 'S3 fetcher', archive: 'Archive & restore' } as const;
export type Kind = keyof typeof KIND_LABELS;

/** Values as they were typed, imported or read, not checked yet. An empty text takes a value away. */
export type Given = Partial<Record<ConfigurationField, string>>;

/** How a sentence names a configuration: bucket and prefix. */
export const nameOf = ({ bucket, prefix }: { bucket: string; prefix?: string | undefined }): string =>
  prefix ? `${bucket}/${prefix}` : bucket;

/** "a, b and 3 more": several names in a sentence that stays readable with a thousand of them. */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  const words = rest > 0 ? [...shown, `${rest} more`] : [...shown];
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
