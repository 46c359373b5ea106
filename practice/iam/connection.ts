import { items, members, readJson } from './document';
import { callerOf, mayAssume, mayDo } from './may';
import type { Iam } from './state';

/** What a vendor knows when the customer presses Save. */
export interface ConnectionRequest {
  vendorAccount: string;
  externalId: string;
  roleArn: string;
  bucket: string;
  prefix: string;
  /** The vendor puts files into the bucket too, as an archive does. */
  writes?: boolean;
}

/** What IAM holds that the answer depends on, or why there is nothing to judge. */
export type Grounds = { ok: false; reason: string } | { ok: true; trustPolicy: string; policies: string[] };

/** Why the vendor can't read (or write) the bucket through this role, in words; undefined when it can. */
export const whyRefused = (iam: Iam, request: ConnectionRequest): Promise<string | undefined> =>
  judge(groundsOf(iam, request.roleArn), request);

/** The grounds as they stand in this moment: what changes later, while they are being judged, does not reach them. */
export function groundsOf(iam: Iam, roleArn: string): Grounds {
  const no = (reason: string): Grounds => ({ ok: false, reason });
  const partition = roleArn.split(':')[1];
  if (!/^arn:[a-z-]+:iam::\d{12}:role\/\S+$/.test(roleArn))
    return no(`"${roleArn}" is not the ARN of an IAM role.`);
  if (partition !== 'aws') {
    return no(
      `The role is in the partition ${partition}, and ours is aws: a role can't be assumed across partitions.`,
    );
  }
  const found = iam.find(roleArn);
  if (!found) return no(`There is no role ${roleArn}.`);
  const { role, account } = found;
  return {
    ok: true,
    trustPolicy: role.trustPolicy,
    policies: role.policyArns.map((arn) => account.policyDocument(arn)),
  };
}

/** `whyRefused` on grounds that were looked up before. */
export async function judge(grounds: Grounds, request: ConnectionRequest): Promise<string | undefined> {
  if (!grounds.ok) return grounds.reason;
  const { roleArn, bucket, prefix, writes } = request;
  const refusal = await whyNotAssumed(grounds.trustPolicy, request);
  if (refusal) return refusal;
  const files = `arn:aws:s3:::${bucket}/${prefix}x`;
  const needed = [
    ['s3:ListBucket', `arn:aws:s3:::${bucket}`],
    ['s3:GetObject', files],
    ...(writes ? [['s3:PutObject', files] as const] : []),
  ] as const;
  for (const [action, resource] of needed) {
    if (!(await mayDo(roleArn, grounds.policies, action, resource))) {
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
  for (const other of externalIdsIn(trustPolicy)) {
    if (await mayAssume(trustPolicy, roleArn, vendor, other)) {
      return `The role's trust policy asks for another external ID than ${externalId}.`;
    }
  }
  return `The role's trust policy does not let AWS account ${vendorAccount} assume it.`;
}

/** Every value that a trust policy compares external IDs with, in whatever form the condition has. */
function externalIdsIn(text: string): string[] {
  const reading = readJson(text);
  if (!reading.ok) return [];
  const found: string[] = [];
  const waiting = [reading.root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const { key, value } of members(node)) {
      if (key.toLowerCase() === 'sts:externalid')
        found.push(...items(value).map((item) => String(item.value)));
    }
    waiting.push(...(node.children ?? []));
  }
  return [...new Set(found)];
}
