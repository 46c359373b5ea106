import { isObject, type Json } from '../../iam/json';
import type { Tag } from '../../options/fields';
import type { Joined } from '../plan';
import {
  at,
  documentOf,
  type Found,
  lineAt,
  listOf,
  type PolicyFound,
  type RoleFound,
  textOf,
  type Unreadable,
} from './found';
import { parseHcl } from './hcl/body';
import { evaluate, type Scope } from './hcl/evaluate';
import { type Block, type Body, type Expression, HclError } from './hcl/tree';
import { policyDocument } from './policy-document';

/** So much work is done for one configuration: far more than any takes. */
const MOST = 3_000_000;

/** A configuration with its values worked out as far as they can be. */
class Configuration implements Scope {
  readonly seen = new Set<string>();
  #spent = 0;
  readonly #working = new Set<string>();
  readonly #locals = new Map<string, Expression>();

  constructor(readonly body: Body) {
    for (const { body: locals } of this.of('locals'))
      for (const [name, value] of locals.arguments) this.#locals.set(name, value);
  }

  of = (type: string, kind?: string): Block[] =>
    this.body.blocks.filter((one) => one.type === type && (kind === undefined || one.labels[0] === kind));

  unresolved = (what: string): void => void this.seen.add(what);

  spend = (amount: number): boolean => {
    this.#spent += amount;
    return this.#spent < MOST;
  };

  argument(body: Body, name: string): Json | undefined {
    const expression = body.arguments.get(name);
    return expression && evaluate(expression, this);
  }

  text = (body: Body, name: string): string | undefined => textOf(this.argument(body, name));

  /** A value that leads back to itself can't be told. */
  lookUp(path: readonly string[]): Json | undefined {
    const key = path.join('.');
    if (this.#working.has(key) || this.#working.size > 100) return undefined;
    this.#working.add(key);
    try {
      return this.#find(path);
    } finally {
      this.#working.delete(key);
    }
  }

  /** The last of the values that a variable's validation lists: what a change in steps comes to in the end. */
  #lastOf({ blocks }: Body): Json | undefined {
    const conditions = blocks.flatMap(({ type, body }) =>
      type === 'validation' ? (body.arguments.get('condition') ?? []) : [],
    );
    const [listed] = conditions.flatMap((one) =>
      one.kind === 'call' && one.name === 'contains' ? (one.args[0] ?? []) : [],
    );
    return listed && listOf(evaluate(listed, this)).at(-1);
  }

  #find([start = '', name = '', ...rest]: readonly string[]): Json | undefined {
    if (start === 'var') {
      const variable = this.of('variable', name)[0];
      return variable && at(this.argument(variable.body, 'default') ?? this.#lastOf(variable.body), ...rest);
    }
    if (start === 'local') {
      const local = this.#locals.get(name);
      return local && at(evaluate(local, this), ...rest);
    }
    const [type, label, ...attributes] = start === 'data' ? [name, ...rest] : [start, name, ...rest];
    const block = this.of(start === 'data' ? 'data' : 'resource', type).find(
      (one) => one.labels[1] === label,
    );
    const [attribute = '', ...deeper] = attributes;
    if (block && type === 'aws_iam_policy_document' && attribute === 'json')
      return JSON.stringify(policyDocument(block.body, this));
    if (type === 'aws_partition' && attribute === 'partition') return 'aws';
    return block && at(this.argument(block.body, attribute === 'id' ? 'name' : attribute), ...deeper);
  }
}

/** Does an expression name this resource, as `aws_iam_role.main.name` does? */
function names(expression: Expression | undefined, type: string, label: string | undefined): boolean {
  if (expression?.kind === 'tuple') return expression.items.some((one) => names(one, type, label));
  if (expression?.kind === 'template')
    return expression.parts.some((part) => typeof part !== 'string' && names(part, type, label));
  return expression?.kind === 'path' && expression.path[0] === type && expression.path[1] === label;
}

/** Is the argument about this role: by its resource, or by its name? */
const isOf = (all: Configuration, body: Body, argument: string, role: Block): boolean =>
  names(body.arguments.get(argument), 'aws_iam_role', role.labels[1]) ||
  (all.text(role.body, 'name') !== undefined &&
    listOf(all.argument(body, argument)).includes(all.text(role.body, 'name') ?? ''));

function policyIn(all: Configuration, body: Body): PolicyFound[] {
  const document = documentOf(all.argument(body, 'policy'));
  if (document === undefined) return [];
  return [
    {
      name: all.text(body, 'name'),
      description: all.text(body, 'description'),
      document,
    },
  ];
}

/** Policies that stand in the role, beside it, or are attached to it. */
function policiesOf(all: Configuration, role: Block): PolicyFound[] {
  const inside = role.body.blocks.filter(({ type }) => type === 'inline_policy');
  const beside = all
    .of('resource', 'aws_iam_role_policy')
    .filter(({ body }) => isOf(all, body, 'role', role));
  const attached = [
    ...all
      .of('resource', 'aws_iam_role_policy_attachment')
      .filter(({ body }) => isOf(all, body, 'role', role)),
    ...all.of('resource', 'aws_iam_policy_attachment').filter(({ body }) => isOf(all, body, 'roles', role)),
  ];
  const managed = all
    .of('resource', 'aws_iam_policy')
    .filter(
      ({ labels }) =>
        attached.some(({ body }) => names(body.arguments.get('policy_arn'), 'aws_iam_policy', labels[1])) ||
        names(role.body.arguments.get('managed_policy_arns'), 'aws_iam_policy', labels[1]),
    );
  return [...inside, ...beside, ...managed].flatMap(({ body }) => policyIn(all, body));
}

/** How Logz.io's provider writes a region, as AWS does. */
const regionOf = (text: string | undefined): string | undefined => text?.toLowerCase().replaceAll('_', '-');

function fetcherIn(all: Configuration, body: Body): Joined {
  return {
    kind: 's3-fetcher',
    bucket: all.text(body, 'bucket_name') ?? '',
    prefix: all.text(body, 'prefix'),
    region: regionOf(all.text(body, 'aws_region')),
    logType: all.text(body, 'logs_type'),
  };
}

function archiveIn(all: Configuration, body: Body): Joined {
  const [bucket = '', ...prefix] = (all.text(body, 'aws_s3_path') ?? '').split('/');
  return { kind: 'archive', bucket, prefix: prefix.length > 0 ? prefix.join('/') : undefined };
}

/** What Logz.io is told of buckets that it is to read with this role, in the order of the file. */
const joinedOf = (all: Configuration, role: Block): Joined[] =>
  all.of('resource').flatMap(({ labels: [type], body }) => {
    if (type === 'logzio_s3_fetcher' && isOf(all, body, 'aws_arn', role)) return [fetcherIn(all, body)];
    const isArchive = type === 'logzio_archive_logs' && isOf(all, body, 'aws_s3_iam_credentials_arn', role);
    return isArchive ? [archiveIn(all, body)] : [];
  });

const tagsOf = (value: Json | undefined): Tag[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, one]) => (typeof one === 'string' ? [{ key, value: one }] : []))
    : [];

/** @returns the roles of a Terraform configuration, or where it is no HCL */
export function readTerraform(text: string): Found | Unreadable {
  const body = parseHcl(text);
  if (body instanceof HclError) return { line: lineAt(text, body.offset), expected: body.expected };
  const all = new Configuration(body);
  const roles = all.of('resource', 'aws_iam_role').flatMap((role): RoleFound[] => {
    const trust = documentOf(all.argument(role.body, 'assume_role_policy'));
    if (trust === undefined) return [];
    return [
      {
        name: all.text(role.body, 'name'),
        path: all.text(role.body, 'path'),
        description: all.text(role.body, 'description'),
        boundary: all.text(role.body, 'permissions_boundary'),
        tags: tagsOf(all.argument(role.body, 'tags')),
        trust,
        policies: policiesOf(all, role),
        joined: joinedOf(all, role),
      },
    ];
  });
  return { roles, unresolved: [...all.seen] };
}
