import type { Problems } from '../codes';
import { findPlaceholder } from '../placeholder';
import { shorten } from '../stray-characters';
import { findingAt as at, type Finding } from './finding';
import type { PolicyKind } from './kind';
import { statementFindings } from './statement';
import { items, member, members, type Node, shown, unknownNames, walk } from './tree';

/** Quotas of a customer managed policy and (unless raised) of a trust policy, in characters that aren't white space. */
const LARGEST = { permissions: 6144, trust: 2048, bucket: 20_480, unknown: 6144 } as const;

/** No quota of IAM for a policy of a role reaches further, however it is raised (IAM: all inline policies of a role together). */
const LARGEST_OF_ANY = 10_240;

/** Nobody mends more at once; what is wrong behind them is said when these are mended. */
const MOST_FINDINGS = 500;

const DOCUMENT = ['Version', 'Id', 'Statement'];
/** IAM doesn't count white space. */
export const sizeWithoutWhitespace = (text: string): number => text.replace(/\s+/g, '').length;

/** Whether IAM refuses a text for its size alone, whatever was raised: then only its grammar is worth a look. */
export const isBeyondIam = (text: string): boolean =>
  text.length > LARGEST_OF_ANY && sizeWithoutWhitespace(text) > LARGEST_OF_ANY;

/** The same name twice in one object: JSON readers take one of the two silently; IAM refuses both. */
export function duplicates(root: Node): Finding[] {
  const found: Finding[] = [];
  for (const node of walk(root)) {
    const seen = new Map<string, string>();
    for (const { name, key } of members(node)) {
      const first = seen.get(name.toLowerCase());
      if (first === name) found.push(at(key, 'duplicate-key', { how: 'same', name: shorten(name) }));
      else if (first !== undefined)
        found.push(at(key, 'duplicate-key', { how: 'capitals', first: shorten(first), name: shorten(name) }));
      else seen.set(name.toLowerCase(), name);
    }
  }
  return found;
}

function characters(text: string, root: Node): Finding[] {
  const foreign = /[^\t\n\r\u0020-\u00ff]/u.exec(text);
  if (foreign)
    return [
      at({ offset: foreign.index, length: foreign[0].length }, 'policy-character', { character: foreign[0] }),
    ];
  for (const node of walk(root))
    if (typeof node.value === 'string' && /[\u00a0\u00ad]|^\s|\s$/.test(node.value))
      return [at(node, 'policy-space', { shown: shown(node) })];
  return [];
}

/** Blanks left in, and the offsets of the values that hold them. */
function placeholders(root: Node): { found: Finding[]; values: Set<number> } {
  const found: Finding[] = [];
  const values = new Set<number>();
  for (const node of walk(root)) {
    const blank = typeof node.value === 'string' ? findPlaceholder(node.value) : undefined;
    if (!blank) continue;
    values.add(node.offset);
    const place = { offset: node.offset + 1 + blank.offset, length: blank.text.length };
    found.push(at(place, 'placeholder', { how: 'policy', text: shorten(blank.text) }));
  }
  return { found, values };
}

function documentId(root: Node): Finding[] {
  const node = member(root, 'Id');
  return node && typeof node.value !== 'string' ? [at(node, 'document-id', { shown: shown(node) })] : [];
}

function version(root: Node, kind: PolicyKind): Finding[] {
  const node = member(root, 'Version');
  const managed = kind === 'permissions' || kind === 'unknown';
  if (!node && managed) return [at({ offset: root.offset, length: 1 }, 'version', {})];
  if (!node || node.value === '2012-10-17' || (!managed && node.value === '2008-10-17')) return [];
  return [at(node, 'version', { version: shown(node) })];
}

function size(text: string, kind: PolicyKind): Finding[] {
  const length = sizeWithoutWhitespace(text);
  if (length <= LARGEST[kind]) return [];
  return [at({ offset: 0, length: 0 }, 'policy-too-large', { length, most: LARGEST[kind] })];
}

/** What stands in a policy's place. */
export function notObject(root: Node): Problems['policy-not-object'] {
  if (root.type !== 'array') return { how: 'value', shown: shown(root) };
  const [first] = root.children ?? [];
  if (member(first, 'Effect')) return { how: 'statements' };
  return { how: member(first, 'Statement') ? 'policies' : 'list' };
}

/** Everything for which IAM would refuse the document, and blanks left in it, in the order of the text. */
export function grammarFindings(text: string, root: Node, kind: PolicyKind): Finding[] {
  if (root.type !== 'object') return [at(root, 'policy-not-object', notObject(root))];
  const statement = member(root, 'Statement');
  if (!statement && member(root, 'Effect')) return [at(root, 'policy-cut-off', { how: 'statement' })];
  const list = items(statement);
  const sids = new Set<unknown>();
  const blanks = placeholders(root);
  const found: Finding[] = [
    ...blanks.found,
    ...duplicates(root),
    ...characters(text, root),
    ...unknownNames(root, DOCUMENT),
    ...version(root, kind),
    ...documentId(root),
    ...(statement ? [] : [at(root, 'statement-missing', { how: 'absent' })]),
    ...(statement && list.length === 0 ? [at(statement, 'statement-missing', { how: 'empty' })] : []),
    ...size(text, kind),
  ];
  for (const one of list) {
    if (found.length > MOST_FINDINGS) break;
    found.push(...statementFindings(one, kind, sids));
  }
  // A blank that will be filled in makes no sense of other remarks about the same value.
  const isEcho = ({ code, offset }: Finding): boolean => code.endsWith('-form') && blanks.values.has(offset);
  return found.filter((one) => !isEcho(one)).sort((a, b) => a.offset - b.offset);
}
