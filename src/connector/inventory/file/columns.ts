import type { Problem } from '../../../iam/result';
import { CONFIGURATION_FIELDS, CONFIGURATION_LABELS, type ConfigurationField } from '../labels';
import type { Incoming } from '../list';

/** A part of a file that was not taken, word for word, so that nothing is lost. */
export interface Rejected {
  /** Of the file, from 1. */
  line: number;
  message: string;
  raw: string;
}

export interface FileReading {
  incoming: (Incoming & { line: number })[];
  rejected: Rejected[];
  /** What was tidied or left out, a sentence each. */
  notes: string[];
}

/** Other names of the columns: of Logz.io's API, its Terraform provider, and what people write. */
const ALSO: Readonly<Record<string, ConfigurationField>> = {
  type: 'kind',
  s3bucket: 'bucket',
  bucketname: 'bucket',
  pathprefix: 'prefix',
  awsregion: 'region',
  logstype: 'logType',
  arn: 'roleArn',
  awsarn: 'roleArn',
  iamrolearn: 'roleArn',
  oldrolearn: 'roleArn',
  accountname: 'account',
  externalid: 'oldExternalId',
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const BY_NAME = new Map<string, ConfigurationField>([
  ...Object.entries(ALSO),
  ...CONFIGURATION_FIELDS.flatMap(
    (field) =>
      [
        [plain(field), field],
        [plain(CONFIGURATION_LABELS[field]), field],
      ] as const,
  ),
]);

/** Which value a column or key holds, whatever its case, spaces and punctuation. */
export const fieldOf = (name: string): ConfigurationField | undefined => BY_NAME.get(plain(name));

/** Problems in one sentence each, the field's name in front. */
export const sentenceOf = (problems: Partial<Record<ConfigurationField, Problem>>): string =>
  CONFIGURATION_FIELDS.flatMap((field) => {
    const problem = problems[field];
    return problem ? [`${CONFIGURATION_LABELS[field]}: ${problem.message}`] : [];
  }).join(' ');
