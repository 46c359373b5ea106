import { render } from 'preact';
import { steady } from '../../src/platform/steady';
import css from './card.css?inline';
import { place } from './place';
import { labelOf, type Status, statusOf } from './status';
import { trusted } from './trusted';

/** A value that the card wants to fill: `Copy …` puts it on the clipboard. */
export interface Value {
  label: string;
  value: string;
  /** Shown in full, over as many lines as it takes. */
  whole?: boolean;
}

export interface Action {
  label: string;
  run(): void;
  /** The one that the person most likely wants. */
  primary?: boolean;
}

export interface CardView {
  title: string;
  /** Who is signed in, beside the actions. */
  account: string;
  /** What must be said first: what is dangerous or of no use, then what to look at. */
  blockers: string[];
  warnings: string[];
  /** What is being granted, in plain words. */
  review: string[];
  status: Status;
  busy: boolean;
  actions: Action[];
  values: Value[];
  /** The page's button that the person has to press next: the card keeps off it. */
  pressNext?: HTMLElement | undefined;
}

const HOST = 'rolebridge-card';

function Card({ view, copy, hide }: { view: CardView; copy: (value: Value) => void; hide: () => void }) {
  const { title, account, blockers, warnings, review, status, busy, actions, values } = view;
  return (
    <aside aria-label="Rolebridge">
      <header>
        <strong>Rolebridge</strong>
        <span class="title">{title}</span>
        <button type="button" class="quiet" onClick={trusted(hide)}>
          {labelOf('hide')}
        </button>
      </header>
      {account && <p class="account">{account}</p>}
      <p role="status" data-code={status.code} class={busy ? 'busy' : ''}>
        {status.text}
      </p>
      <div class="more">
        {[...blockers, ...warnings].map((text, index) => (
          <p key={text} class={index < blockers.length ? 'notice stop' : 'notice'} role="alert">
            {text}
          </p>
        ))}
        {review.map((sentence) => (
          <p key={sentence} class="review">
            {sentence}
          </p>
        ))}
        {values.length > 0 && (
          <dl>
            {values.map((value) => (
              <div key={value.label}>
                <dt>{value.label}</dt>
                <dd title={value.value} class={value.whole ? 'whole' : ''}>
                  {value.value}
                </dd>
                <dd class="copy">
                  <button
                    type="button"
                    class="quiet"
                    aria-label={`Copy ${value.label}`}
                    onClick={trusted(() => copy(value))}
                  >
                    Copy
                  </button>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <div class="actions">
        {actions.map(({ label, run, primary }) => (
          <button type="button" key={label} class={primary ? 'primary' : ''} onClick={trusted(run)}>
            {label}
          </button>
        ))}
      </div>
    </aside>
  );
}

/**
 * Draws the card in a shadow root of its own, so that neither page sees the other's styles. It goes when the signal aborts.
 * The root is open: nothing secret is drawn in it, and nothing that decides.
 */
export function mountCard(signal: AbortSignal, hide: () => void): (view: CardView) => void {
  document.querySelector(HOST)?.remove();
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const box = document.createElement('div');
  root.append(style, box);
  document.documentElement.append(host);
  const whenSteady = steady(host, signal);
  const stay = place(host, box, signal, whenSteady);
  let shown: CardView | undefined;
  const drawShown = (): void => {
    if (!shown || signal.aborted) return;
    render(<Card view={shown} copy={copy} hide={hide} />, box);
    stay(shown.pressNext);
  };
  const draw = (view: CardView): void => {
    shown = view;
    whenSteady(drawShown);
  };
  const copy = async ({ label, value }: Value): Promise<void> => {
    const ok = await toClipboard(value);
    if (shown)
      draw({
        ...shown,
        status: statusOf(
          ok ? { code: 'copied', values: { label } } : { code: 'not-copied', values: { label } },
        ),
      });
  };
  signal.addEventListener(
    'abort',
    () => {
      render(null, box);
      host.remove();
    },
    { once: true },
  );
  return draw;
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
