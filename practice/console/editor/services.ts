/** The services that the practice console's pickers offer, by their prefix in a policy. */
export const services: readonly { prefix: string; name: string }[] = [
  { prefix: 'cloudwatch', name: 'CloudWatch' },
  { prefix: 'logs', name: 'CloudWatch Logs' },
  { prefix: 'dynamodb', name: 'DynamoDB' },
  { prefix: 'ec2', name: 'EC2' },
  { prefix: 'iam', name: 'IAM' },
  { prefix: 'kms', name: 'KMS' },
  { prefix: 'lambda', name: 'Lambda' },
  { prefix: 's3', name: 'S3' },
  { prefix: 'sns', name: 'SNS' },
  { prefix: 'sqs', name: 'SQS' },
  { prefix: 'sts', name: 'STS' },
];

export const serviceName = (prefix: string): string =>
  services.find((service) => service.prefix === prefix)?.name ?? prefix;
