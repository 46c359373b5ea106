import type { JSX } from 'preact';
import type { JourneyId } from '../../src/connector/schema';
import type { Configurations } from '../../src/platform/client-types';
import { adviceWords } from '../../src/words/inventory';
import { JOURNEY_LABELS } from '../../src/words/names';
import { warningWords } from '../../src/words/warnings';
import type { Model } from '../model';

interface Props {
  said: Configurations['advice'];
  journey: JourneyId;
  model: Model;
}

/** Which procedure fits, and why; a button to take it where the other one is chosen. */
export function Advice({ said, journey, model }: Props): JSX.Element | null {
  if (!said) return null;
  const taken = said.journey === journey;
  return (
    <div class={taken ? 'advice' : 'advice other'}>
      <p>
        <strong>{taken ? 'This procedure fits:' : 'Another procedure fits better:'}</strong>{' '}
        {adviceWords(said.reason)}
      </p>
      {!taken && (
        <>
          <p>{warningWords(said.otherwise)}</p>
          <button type="button" onClick={() => void model.journey(said.journey)}>
            Take the advice: {JOURNEY_LABELS[said.journey]}
          </button>
        </>
      )}
    </div>
  );
}
