export const PARTITIONS = ['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc'] as const;
export type PartitionId = (typeof PARTITIONS)[number];

/** Narrows the partition field of an ARN. */
export const isPartition = (text: string): text is PartitionId =>
  PARTITIONS.some((partition) => partition === text);
