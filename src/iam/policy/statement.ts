import type { WrongForm } from '../codes';
import { shorten } from '../stray-characters';
import { operatorOf } from './condition';
import { findingAt as at, type Finding } from './finding';
import type { PolicyKind } from './kind';
import { timeOf } from './times';
import { items, type Member, member, members, type Node, shown, unknownNames } from './tree';

const STATEMENT = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

/** Exactly one of the two, with a string or a list of strings that each pass `test`. */
function oneOf(
  statement: Node,
  plain: 'Action' | 'Resource',
  test: (value: string) => WrongForm | undefined,
): Finding[] {
  const not = `Not${plain}`;
  const code = plain === 'Action' ? 'action' : 'resource';
  const found = members(statement).filter(({ name }) => name === plain || name === not);
  const [first, second] = found;
  if (!first)
    return [
      at({ offset: statement.offset, length: 1 }, `${code}-missing`, { how: 'statement', name: plain }),
    ];
  if (second && second.name !== first.name) return [at(second.key, 'both', { plain, not })];
  const list = items(first.value);
  if (list.length === 0) return [at(first.value, 'empty-list', { name: first.name })];
  return list.flatMap((node) => {
    const why = typeof node.value === 'string' ? test(node.value) : 'not-text';
    return why ? [at(node, `${code}-form`, { shown: shown(node), name: first.name, why })] : [];
  });
}

function actionForm(value: string): WrongForm | undefined {
  // IAM takes no wildcard in a service's name but the whole of it.
  if (/^\*+(?::\*+)?$/.test(value) || /^[a-z0-9-]+:[\w*?]+$/i.test(value)) return undefined;
  return value.includes(':') ? 'no-action' : 'no-service';
}

/** What an ARN of IAM names (IAM's own refusal: "IAM resource path must either be "*" or start with …"). */
const IAM_PATHS =
  /^(?:\*$|(?:federated-user|user|role|group|instance-profile|mfa|server-certificate|policy|sms-mfa|saml-provider|oidc-provider|report|access-report)\/)/;

function resourceForm(value: string): WrongForm | undefined {
  if (value === '*') return undefined;
  if (!/^arn:/.test(value)) return 'no-arn';
  const [, partition = '', service = '', region = '', , ...rest] = value.split(':');
  // IAM reads a short ARN whose last part is a wildcard as if * stood for the rest.
  const fields = value.split(':').length;
  if (fields < 6 && !value.endsWith('*') && !(fields > 3 && service !== '')) return 'arn-start';
  if (partition === '' || (fields > 3 && service === ''))
    return partition === '' ? 'arn-without-partition' : 'arn-without-service';
  if (service === 's3' && !/^arn:[^:]+:s3:[^:]*:[^:]*:./.test(value) && !value.endsWith('*'))
    return 'no-bucket-arn';
  if (service === 'iam' && fields >= 6) {
    if (!/^\**$/.test(region)) return 'iam-region';
    if (!IAM_PATHS.test(rest.join(':'))) return 'iam-path';
  }
  return undefined;
}

/** A value of a condition that IAM refuses. */
function valueForm(base: string, node: Node): Finding[] {
  if (!['string', 'number', 'boolean'].includes(node.type))
    return [at(node, 'condition', { how: 'value', shown: shown(node) })];
  const text = String(node.value);
  if (!base.startsWith('date') || text.includes('${') || timeOf(text) !== undefined) return [];
  return [at(node, 'condition-date', { shown: shown(node) })];
}

/** What stands under one operator of `Condition`: keys, each with a value or a list of values. */
function conditionKeys(operator: Member): Finding[] {
  const { name, key, value } = operator;
  if (value.type !== 'object') return [at(value, 'condition', { how: 'operator', name: shorten(name) })];
  const keys = members(value);
  const known = operatorOf(name);
  // IAM lets any name through where nothing stands under it.
  if (keys.length > 0 && !known) return [at(key, 'condition-operator', { name: shorten(name) })];
  return keys.flatMap((entry) => items(entry.value).flatMap((one) => valueForm(known?.base ?? '', one)));
}

function condition({ value }: Member): Finding[] {
  if (value.type !== 'object') return [at(value, 'condition', { how: 'whole' })];
  return members(value).flatMap(conditionKeys);
}

function effect(statement: Node): Finding[] {
  const node = member(statement, 'Effect');
  if (!node) return [at({ offset: statement.offset, length: 1 }, 'effect', { how: 'missing' })];
  if (node.value === 'Allow' || node.value === 'Deny') return [];
  return [at(node, 'effect', { how: 'other', shown: shown(node) })];
}

function sid(statement: Node, seen: Set<unknown>): Finding[] {
  const node = member(statement, 'Sid');
  if (!node) return [];
  if (typeof node.value !== 'string' || !/^[A-Za-z0-9]*$/.test(node.value))
    return [at(node, 'sid', { how: 'characters', shown: shown(node) })];
  if (node.value !== '' && seen.has(node.value))
    return [at(node, 'sid', { how: 'twice', shown: shown(node) })];
  seen.add(node.value);
  return [];
}

function who(statement: Node, kind: PolicyKind): Finding[] {
  const found = members(statement).find(({ name }) => name === 'Principal' || name === 'NotPrincipal');
  if (kind === 'permissions' || kind === 'unknown')
    return found ? [at(found.key, 'principal', { how: 'not-here', name: found.name })] : [];
  if (found) return [];
  return [at({ offset: statement.offset, length: 1 }, 'principal', { how: 'missing' })];
}

/** Everything for which IAM would refuse one statement; `sids` holds the Sids of those before it. */
export function statementFindings(statement: Node, kind: PolicyKind, sids: Set<unknown>): Finding[] {
  if (statement.type !== 'object') return [at(statement, 'statement')];
  const resource =
    member(statement, 'Resource') && members(statement).find(({ name }) => name === 'Resource');
  return [
    ...unknownNames(statement, STATEMENT),
    ...sid(statement, sids),
    ...effect(statement),
    ...who(statement, kind),
    ...oneOf(statement, 'Action', actionForm),
    ...(kind === 'trust' && resource ? [at(resource.key, 'resource')] : []),
    ...(kind === 'trust' ? [] : oneOf(statement, 'Resource', resourceForm)),
    ...members(statement)
      .filter(({ name }) => name === 'Condition')
      .flatMap(condition),
  ];
}
