import { err, ok, type Result } from '../result';
import { type Node, readTree } from './tree';

/** One change of a text: at `offset` (UTF-16 units), `removed` stood and `inserted` stands. All else is untouched. */
export interface Splice {
  offset: number;
  removed: string;
  inserted: string;
}

/** The text with the change made. Refuses a text in which something else stands at that place. */
export function applySplice(text: string, { offset, removed, inserted }: Splice): Result<string> {
  const end = offset + removed.length;
  if (text.slice(offset, end) !== removed) return err('changed-meanwhile');
  return ok(text.slice(0, offset) + inserted + text.slice(end));
}

/** What may differ between two trees: the node `at`, which then has to pass `fits`. */
export interface Difference {
  at: Node;
  fits: (after: Node) => boolean;
}

/** Whether two trees have the same names, values and order everywhere but at one node, and that one is as meant. */
function sameBut(before: Node, after: Node, difference?: Difference): boolean {
  if (before === difference?.at) return difference.fits(after);
  if (before.type !== after.type || before.value !== after.value) return false;
  return sameChildren(before.children ?? [], after.children ?? [], difference);
}

function sameChildren(before: readonly Node[], after: readonly Node[], difference?: Difference): boolean {
  return (
    before.length === after.length &&
    before.every((one, index) => {
      const other = after[index];
      return other !== undefined && sameBut(one, other, difference);
    })
  );
}

/** Fits an object that is as before but for one more member at its end, with this name and value. */
export const oneMore =
  (before: Node, text: string, name: string, value: unknown) =>
  (after: Node): boolean => {
    const added = after.children?.at(-1)?.children?.[1];
    return (
      after.type === 'object' &&
      after.children?.at(-1)?.children?.[0]?.value === name &&
      added !== undefined &&
      JSON.stringify(JSON.parse(text.slice(added.offset, added.offset + added.length))) ===
        JSON.stringify(value) &&
      sameChildren(before.children ?? [], after.children?.slice(0, -1) ?? [])
    );
  };

/** Reads the changed text again; the tree, where it differs from the one before only as meant. */
export function readAgain(before: Node, text: string, difference: Difference): Result<Node> {
  const tree = readTree(text);
  if ('root' in tree && sameBut(before, tree.root, difference)) return ok(tree.root);
  if ('findings' in tree && tree.findings[0]?.code === 'policy-too-long') return err('policy-too-long', {});
  return err('check-failed');
}
