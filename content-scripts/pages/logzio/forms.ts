import { TEXT_BOXES } from '../../../src/connector/labels';
import type { Block } from '../../form/belongs';
import type { Piece } from '../../form/labelled';
import { dialogAround, grow, holds } from '../../form/parts';
import { covered, reachableBoxes } from '../../form/shown';
import { taughtControl } from '../../form/taught';
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

/** Where a dialog is open over an older form, only the dialog counts: the last one to be opened that has such boxes. */
function inFront(boxes: HTMLElement[]): HTMLElement[] {
  const dialog = boxes.map(dialogAround).findLast((one) => one !== undefined);
  return dialog ? boxes.filter((box) => holds(dialog, box)) : boxes;
}

/** The ways to know the boxes of a field, most trusted first, each with what it finds on the page. */
export function waysTo(all: readonly Piece[]): (field: Field) => { how: string; find(): HTMLElement[] }[] {
  const reachable = reachableBoxes();
  const position = new Map(
    all.map(({ element, kind }, index) => [kind === 'box' ? element : undefined, index]),
  );
  return (field) =>
    BOXES[field].ways.map((way) => ({
      how: way.how,
      find: () => reachable.filter((box) => way.fits(box, all.slice(0, position.get(box) ?? 0))),
    }));
}

/** The boxes of each field: those that the most trusted way knows which knows any. */
function boxesOf(all: readonly Piece[]): Record<Field, HTMLElement[]> {
  const reachable = reachableBoxes();
  const ways = waysTo(all);
  const taught = (field: Field): HTMLElement[] => {
    const box = taughtControl(BOXES[field].label, () => reachable);
    return reachable.filter((one) => one === box);
  };
  const shown = TEXT_BOXES.flatMap(taught);
  // What the person showed goes before all ways, and is no other field.
  const known = (field: Field): HTMLElement[] => {
    const all = [
      taught(field),
      ...ways(field).map(({ find }) => find().filter((box) => !shown.includes(box))),
    ];
    return all.find((found) => found.length > 0) ?? [];
  };
  const found = { bucket: known('bucket'), prefix: known('prefix'), roleArn: known('roleArn') };
  const front = new Set(
    inFront(reachable.filter((box) => [...found.bucket, ...found.roleArn].includes(box))),
  );
  const [first] = front;
  const dialog = first && dialogAround(first);
  return {
    bucket: found.bucket.filter((box) => front.has(box)),
    roleArn: found.roleArn.filter((box) => front.has(box)),
    prefix: found.prefix.filter((box) => !dialog || holds(dialog, box)),
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
    const isWhole = (part: Element): boolean =>
      [boxes.roleArn, boxes.prefix].every(
        (kind) => kind.length === 0 || kind.some((box) => holds(part, box)),
      );
    const root = grow(
      anchor,
      (next, part) => part === anchor || (!isWhole(part) && !others.some((other) => holds(next, other))),
    );
    // Two boxes for one field in one form: which is right is not certain, so neither is taken.
    const inside = (field: Field): HTMLElement | undefined => {
      const found = boxes[field].filter((box) => holds(root, box));
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
