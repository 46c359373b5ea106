import type { ComponentChildren, JSX } from 'preact';
import type { View } from '../src/platform/client-types';
import { ACTION_LABELS } from '../src/words/actions';
import type { Model } from './model';
import { type Offer, type OfferId, offersOf } from './offers';

interface Props {
  model: Model;
  view: View;
  /** The next action: it is the one button that stands out. */
  next: OfferId | undefined;
  /** It stands somewhere else. */
  isNextElsewhere: boolean;
  /** Whom the buttons act for. */
  where: string;
  /** A second press, while an action is under way, would open or write twice: it does nothing. */
  press: (offer: Offer) => void;
  /** What else stands among the further actions. */
  children: ComponentChildren;
}

interface ButtonProps {
  model: Model;
  offer: Offer;
  isNext: boolean;
  press: Props['press'];
}

export const ActionButton = ({ model, offer, isNext, press }: ButtonProps): JSX.Element => (
  <button
    type="button"
    class={isNext ? 'primary' : ''}
    // The button keeps the focus, which one that is disabled loses.
    aria-disabled={model.busy.value}
    onClick={() => press(offer)}
  >
    {ACTION_LABELS[offer.id]}
  </button>
);

/** One button for what comes next; everything else that can be done is one press away. */
export function Actions({ model, view, next, isNextElsewhere, where, press, children }: Props): JSX.Element {
  const offers = offersOf(view);
  const button = (offer: Offer): JSX.Element => (
    <ActionButton key={offer.id} {...{ model, offer, press }} isNext={offer.id === next} />
  );
  return (
    <div class="actions" aria-busy={model.busy.value}>
      {!isNextElsewhere && offers.filter(({ id }) => id === next).map(button)}
      <div class="beside">
        <p class="where">{where}</p>
        <details class="more">
          <summary>More actions</summary>
          <div class="buttons">{offers.filter(({ id }) => id !== next).map(button)}</div>
          {children}
        </details>
      </div>
    </div>
  );
}
