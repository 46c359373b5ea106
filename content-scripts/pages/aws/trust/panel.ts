import type { TrustLine } from '../../../../src/connector/trust-document';
import type { TrustEdit } from '../../../../src/connector/trust-said';
import type { TrustView } from '../../../../src/platform/messages';
import type { Action } from '../../../card/parts';
import { labelOf, statusOf } from '../../../card/status';
import { locate } from '../../../form/locate';
import type { Panel } from '../../page';
import { TRUST_FIELDS } from './fields';
import { trustValues } from './values';

const LONGEST_LABEL = 40;

/** Where the edit of one trust policy stands. */
export interface Editing {
  view: TrustView | undefined;
  /** The edit that was refused, and the values that the person may choose from. */
  refused: { edit: TrustEdit; choices: TrustLine[] } | undefined;
  /** An edit is in the editor, not saved yet. */
  made: boolean;
  /** What could have been done instead of the last edit. */
  instead: TrustEdit[];
  byHand: boolean;
  busy: boolean;
  /** A danger stands in the way. */
  stop: boolean;
}

/** What the card's buttons start; an edit that stands in the place of the last one takes that back first. */
export interface Starts {
  edit(edit: TrustEdit, at?: number): () => void;
  undo: () => void;
  again: () => void;
}

function actions({ view, refused, made, instead, byHand }: Editing, starts: Starts): Action[] {
  const { edit = 'replace', choices = [] } = refused ?? {};
  const chosen = choices.map(({ line, offset, value }): Action => {
    const short = value.length > LONGEST_LABEL ? `${value.slice(0, LONGEST_LABEL)}…` : value;
    return { label: `Use line ${line}: ${short}`, run: starts.edit(edit, offset) };
  });
  // What is in the editor is not saved yet: taking the old external ID out now would end what was just prepared.
  const offers = (view?.offers ?? []).filter((offer) => !(made && offer === 'remove'));
  const others = instead.filter((edit) => !offers.includes(edit));
  const edits = [...offers, ...others].map(
    (offer, index): Action => ({
      label: labelOf(offer),
      // After an edit the next thing to press is the page's own button.
      primary: index === 0 && chosen.length === 0 && !made,
      run: starts.edit(offer),
    }),
  );
  return [
    ...(made ? [{ label: labelOf('undo'), run: starts.undo }] : []),
    ...edits,
    ...chosen,
    ...(byHand ? [{ label: labelOf('look-again'), run: starts.again }] : []),
  ];
}

/** The card's part about the editor of a trust policy. */
export function editPanel(editing: Editing, starts: Starts): Panel {
  const { view, made, byHand, busy, stop } = editing;
  const changed = byHand ? [statusOf({ code: 'by-hand' }).text] : [];
  return {
    actions: stop ? [] : actions(editing, starts),
    ...(view ? trustValues(view) : { values: [] }),
    warnings: [...changed, ...(view?.warnings ?? []), ...(view?.findings ?? [])],
    review: view?.review ?? [],
    blockers: view?.blockers ?? [],
    busy,
    done: made && !byHand,
    pressNext: made ? locate(TRUST_FIELDS.updateTrust) : undefined,
  };
}
