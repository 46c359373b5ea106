/** The configurations of the list that is broken, as they are to be read. No value is a word that a translation would take for one. */
export const LISTED = [
  {
    bucket: 'logs-1',
    prefix: 'prefix-1',
    region: 'us-east-1',
    logType: 'type_1',
    roleArn: 'arn:aws:iam::123456789012:role/logzio-first',
  },
  {
    bucket: 'logs-2',
    prefix: 'prefix-2',
    region: 'eu-west-1',
    logType: 'type_2',
    roleArn: 'arn:aws:iam::123456789012:role/logzio-second',
  },
] as const;

type Key = keyof (typeof LISTED)[number];

/** Its columns by the names that the extension has for them. */
export const COLUMNS: Record<string, Key> = {
  'S3 bucket name': 'bucket',
  Prefix: 'prefix',
  'Bucket region': 'region',
  'Log type': 'logType',
  'Role ARN': 'roleArn',
};
