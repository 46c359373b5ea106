import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { Review, ReviewFinding } from '../src/platform/client-types';
import { counted, REVIEWED } from '../src/words/names';

const WEIGHTS: Record<ReviewFinding['weight'], string> = {
  error: 'Does not work',
  danger: 'Danger',
  warning: 'Look at this',
  note: 'Good to know',
};

interface Props {
  review: Review;
  /** The picture of it; drawn when it is asked for. */
  children?: ComponentChildren;
}

/** What is being granted: that something is dangerous, two sentences, then what to know, heaviest first; notes only when asked for. */
export function ReviewSection({ review, children }: Props): JSX.Element | null {
  const drawn = useSignal(false);
  const { permissions, trust, findings } = review;
  if (!permissions && !trust && findings.length === 0) return null;
  const heavy = findings.filter(({ weight }) => weight !== 'note');
  const notes = findings.filter(({ weight }) => weight === 'note');
  const dangers = findings.filter(({ weight }) => weight === 'danger').length;
  return (
    <section class="part review" aria-labelledby="review">
      <h2 id="review">Review</h2>
      {dangers > 0 && (
        <p class="dangers">
          This gives away more than Logz.io needs: {counted(dangers, 'danger', 'dangers')} below.
        </p>
      )}
      {permissions && <p class="granted">{permissions}</p>}
      {trust && <p>{trust}</p>}
      {children && (
        <details
          onToggle={(event) => {
            drawn.value = event.currentTarget.open;
          }}
        >
          <summary>What is granted</summary>
          {drawn.value && children}
        </details>
      )}
      {heavy.length > 0 && (
        // What harms is not hidden behind a press.
        <details open={heavy.some(({ weight }) => weight !== 'warning')}>
          <summary>{counted(heavy.length, 'thing', 'things')} to look at</summary>
          <Findings findings={heavy} />
        </details>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{counted(notes.length, 'note', 'notes')}</summary>
          <Findings findings={notes} />
        </details>
      )}
    </section>
  );
}

function Findings({ findings }: { findings: ReviewFinding[] }): JSX.Element {
  return (
    <ul class="findings">
      {findings.map(({ code, weight, about, message, line, text }) => (
        <li key={`${about} ${line ?? ''} ${message}`} class={weight} data-code={code}>
          <strong>{WEIGHTS[weight]}</strong>{' '}
          <span class="about">{line ? `${REVIEWED[about]}, line ${line}` : REVIEWED[about]}</span>
          <p>{message}</p>
          {text && weight !== 'note' && <code>{text}</code>}
        </li>
      ))}
    </ul>
  );
}
