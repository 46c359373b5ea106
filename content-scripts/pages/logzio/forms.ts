import type { Block } from '../../form/belongs';
import type { Piece } from '../../form/labelled';
import { covered, reachableBoxes } from '../../form/shown';
import { BOXES } from './fields';

/** One connector form of the page: its own part of the DOM, without the documentation around it. */
export interface Form {
  root: Element;
  bucket?: HTMLElement;
  prefix?: HTMLElement;
  roleArn?: HTMLElement;
}

/** The form as a part of the page. */
export const blockOf = ({ root, bucket, prefix, roleArn }: Form): Block => ({
  root,
  boxes: [bucket, prefix, roleArn].flatMap((box) => box ?? []),
});

type Field = keyof typeof BOXES;

const DIALOG = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]';

/** Where a dialog is open over an older form, only the dialog counts: the last one to be opened that has such boxes. */
function inFront(boxes: HTMLElement[]): HTMLElement[] {
  const dialog = boxes.map((box) => box.closest(DIALOG)).findLast((one) => one !== null);
  return dialog ? boxes.filter((box) => dialog.contains(box)) : boxes;
}

/** The boxes of each field: those that the most trusted way knows which knows any. */
function boxesOf(all: readonly Piece[]): Record<Field, HTMLElement[]> {
  const reachable = reachableBoxes();
  const position = new Map(
    all.map(({ element, kind }, index) => [kind === 'box' ? element : undefined, index]),
  );
  const known = (field: Field): HTMLElement[] => {
    for (const way of BOXES[field].ways) {
      const found = reachable.filter((box) => way.fits(box, all.slice(0, position.get(box) ?? 0)));
      if (found.length > 0) return found;
    }
    return [];
  };
  const found = { bucket: known('bucket'), prefix: known('prefix'), roleArn: known('roleArn') };
  const front = new Set(
    inFront(reachable.filter((box) => [...found.bucket, ...found.roleArn].includes(box))),
  );
  const dialog = [...front][0]?.closest(DIALOG);
  return {
    bucket: found.bucket.filter((box) => front.has(box)),
    roleArn: found.roleArn.filter((box) => front.has(box)),
    prefix: found.prefix.filter((box) => !dialog || dialog.contains(box)),
  };
}

/**
 * The connector forms that a person can reach. A form is the smallest part of the page around a bucket's box (or, where there is none,
 * a role ARN's) that holds the other boxes too, and never those of a second form. `all` is what the page shows.
 */
export function findForms(all: readonly Piece[]): Form[] {
  const boxes = boxesOf(all);
  const anchors = boxes.bucket.length > 0 ? boxes.bucket : boxes.roleArn;
  const forms = anchors.map((anchor): Form => {
    const others = anchors.filter((other) => other !== anchor);
    let root: Element = anchor.parentElement ?? anchor;
    const whole = (): boolean =>
      [boxes.roleArn, boxes.prefix].every(
        (kind) => kind.length === 0 || kind.some((box) => root.contains(box)),
      );
    while (!whole() && root.parentElement && !others.some((other) => root.parentElement?.contains(other)))
      root = root.parentElement;
    // Two boxes for one field in one form: which is right is not certain, so neither is taken.
    const inside = (field: Field): HTMLElement | undefined => {
      const found = boxes[field].filter((box) => root.contains(box));
      return found.length === 1 ? found[0] : undefined;
    };
    const [bucket, prefix, roleArn] = [inside('bucket'), inside('prefix'), inside('roleArn')];
    return { root, ...(bucket && { bucket }), ...(prefix && { prefix }), ...(roleArn && { roleArn }) };
  });
  if (forms.length < 2) return forms;
  const open = forms.filter(({ bucket, roleArn }) => {
    const anchor = bucket ?? roleArn;
    return anchor && covered(anchor) !== true;
  });
  return open.length > 0 ? open : forms;
}
