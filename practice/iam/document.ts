import { type Node, type ParseError, parseTree } from 'jsonc-parser';

/** A member of a JSON object with both its nodes, so that a finding can point at either. */
export interface Member {
  key: string;
  keyNode: Node;
  value: Node;
}

/** The longest document that the API takes, white space included (IAM API: policyDocumentType). */
const LONGEST = 131_072;

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** A policy text as a tree, or where it stops being JSON (character offset). */
export type Reading = { ok: true; root: Node } | { ok: false; offset: number };

/** Reads strict JSON; both parsers must agree, and nesting beyond the stack is no JSON policy either. */
export function readJson(text: string): Reading {
  if (text.length > LONGEST) return { ok: false, offset: LONGEST };
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, STRICT);
    const offset = errors[0]?.offset ?? 0;
    if (root === undefined || errors.length > 0) return { ok: false, offset };
    JSON.parse(text);
    return { ok: true, root };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return { ok: false, offset: 0 };
    throw error;
  }
}

/** The members of an object node in order, duplicates kept. Anything else has none. */
export function members(node: Node): Member[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children }) => {
    const [keyNode, value] = children ?? [];
    return keyNode && value ? [{ key: String(keyNode.value), keyNode, value }] : [];
  });
}

/** A value that may be one thing or a list of them, as a list: policy elements take both. */
export const items = (node: Node): Node[] => (node.type === 'array' ? (node.children ?? []) : [node]);

/** The first key that stands twice in one object, anywhere in the tree: JSON.parse would silently drop one. */
export function duplicateKey(node: Node): Node | undefined {
  const seen = new Set<string>();
  for (const { key, keyNode, value } of members(node)) {
    if (seen.has(key)) return keyNode;
    seen.add(key);
    const inside = duplicateKey(value);
    if (inside) return inside;
  }
  if (node.type !== 'array') return undefined;
  for (const item of node.children ?? []) {
    const inside = duplicateKey(item);
    if (inside) return inside;
  }
  return undefined;
}

/** The size that IAM's quotas count: characters without white space. */
export const sizeWithoutWhitespace = (text: string): number => text.replace(/\s/g, '').length;

/** Line and column of a character offset, both counted from 1. */
export function position(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
