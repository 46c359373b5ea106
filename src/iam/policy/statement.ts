import { shorten } from '../stray-characters';
import { operatorOf } from './condition';
import type { PolicyKind } from './kind';
import { timeOf } from './times';
import {
  findingAt as at,
  type Finding,
  items,
  type Member,
  member,
  members,
  type Node,
  shown,
  unknownNames,
} from './tree';

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

type Pair = readonly [string, string];

/** Exactly one of the two, with a string or a list of strings that each pass `test`. */
function oneOf(
  statement: Node,
  [plain, not]: Pair,
  required: boolean,
  test: (value: string) => string | undefined,
): Finding[] {
  const found = members(statement).filter(({ name }) => name === plain || name === not);
  const [first, second] = found;
  if (!first) {
    const message = `this statement has no ${plain}. Add it, or copy the policy again`;
    return required
      ? [{ code: `${plain.toLowerCase()}-missing`, message, offset: statement.offset, length: 1 }]
      : [];
  }
  if (second && second.name !== first.name)
    return [at(second.key, 'both', `a statement has either ${plain} or ${not}, not both. Remove one`)];
  const list = items(first.value);
  if (list.length === 0)
    return [at(first.value, 'empty-list', `${first.name} is an empty list. Copy the policy again`)];
  return list.flatMap((node) => {
    const wrong = typeof node.value === 'string' ? test(node.value) : 'must be text in quotes';
    return wrong
      ? [at(node, `${plain.toLowerCase()}-form`, `${shown(node)} in ${first.name} ${wrong}. Correct it`)]
      : [];
  });
}

function actionForm(value: string): string | undefined {
  // IAM takes no wildcard in a service's name but the whole of it.
  if (/^\*+(?::\*+)?$/.test(value) || /^[a-z0-9-]+:[\w*?]+$/i.test(value)) return undefined;
  return value.includes(':') ? 'isn’t an action' : 'needs the service in front, such as s3:GetObject';
}

/** What an ARN of IAM names (IAM's own refusal: "IAM resource path must either be "*" or start with …"). */
const IAM_PATHS =
  /^(?:\*$|(?:federated-user|user|role|group|instance-profile|mfa|server-certificate|policy|sms-mfa|saml-provider|oidc-provider|report|access-report)\/)/;

function resourceForm(value: string): string | undefined {
  if (value === '*') return undefined;
  if (!/^arn:/.test(value)) return 'must be an ARN, such as arn:aws:s3:::my-bucket, or *';
  const [, partition = '', service = '', region = '', , ...rest] = value.split(':');
  // IAM reads a short ARN whose last part is a wildcard as if * stood for the rest.
  const fields = value.split(':').length;
  if (fields < 6 && !value.endsWith('*') && !(fields > 3 && service !== ''))
    return 'is only the start of an ARN: arn:<partition>:<service>:<Region>:<account>:<resource>';
  if (partition === '' || (fields > 3 && service === ''))
    return `names no ${partition === '' ? 'partition' : 'service'}: an ARN begins like arn:aws:s3:`;
  if (service === 's3' && !/^arn:[^:]+:s3:[^:]*:[^:]*:./.test(value) && !value.endsWith('*'))
    return 'is no bucket’s ARN: three colons stand between s3 and the bucket’s name';
  if (service === 'iam' && fields >= 6) {
    if (!/^\**$/.test(region))
      return 'names a Region, and an ARN of IAM has none: arn:aws:iam::<account>:role/…';
    if (!IAM_PATHS.test(rest.join(':')))
      return 'is no ARN of IAM: behind the account comes role/, user/, policy/ or another of IAM’s things, with its name';
  }
  return undefined;
}

/** A value of a condition that IAM refuses. */
function valueForm(base: string, node: Node): Finding[] {
  if (!['string', 'number', 'boolean'].includes(node.type))
    return [at(node, 'condition', `${shown(node)} can’t be a value of a condition. Put text in quotes`)];
  const text = String(node.value);
  if (!base.startsWith('date') || text.includes('${') || timeOf(text) !== undefined) return [];
  return [
    at(
      node,
      'condition-date',
      `${shown(node)} is no date that IAM reads. Write it like 2026-01-31T00:00:00Z`,
    ),
  ];
}

/** What stands under one operator of `Condition`: keys, each with a value or a list of values. */
function conditionKeys(operator: Member): Finding[] {
  const { name, key, value } = operator;
  if (value.type !== 'object')
    return [
      at(value, 'condition', `“${shorten(name)}” in Condition must be an object in braces. Correct it`),
    ];
  const keys = members(value);
  const known = operatorOf(name);
  // IAM lets any name through where nothing stands under it.
  if (keys.length > 0 && !known)
    return [
      at(
        key,
        'condition-operator',
        `“${shorten(name)}” is no operator of IAM, such as StringEquals. Correct it`,
      ),
    ];
  return keys.flatMap((entry) => items(entry.value).flatMap((one) => valueForm(known?.base ?? '', one)));
}

function condition({ value }: Member): Finding[] {
  if (value.type !== 'object')
    return [at(value, 'condition', 'Condition must be an object in braces. Correct it')];
  return members(value).flatMap(conditionKeys);
}

function effect(statement: Node): Finding[] {
  const node = member(statement, 'Effect');
  if (!node)
    return [
      {
        code: 'effect',
        message: 'this statement has no Effect. Add "Effect": "Allow"',
        offset: statement.offset,
        length: 1,
      },
    ];
  if (node.value === 'Allow' || node.value === 'Deny') return [];
  return [at(node, 'effect', `Effect is ${shown(node)}; it must be exactly Allow or Deny. Correct it`)];
}

function sid(statement: Node, seen: Set<unknown>): Finding[] {
  const node = member(statement, 'Sid');
  if (!node) return [];
  if (typeof node.value !== 'string' || !/^[A-Za-z0-9]*$/.test(node.value))
    return [at(node, 'sid', `the Sid ${shown(node)} may hold only letters and digits. Rename it`)];
  if (node.value !== '' && seen.has(node.value))
    return [at(node, 'sid', `the Sid ${shown(node)} stands twice. Rename one`)];
  seen.add(node.value);
  return [];
}

function who(statement: Node, kind: PolicyKind): Finding[] {
  const found = members(statement).find(({ name }) => name === 'Principal' || name === 'NotPrincipal');
  if (kind === 'permissions' || kind === 'unknown')
    return found
      ? [
          at(
            found.key,
            'principal',
            `a role’s policy has no ${found.name}. Remove it, or copy the right policy`,
          ),
        ]
      : [];
  if (found) return [];
  return [
    {
      code: 'principal',
      message: 'this statement has no Principal. Add who may use the role',
      offset: statement.offset,
      length: 1,
    },
  ];
}

/** Everything for which IAM would refuse one statement; `sids` holds the Sids of those before it. */
export function statementFindings(statement: Node, kind: PolicyKind, sids: Set<unknown>): Finding[] {
  if (statement.type !== 'object')
    return [at(statement, 'statement', 'a statement must be an object in braces. Correct it')];
  const resource =
    member(statement, 'Resource') && members(statement).find(({ name }) => name === 'Resource');
  return [
    ...unknownNames(statement, STATEMENT),
    ...sid(statement, sids),
    ...effect(statement),
    ...who(statement, kind),
    ...oneOf(statement, ['Action', 'NotAction'], true, actionForm),
    ...(kind === 'trust' && resource
      ? [at(resource.key, 'resource', 'a trust policy has no Resource. Remove it')]
      : []),
    ...(kind === 'trust' ? [] : oneOf(statement, ['Resource', 'NotResource'], true, resourceForm)),
    ...members(statement)
      .filter(({ name }) => name === 'Condition')
      .flatMap(condition),
  ];
}
