import type { PartitionId } from './partitions';

/** What the Create role wizard's first page asks for under "AWS account". */
export interface TrustForm {
  awsAccount: string;
  requireExternalId: boolean;
  externalId: string;
  requireMfa: boolean;
}

/** The trust policy that the wizard writes for its form. Like the wizard, it checks nothing: IAM does, afterwards. */
export function trustPolicyText(form: TrustForm, partition: PartitionId): string {
  const condition = {
    ...(form.requireExternalId ? { StringEquals: { 'sts:ExternalId': form.externalId } } : {}),
    ...(form.requireMfa ? { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } : {}),
  };
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: `arn:${partition}:iam::${form.awsAccount}:root` },
    Action: 'sts:AssumeRole',
    Condition: condition,
  };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, undefined, 4);
}
