import type { JSX } from 'preact';
import type { JourneyId } from '../src/connector/schema';
import type { Step } from '../src/journeys/connect';

const GUIDE = 'https://docs.logz.io/user-guide/give-aws-access-with-iam-roles/';

interface Props {
  journey: JourneyId;
  current: Step | undefined;
  total: number;
  done: number;
}

/** What to do now: the current line and its next click. */
export function NowCard({ journey, current, total, done }: Props): JSX.Element {
  if (journey !== 'connect') return <NotBuilt />;
  return (
    <section class="now" aria-labelledby="now-heading">
      <p class="eyebrow">
        <span>{current ? (current.where === 'aws' ? 'Now in AWS' : 'Now in Logz.io') : 'Connected'}</span>
        <span>
          {done} of {total} done
        </span>
      </p>
      <progress class="bar" value={done} max={total} aria-label="Checklist progress" />
      {current ? (
        <>
          <h2 id="now-heading">{current.text}</h2>
          <p>
            <strong>Next:</strong> {current.next}
          </p>
        </>
      ) : (
        <>
          <h2 id="now-heading">Logz.io is connected to your bucket</h2>
          <p>Nothing is left to do. To connect another bucket, capture its form in Logz.io.</p>
        </>
      )}
    </section>
  );
}

function NotBuilt(): JSX.Element {
  return (
    <section class="now" aria-labelledby="now-heading">
      <h2 id="now-heading">Not built yet in this version</h2>
      <p>
        Follow the{' '}
        <a href={GUIDE} target="_blank" rel="noreferrer">
          Logz.io user guide
        </a>{' '}
        for this procedure. The values below can still be captured and copied.
      </p>
    </section>
  );
}
