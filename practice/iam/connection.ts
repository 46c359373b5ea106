import { readJson } from './document';
import { callerOf, mayAssume, mayDo } from './may';
import type { Iam } from './state';

/** What a vendor knows when the customer presses Save. */
export interface ConnectionRequest {
  vendorAccount: string;
  externalId: string;
  roleArn: string;
  bucket: string;
  prefix: string;
}

/** Why the vendor can't read the bucket through this role, in words; undefined when it can. */
export async function whyRefused(iam: Iam, request: ConnectionRequest): Promise<string | undefined> {
  const { roleArn, bucket, prefix } = request;
  const partition = roleArn.split(':')[1];
  if (!/^arn:[a-z-]+:iam::\d{12}:role\/\S+$/.test(roleArn))
    return `"${roleArn}" is not the ARN of an IAM role.`;
  if (partition !== 'aws') {
    return `The role is in the partition ${partition}, and ours is aws: a role can't be assumed across partitions.`;
  }
  const found = iam.find(roleArn);
  if (!found) return `There is no role ${roleArn}.`;
  const { role, account } = found;
  const refusal = await whyNotAssumed(role.trustPolicy, request);
  if (refusal) return refusal;
  const policies = role.policyArns.map((arn) => account.policyDocument(arn));
  const needed = [
    ['s3:ListBucket', `arn:aws:s3:::${bucket}`],
    ['s3:GetObject', `arn:aws:s3:::${bucket}/${prefix}x`],
  ] as const;
  for (const [action, resource] of needed) {
    if (!(await mayDo(roleArn, policies, action, resource))) {
      return `The role's policies do not allow ${action} on ${resource}.`;
    }
  }
  return undefined;
}

async function whyNotAssumed(trustPolicy: string, request: ConnectionRequest): Promise<string | undefined> {
  const { vendorAccount, externalId, roleArn } = request;
  const vendor = callerOf(vendorAccount);
  if (await mayAssume(trustPolicy, roleArn, vendor, externalId)) return undefined;
  if (await mayAssume(trustPolicy, roleArn, { ...vendor, mfa: true }, externalId)) {
    return "The role's trust policy requires MFA, which a service can't present.";
  }
  for (const other of stringsIn(trustPolicy)) {
    if (await mayAssume(trustPolicy, roleArn, vendor, other)) {
      return `The role's trust policy asks for another external ID than ${externalId}.`;
    }
  }
  return `The role's trust policy does not let AWS account ${vendorAccount} assume it.`;
}

/** Every string value of a JSON text: the external IDs that it could be asking for are among them. */
function stringsIn(text: string): string[] {
  const reading = readJson(text);
  if (!reading.ok) return [];
  const found: string[] = [];
  const waiting = [reading.root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'string') found.push(String(node.value));
    waiting.push(...(node.children ?? []));
  }
  return [...new Set(found)];
}
