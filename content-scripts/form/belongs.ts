import type { Piece } from './labelled';

/** A form, or what stands for one: a part of the page, and the boxes that it is known by. */
export interface Block {
  root: Element;
  boxes: readonly Element[];
}

/** Parts of a page that explain: documentation, help, examples. */
const EXPLAINS =
  'aside,blockquote,figure,[role=note],[role=complementary],[role=tooltip],[class*=example i],[class*=sample i],[class*=tooltip i]';
const FRAME = 'form,[role=form],dialog,[role=dialog],fieldset';
const EXAMPLE = /\b(?:examples?|samples?|e\.g\.|for instance|looks? like)(?:\W|$)/i;

/** More running text than this (in characters) between a value and the form: the value is the documentation's. */
const PROSE = 200;
const isProse = ({ kind, text }: Piece): boolean => kind === 'text' && text.split(/\s+/).length > 6;

/** How many steps out from the form the value stands; undefined where another form would be within, or in a part that explains. */
function stepsOut(element: Element, form: Block, others: readonly Block[]): number | undefined {
  for (let box: Element | null = element; box; box = box.parentElement)
    if (box.matches(EXPLAINS) && !box.contains(form.root)) return undefined;
  let out = 0;
  for (let root: Element | null = form.root; root; root = root.parentElement, out += 1) {
    if (others.some((other) => root?.contains(other.root))) return undefined;
    if (root.contains(element)) return out;
  }
  return undefined;
}

/**
 * Of what was found anywhere on the page, what belongs to this form: nearest part of the page first, and within one part what stands
 * nearest. Documentation, even in the same container as the form, is told by the running text that lies between.
 */
export function belonging<T extends { element: Element; kind: Piece['kind'] }>(
  found: readonly T[],
  form: Block,
  forms: readonly Block[],
  all: readonly Piece[],
): T[] {
  const others = forms.filter(({ root }) => root !== form.root);
  const frame = form.root.closest(FRAME);
  const own = frame && !others.some((other) => frame.contains(other.root)) ? frame : undefined;
  const places = all.flatMap(({ element }, index) => (form.boxes.includes(element) ? [index] : []));
  const [first, last] = [Math.min(...places), Math.max(...places)];

  const near = found.flatMap((one) => {
    const out = stepsOut(one.element, form, others);
    const at = all.findIndex(({ element }) => one.element.contains(element));
    if (out === undefined || at < 0) return [];
    const side = at < first ? 'before' : at > last ? 'after' : 'within';
    const between =
      side === 'before' ? all.slice(at + 1, first) : side === 'after' ? all.slice(last + 1, at) : [];
    if (!own?.contains(one.element) && side !== 'within') {
      const prose = between.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);
      const lead = all.slice(Math.max(at - 4, 0), at);
      if (prose > PROSE || lead.some(({ kind, text }) => kind === 'text' && EXAMPLE.test(text))) return [];
    }
    return [{ one, out, side, gap: between.length }];
  });

  // A box with a label says it surely; text counts where there is none.
  const sure = near.some(({ one }) => one.kind === 'box')
    ? near.filter(({ one }) => one.kind === 'box')
    : near;
  const closest = sure.filter(({ out }) => out === Math.min(...sure.map((other) => other.out)));
  // All that one form element holds is equally its own: two values there are a question for the person.
  const framed = closest.filter(({ one }) => own?.contains(one.element));
  if (framed.length > 0) return framed.map(({ one }) => one);
  const within = closest.filter(({ side }) => side === 'within');
  if (within.length > 0) return within.map(({ one }) => one);
  return (['before', 'after'] as const).flatMap((wanted) => {
    const side = closest.filter((other) => other.side === wanted);
    const gap = Math.min(...side.map((other) => other.gap));
    return side.filter((other) => other.gap === gap).map(({ one }) => one);
  });
}
