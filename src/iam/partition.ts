/** AWS's separate worlds: no role of one can be assumed from another. The id is the second word of every ARN. */
export type PartitionId = 'aws' | 'aws-us-gov' | 'aws-cn' | 'aws-eusc';

export interface Partition {
  id: PartitionId;
  /** What AWS calls it. */
  name: string;
  /** Every console host of the partition is this one or ends with `.` and this. */
  consoleDomain: string;
  /** Where to open the IAM console when no tab shows a host yet. */
  defaultConsoleHost: string;
}

const partition = (id: PartitionId, name: string, region: string, consoleDomain: string): Partition => ({
  id,
  name,
  consoleDomain,
  defaultConsoleHost: `${region}.${consoleDomain}`,
});

export const PARTITIONS: readonly Partition[] = [
  partition('aws', 'AWS', 'us-east-1', 'console.aws.amazon.com'),
  partition('aws-us-gov', 'AWS GovCloud (US)', 'us-gov-west-1', 'console.amazonaws-us-gov.com'),
  partition('aws-cn', 'AWS China', 'cn-north-1', 'console.amazonaws.cn'),
  partition('aws-eusc', 'AWS European Sovereign Cloud', 'eusc-de-east-1', 'console.amazonaws-eusc.eu'),
];

/** The partition with this id, as it stands in ARNs; undefined for one without a console known here (`aws-iso` …). */
export function partitionById(id: string): Partition | undefined {
  return PARTITIONS.find((one) => one.id === id);
}
