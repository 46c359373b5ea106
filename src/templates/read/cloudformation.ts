import { isObject, type Json } from '../../iam/json';
import {
  at,
  documentOf,
  type Found,
  joinedOf,
  listOf,
  type PolicyFound,
  type RoleFound,
  tagsOf,
  textOf,
} from './found';
import { Intrinsics } from './intrinsics';

/** Does a value name this resource, by `Ref` or `Fn::GetAtt`? */
const names = (value: Json, id: string): boolean =>
  at(value, 'Ref') === id ||
  listOf(at(value, 'Fn::GetAtt'))[0] === id ||
  at(value, 'Fn::GetAtt') === `${id}.Arn`;

/** @returns the roles of a template whose short forms are long ones; undefined where it is none */
export function readCloudFormation(template: Json): Found | undefined {
  const resources = at(template, 'Resources');
  if (!isObject(resources)) return undefined;
  const all = new Intrinsics(template);
  const ofType = (...types: string[]): [string, Json][] =>
    Object.entries(resources).filter(([, one]) => types.includes(textOf(at(one, 'Type')) ?? ''));
  const text = (properties: Json | undefined, name: string): string | undefined =>
    textOf(all.value(at(properties, name)));
  const policyIn = (properties: Json | undefined, name: string): PolicyFound[] => {
    const document = documentOf(all.value(at(properties, 'PolicyDocument')));
    if (document === undefined) return [];
    return [
      {
        name: text(properties, name),
        description: text(properties, 'Description'),
        document,
      },
    ];
  };
  const policiesOf = (id: string, properties: Json | undefined): PolicyFound[] => {
    const attached = ofType('AWS::IAM::ManagedPolicy', 'AWS::IAM::Policy', 'AWS::IAM::RolePolicy').filter(
      ([policy, one]) => {
        const its = at(one, 'Properties');
        const roles = [...listOf(at(its, 'Roles')), ...listOf(at(its, 'RoleName'))];
        const isNamed = (role: Json): boolean => names(role, id) || role === text(properties, 'RoleName');
        return (
          roles.some(isNamed) || listOf(at(properties, 'ManagedPolicyArns')).some((arn) => names(arn, policy))
        );
      },
    );
    return [
      ...listOf(at(properties, 'Policies')).flatMap((one) => policyIn(one, 'PolicyName')),
      ...attached.flatMap(([, one]) =>
        policyIn(
          at(one, 'Properties'),
          at(one, 'Type') === 'AWS::IAM::ManagedPolicy' ? 'ManagedPolicyName' : 'PolicyName',
        ),
      ),
    ];
  };
  const roles = ofType('AWS::IAM::Role').flatMap(([id, role]): RoleFound[] => {
    const properties = at(role, 'Properties');
    const trust = documentOf(all.value(at(properties, 'AssumeRolePolicyDocument')));
    if (trust === undefined) return [];
    return [
      {
        name: text(properties, 'RoleName'),
        path: text(properties, 'Path'),
        description: text(properties, 'Description'),
        boundary: text(properties, 'PermissionsBoundary'),
        tags: tagsOf(all.value(at(properties, 'Tags'))),
        trust,
        policies: policiesOf(id, properties),
        joined: listOf(at(role, 'Metadata', 'Rolebridge')).flatMap((one) => joinedOf(one) ?? []),
      },
    ];
  });
  return { roles, unresolved: [...all.seen] };
}
