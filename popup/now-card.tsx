import type { JSX } from 'preact';
import type { JourneyId } from '../src/connector/schema';
import type { Step } from '../src/journeys/step';
import { lineWords } from '../src/words/lines';
import { nextWords } from '../src/words/nexts';

const FINISHED: Record<JourneyId, [heading: string, text: string]> = {
  connect: [
    'Logz.io is connected to your bucket',
    'Nothing is left to do. To connect another bucket, capture its form in Logz.io.',
  ],
  'migrate-same-role': [
    'Every configuration in the inventory is migrated',
    'Nothing is left to do. The role accepts the new external ID only.',
  ],
  'migrate-new-roles': [
    'Every configuration in the inventory is migrated',
    'Nothing is left to do but to clean up the old roles, when you are sure that nothing uses them.',
  ],
};

interface Props {
  journey: JourneyId;
  current: Step | undefined;
  total: number;
  done: number;
}

/** What to do now: the current line and its next click. */
export function NowCard({ journey, current, total, done }: Props): JSX.Element {
  const [finished, afterwards] = FINISHED[journey];
  return (
    <section class="now" aria-labelledby="now-heading">
      <p class="eyebrow">
        <span>
          {current
            ? current.where === 'aws'
              ? 'Now in AWS'
              : 'Now in Logz.io'
            : journey === 'connect'
              ? 'Connected'
              : 'Migrated'}
        </span>
        <span>
          {done} of {total} done
        </span>
      </p>
      <progress class="bar" value={done} max={total} aria-label="Checklist progress" />
      {current ? (
        <>
          <h2 id="now-heading">{lineWords(current.text)}</h2>
          <p>
            <strong>Next:</strong> {current.next && nextWords(current.next)}
          </p>
        </>
      ) : (
        <>
          <h2 id="now-heading">{finished}</h2>
          <p>{afterwards}</p>
        </>
      )}
    </section>
  );
}
