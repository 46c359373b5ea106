import type { CardLook } from '../../src/platform/messages';
import { steady } from '../../src/platform/steady';
import type { CardSaid } from '../../src/words/card';
import css from './card.css?inline';
import { draw } from './draw';
import { addHost } from './host';
import { type CardView, cardParts, type Value } from './parts';
import { place } from './place';
import { hearPresses } from './trusted';

/**
 * Draws the card in a shadow root of its own, so that neither page sees the other's styles. It goes when the signal aborts. The root is open:
 * why, and what that asks of a press, is written in `trusted.ts`.
 *
 * @param look how the person left the last card
 * @param tell is told how this one is left, and where the page keeps taking it away
 * @param say is told what came of a press of the card's own: the status that it is drawn with from then on
 */
export function mountCard(
  signal: AbortSignal,
  hide: () => void,
  look: CardLook,
  tell: (what: { keep?: CardLook; lost?: true }) => void,
  say: (said: CardSaid) => void,
): (view: CardView) => void {
  const { host, root } = addHost(signal, () => tell({ lost: true }));
  const style = document.createElement('style');
  style.textContent = css;
  const box = document.createElement('div');
  root.append(style, box);
  const whenSteady = steady(host, signal);
  let shown: CardView | undefined;
  let { folded = false, spot } = look;
  const kept = (): void => tell({ keep: { folded, spot } });
  /** It is folded because there is no room for it. */
  let tight = false;
  /** The person unfolded it: it is not folded again by itself. */
  let unfolded = false;
  const stay = place(
    host,
    box,
    signal,
    whenSteady,
    spot,
    (moved) => {
      spot = moved;
      kept();
    },
    (isTight) => {
      if (tight === isTight || unfolded) return;
      tight = isTight;
      drawCard();
    },
  );
  const drawCard = (): void => {
    if (shown)
      draw(box, [
        cardParts(shown, {
          folded: folded ? 'folded' : tight && 'folded tight',
          copy: (value) => void copy(value),
          fold,
          hide,
        }),
      ]);
  };
  const drawShown = (): void => {
    if (!shown || signal.aborted) return;
    drawCard();
    stay(shown.next);
  };
  const drawView = (view: CardView): void => {
    shown = view;
    whenSteady(drawShown);
  };
  const copy = async ({ label, value }: Value): Promise<void> =>
    say({ code: (await toClipboard(value)) ? 'copied' : 'not-copied', values: { label } });
  const fold = (): void => {
    unfolded = folded || tight;
    folded = !unfolded;
    tight = false;
    kept();
    drawShown();
  };
  hearPresses(root, box, style, signal, () => {
    say({ code: 'covered' });
    drawShown(); // what the page changed in it is put right
  });
  return drawView;
}

/** Puts a text on the clipboard after a click. False where the browser refuses. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page may be served with a policy that forbids the clipboard API; the old command needs a selection in the page.
    const box = document.createElement('textarea');
    box.value = text;
    document.body.append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    return done;
  }
}
