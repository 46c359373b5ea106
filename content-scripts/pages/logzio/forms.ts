import { controls } from '../../form/locate';
import { BOXES } from './fields';

/** One connector form of the page: its own part of the DOM, without the documentation around it. */
export interface Form {
  root: Element;
  bucket?: HTMLElement;
  prefix?: HTMLElement;
  roleArn?: HTMLElement;
}

const all = (field: keyof typeof BOXES): HTMLElement[] => {
  const textboxes = controls('textbox');
  for (const way of BOXES[field].ways) {
    const found = way.find().filter((element): element is HTMLElement => element instanceof HTMLElement);
    if (found.length > 0)
      return textboxes.filter((box): box is HTMLElement => found.some((one) => one === box));
  }
  return [];
};

/**
 * The connector forms that are shown. A form is the smallest part of the page around a bucket's box (or, where there is none, a role
 * ARN's) that holds the other boxes too, and never those of a second form.
 */
export function findForms(): Form[] {
  const boxes = { bucket: all('bucket'), prefix: all('prefix'), roleArn: all('roleArn') };
  const anchors = boxes.bucket.length > 0 ? boxes.bucket : boxes.roleArn;
  return anchors.map((anchor) => {
    const others = anchors.filter((other) => other !== anchor);
    let root: Element = anchor.parentElement ?? anchor;
    const whole = (): boolean =>
      boxes.roleArn.length === 0 || boxes.roleArn.some((box) => root.contains(box));
    while (!whole() && root.parentElement && !others.some((other) => root.parentElement?.contains(other)))
      root = root.parentElement;
    const inside = (field: keyof typeof boxes): HTMLElement | undefined =>
      boxes[field].find((box) => root.contains(box));
    const [bucket, prefix, roleArn] = [inside('bucket'), inside('prefix'), inside('roleArn')];
    return { root, ...(bucket && { bucket }), ...(prefix && { prefix }), ...(roleArn && { roleArn }) };
  });
}

/** The parts of the page around a form, from the form outwards, as far as they hold no other form. */
export function* around(form: Form, forms: readonly Form[]): Generator<Element> {
  const others = forms.filter((other) => other !== form);
  for (let root: Element | null = form.root; root; root = root.parentElement) {
    if (others.some((other) => root?.contains(other.root))) return;
    yield root;
  }
}
