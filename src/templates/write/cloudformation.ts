import { type Json, textsIn } from '../../iam/json';
import type { ExportProblem } from '../../words/export';
import type { Joined, Plan, PolicyToMake, RoleToMake } from '../plan';
import { yaml } from './yaml';

/** CloudFormation looks up what stands here, in any text, and puts it in its place. There is no way to write it down unread. */
const REFERENCE = /\{\{\s*resolve\s*:/i;

/** @returns names for the resources of a template: letters and digits, each once */
function logicalNames(names: readonly string[], end: string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
    const start = `${words
      .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
      .join('')
      .slice(0, 100)}${end}`;
    let free = start;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${start}${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** What Logz.io is to be told, beside the role: CloudFormation passes it by. */
const joinedValue = ({ kind, bucket, prefix, region, logType }: Joined): Json => ({
  Kind: kind,
  Bucket: bucket,
  ...(prefix !== undefined && { Prefix: prefix }),
  ...(region !== undefined && { Region: region }),
  ...(logType !== undefined && { LogType: logType }),
});

function roleResource(role: RoleToMake): Json {
  const tags: Json = role.tags.map(({ key, value }) => ({ Key: key, Value: value }));
  return {
    Type: 'AWS::IAM::Role',
    Metadata: { Rolebridge: role.joined.map(joinedValue) },
    Properties: {
      RoleName: role.name,
      Path: role.path,
      Description: role.description,
      ...(role.boundary !== undefined && { PermissionsBoundary: role.boundary }),
      ...(role.tags.length > 0 && { Tags: tags }),
      AssumeRolePolicyDocument: role.trust,
    },
  };
}

const policyResource = (policy: PolicyToMake, role: string): Json => ({
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: {
    ManagedPolicyName: policy.name,
    Description: policy.description,
    Roles: [{ Ref: role }],
    PolicyDocument: policy.document,
  },
});

/** The template of a plan's roles as a value: for each role its policies, and its ARN among the outputs. */
function templateOf({ roles }: Plan): { [name: string]: Json } {
  const names = logicalNames(
    roles.map(({ name }) => name),
    'Role',
  );
  const policies = roles.flatMap((role, index) =>
    role.policies.map((policy) => ({ policy, role: names[index] ?? '' })),
  );
  const policyNames = logicalNames(
    policies.map(({ policy }) => policy.name),
    'Policy',
  );
  const resources: [string, Json][] = [
    ...roles.map((role, index): [string, Json] => [names[index] ?? '', roleResource(role)]),
    ...policies.map(({ policy, role }, index): [string, Json] => [
      policyNames[index] ?? '',
      policyResource(policy, role),
    ]),
  ];
  const outputs = roles.map((role, index): [string, Json] => [
    `${names[index]}Arn`,
    { Description: `Role ARN of ${role.name}`, Value: { 'Fn::GetAtt': [names[index] ?? '', 'Arn'] } },
  ]);
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Roles for Logz.io',
    Resources: Object.fromEntries(resources),
    Outputs: Object.fromEntries(outputs),
  };
}

/** @returns the template in YAML without its head; refused is a change of roles, and a text in which CloudFormation would look something up */
export function cloudformation(plan: Plan): { text: string } | ExportProblem {
  if (plan.changes.length > 0) return { code: 'cloudformation-same-role' };
  const template = templateOf(plan);
  const reference = textsIn(template).find((text) => REFERENCE.test(text));
  if (reference !== undefined) return { code: 'cloudformation-reference', values: { text: reference } };
  return { text: yaml(template) };
}
