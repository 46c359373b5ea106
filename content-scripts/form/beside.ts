import { mains } from './controls';
import { plain, says, visible } from './name';

/** How far a label's own boxes are followed outward. */
const OUTWARD = 5;

/** The texts between a control and its neighbours that may be its label: single ones, and what they are a part of. */
export function textsBeside(
  field: Element,
  [before, next]: readonly [Element | undefined, Element | undefined],
  behind: boolean,
): string[] {
  /** Decided by the smallest box around a text that holds any control. */
  const isIts = (text: Node, close: boolean): boolean => {
    let box = text.parentElement;
    for (let up = 0; box && up < OUTWARD; box = box.parentElement, up += 1) {
      const alone = !before || !box.contains(before) ? !next || !box.contains(next) : false;
      if (box.contains(field)) return !behind || alone || close;
      if (!alone) return false;
    }
    return false;
  };
  const from = (step: 'previousNode' | 'nextNode', end: Element | undefined): Node[] => {
    const found: Node[] = [];
    const walker = document.createTreeWalker(mains(), NodeFilter.SHOW_TEXT);
    walker.currentNode = field;
    for (let node = walker[step](); node; node = walker[step]()) {
      if (end && (end.contains(node) || follows(node, end) === (step === 'nextNode'))) break;
      const parent = node.parentElement;
      if (node.nodeValue?.trim() && parent && !parent.closest('script,style,button,option')) found.push(node);
    }
    return found;
  };
  const above = from('previousNode', before);
  // Of two boxes that one text alone stands between, it belongs to the first.
  const parted = !before || above.length > 1;
  const its = [
    ...above.filter((text, at) => isIts(text, at === 0 && parted)),
    ...(behind ? from('nextNode', next).filter((text, at) => isIts(text, at === 0)) : []),
  ];
  return its.flatMap((text) => {
    const parent = text.parentElement;
    const parts = parent?.childNodes.length ?? 0;
    const whole = parts > 1 && parts <= 6 ? (parent?.textContent ?? '') : '';
    return parent && visible(parent) ? [text.nodeValue ?? '', whole].filter((one) => one.length <= 200) : [];
  });
}

export const follows = (node: Node, before: Node): boolean =>
  (before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Elements whose whole text is one of the words, innermost only. */
export function labelsSaying(words: readonly string[], root: ParentNode = mains()): Element[] {
  const wanted = words.map(plain);
  const longest = Math.max(...wanted.map((word) => word.length)) + 12;
  const found = [...root.querySelectorAll('label,span,div,p,dt,th,td,legend,strong,b,h1,h2,h3,h4,h5')].filter(
    (element) =>
      (element.textContent?.length ?? 0) <= longest &&
      says(element.textContent ?? '', words) &&
      visible(element),
  );
  // In the order of the page, what an element holds comes right behind it.
  return found.filter((element, at) => !element.contains(found[at + 1] ?? null));
}
