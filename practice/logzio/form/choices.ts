/** The regions that Logz.io fetches from (its API's list), in AWS's spelling. */
export const REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-central-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-south-1',
  'sa-east-1',
  'ca-central-1',
] as const;

/** Log types that Logz.io knows how to parse, and the rest. */
export const LOG_TYPES = ['other', 'elb', 'vpcflow', 'S3Access', 'cloudfront'] as const;
