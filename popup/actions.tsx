import type { ComponentChildren, JSX } from 'preact';
import type { Client, View } from '../src/platform/client-types';
import { ACTION_LABELS } from '../src/words/actions';
import type { Model } from './model';
import { type OfferId, offersOf } from './offers';

interface Props {
  client: Client;
  model: Model;
  view: View;
  /** The next action: it is the one button that stands out. */
  next: OfferId | undefined;
  /** Whom the buttons act for. */
  where: string;
  /** What else stands among the further actions. */
  children: ComponentChildren;
}

/** One button for what comes next; everything else that can be done is one press away. */
export function Actions({ client, model, view, next, where, children }: Props): JSX.Element {
  const offers = offersOf(view);
  const button = ({ id, run }: (typeof offers)[number]): JSX.Element => (
    <button
      key={id}
      type="button"
      class={id === next ? 'primary' : ''}
      // A second press would open or write twice. The button keeps the focus, which one that is disabled loses.
      aria-disabled={model.busy.value}
      onClick={() => void (model.busy.value || model.act(() => run(client, view)))}
    >
      {ACTION_LABELS[id]}
    </button>
  );
  return (
    <div class="actions" aria-busy={model.busy.value}>
      {offers.filter(({ id }) => id === next).map(button)}
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
