export type ConfigurationKind = 's3-fetcher' | 'archive';

/** What a form is saved with. An archive has neither prefix nor log type. */
export interface ConfigurationForm {
  bucket: string;
  prefix: string;
  roleArn: string;
  region?: string;
  logType?: string;
}

/** One S3 fetcher or archive of an account. */
export interface Configuration extends ConfigurationForm {
  id: string;
  kind: ConfigurationKind;
  /** Id of the Logz.io account. */
  account: string;
  /** The one that it was made with, whatever its account has today. */
  externalId: string;
}
