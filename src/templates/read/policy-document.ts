import type { Json } from '../../iam/json';
import { listOf, textOf } from './found';
import type { Block, Body } from './hcl/tree';

interface Arguments {
  argument(body: Body, name: string): Json | undefined;
}

/** A list of one is written as its one member, as Terraform's provider does. */
const shortest = (list: Json[]): Json => (list.length === 1 && list[0] !== undefined ? list[0] : list);

function principals(all: Arguments, blocks: readonly Block[]): Json | undefined {
  const by = new Map<string, Json[]>();
  for (const { body } of blocks) {
    const type = textOf(all.argument(body, 'type')) ?? '';
    by.set(type, [...(by.get(type) ?? []), ...listOf(all.argument(body, 'identifiers'))]);
  }
  if (by.get('*')?.includes('*')) return '*';
  return by.size === 0
    ? undefined
    : Object.fromEntries([...by].map(([type, identifiers]) => [type, shortest(identifiers)]));
}

function conditions(all: Arguments, blocks: readonly Block[]): Json | undefined {
  const by = new Map<string, [string, Json][]>();
  for (const { body } of blocks) {
    const [test = '', variable = ''] = ['test', 'variable'].map((name) => textOf(all.argument(body, name)));
    const members = by.get(test) ?? [];
    members.push([variable, shortest(listOf(all.argument(body, 'values')))]);
    by.set(test, members);
  }
  return by.size === 0
    ? undefined
    : Object.fromEntries([...by].map(([test, members]) => [test, Object.fromEntries(members)]));
}

function statement(all: Arguments, { body }: Block): Json {
  const inner = (type: string): Block[] => body.blocks.filter((one) => one.type === type);
  const list = (name: string): Json | undefined => {
    const values = listOf(all.argument(body, name));
    return values.length === 0 ? undefined : shortest(values);
  };
  const members: [string, Json | undefined][] = [
    ['Sid', textOf(all.argument(body, 'sid'))],
    ['Effect', textOf(all.argument(body, 'effect')) ?? 'Allow'],
    ['Action', list('actions')],
    ['NotAction', list('not_actions')],
    ['Resource', list('resources')],
    ['NotResource', list('not_resources')],
    ['Principal', principals(all, inner('principals'))],
    ['NotPrincipal', principals(all, inner('not_principals'))],
    ['Condition', conditions(all, inner('condition'))],
  ];
  return Object.fromEntries(members.filter((one): one is [string, Json] => one[1] !== undefined));
}

/** @returns the document that `data "aws_iam_policy_document"` gives, from its own statements only */
export const policyDocument = (body: Body, all: Arguments): Json => ({
  Version: textOf(all.argument(body, 'version')) ?? '2012-10-17',
  Statement: body.blocks.filter(({ type }) => type === 'statement').map((one) => statement(all, one)),
});
