import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { shorten } from '../stray-characters';
import { type Finding, findingAt } from './finding';
import { syntaxFinding } from './syntax';

export type { Finding, Node };

/** IAM's limit for a document with its white space; it also keeps the parser from running out of stack. */
const LONGEST_DOCUMENT = 131_072;

/** Far deeper than any policy; what walks a tree may then call itself. */
const DEEPEST = 100;

const tooDeep: Finding = { code: 'policy-too-deep', offset: 0, length: 0 };

/** Whether anything lies more than `levels` below. */
const deeper = ({ children = [] }: Node, levels: number): boolean =>
  children.some((child) => levels === 0 || deeper(child, levels - 1));

/**
 * The tree of a strictly read JSON text, or what is wrong with it. Refuses what `JSON.parse` refuses (comments, trailing
 * commas, byte order marks …), texts over 131,072 units, and nesting that the parser can't follow.
 */
export function readTree(text: string): { root: Node } | { findings: [Finding] } {
  const whole = { offset: 0, length: 0 };
  if (text.length > LONGEST_DOCUMENT)
    return {
      findings: [{ code: 'policy-too-long', values: { length: text.length }, ...whole }],
    };
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { findings: [tooDeep] };
  }
  const first = errors[0];
  if (first) return { findings: [syntaxFinding(text, first)] };
  if (!root) return { findings: [{ code: 'policy-not-json', values: { how: 'none' }, ...whole }] };
  return deeper(root, DEEPEST) ? { findings: [tooDeep] } : { root };
}

/** One name and value of an object; `name` is unescaped. */
export interface Member {
  name: string;
  key: Node;
  value: Node;
}

/** The members of an object in the text's order, duplicates included; none for anything else. */
export function members(node: Node | undefined): Member[] {
  if (node?.type !== 'object') return [];
  const found: Member[] = [];
  for (const { children: [key, value] = [] } of node.children ?? [])
    if (key && value && typeof key.value === 'string') found.push({ name: key.value, key, value });
  return found;
}

/** The value of the first member with exactly this name. */
export const member = (node: Node | undefined, name: string): Node | undefined =>
  members(node).find((one) => one.name === name)?.value;

/** The elements of an array, or the one value itself: IAM takes both wherever it takes a list. */
export const items = (node: Node | undefined): Node[] =>
  node === undefined ? [] : node.type === 'array' ? (node.children ?? []) : [node];

/** The strings among `items`. */
export const strings = (node: Node | undefined): string[] =>
  items(node).flatMap((one) => (typeof one.value === 'string' ? [one.value] : []));

/** A node and everything below it, in the text's order. */
export function* walk(root: Node): Generator<Node> {
  const ahead = [root];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    yield node;
    for (const child of [...(node.children ?? [])].reverse()) ahead.push(child);
  }
}

/** The start of a node's value, or its type, for a sentence. */
export const shown = (node: Node): string => shorten(String(node.value ?? node.type), 40);

/** Members whose names aren’t among the allowed; the likely right name is said. */
export function unknownNames(node: Node, allowed: readonly string[]): Finding[] {
  return members(node).flatMap(({ name, key }) => {
    if (allowed.includes(name)) return [];
    const meant = allowed.find((one) => one.toLowerCase() === name.toLowerCase());
    return [
      findingAt(
        key,
        'element-name',
        meant ? { how: 'spelling', name, meant } : { how: 'unknown', name: shorten(name), allowed },
      ),
    ];
  });
}
