import type { Splice } from './exact-splice';
import type { Node } from './tree';

/** A condition key's value in the text: one value, or a list of them. */
export interface Listed {
  text: string;
  /** The key's name, the value under it, and which of its values is meant. */
  key: Node;
  holder: Node;
  node: Node;
}

const end = (node: Node): number => node.offset + node.length;
const raw = (text: string, node: Node): string => text.slice(node.offset, end(node));

/** A blank where the document writes one after the key's colon; none in a document without white space. */
const blank = ({ text, key, holder }: Listed): string =>
  /\s/.test(text.slice(end(key), holder.offset)) ? ' ' : '';

/** Puts another value in the value's place. */
export const exchange = ({ text, node }: Listed, by: string): Splice => ({
  offset: node.offset,
  removed: raw(text, node),
  inserted: JSON.stringify(by),
});

/** What stands between two elements of the list, taken from its own text: `, `, or `,` and a line break … */
function separator(listed: Listed): string {
  const { text, holder, node } = listed;
  const all = holder.children ?? [];
  const index = all.indexOf(node);
  const previous = all[index - 1];
  if (previous) return text.slice(end(previous), node.offset);
  const next = all[index + 1];
  if (next) return text.slice(end(node), next.offset);
  const lead = text.slice(holder.offset + 1, node.offset);
  return `,${/[\r\n]/.test(lead) ? lead : blank(listed)}`;
}

/** Puts a value behind the value: one value becomes a list of two on its line, a list keeps its form. */
export function addBehind(listed: Listed, value: string): Splice {
  const { text, holder, node } = listed;
  const added = JSON.stringify(value);
  if (holder.type === 'array')
    return { offset: end(node), removed: '', inserted: `${separator(listed)}${added}` };
  const removed = raw(text, node);
  return { offset: node.offset, removed, inserted: `[${removed},${blank(listed)}${added}]` };
}

/**
 * Takes the value out of its list. Of a list of two, the other value stays alone, without brackets: IAM stores either
 * form, and so a list made from one value is that value again. Undefined where nothing would be left.
 */
export function takeOut({ text, holder, node }: Listed): Splice | undefined {
  const all = holder.type === 'array' ? (holder.children ?? []) : [];
  const index = all.indexOf(node);
  const previous = all[index - 1];
  const next = all[index + 1];
  const other = previous ?? next;
  if (!other) return undefined;
  if (all.length === 2)
    return { offset: holder.offset, removed: raw(text, holder), inserted: raw(text, other) };
  const [from, to] = previous ? [end(previous), end(node)] : [node.offset, other.offset];
  return { offset: from, removed: text.slice(from, to), inserted: '' };
}
