import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { JourneyId } from '../src/connector/schema';
import { JOURNEY_LABELS } from '../src/words/names';
import type { Model } from './model';

export function JourneyChoice({ model, journey }: { model: Model; journey: JourneyId }): JSX.Element {
  /** Chosen, and not stored yet: what was chosen stays chosen meanwhile. */
  const chosen = useSignal<JourneyId | undefined>(undefined);
  const choose = async (id: JourneyId): Promise<void> => {
    chosen.value = id;
    await model.journey(id);
    chosen.value = undefined;
  };
  return (
    <div class="card journey" role="radiogroup" aria-labelledby="journey-heading">
      <h2 id="journey-heading">What do you want to do?</h2>
      {Object.entries(JOURNEY_LABELS).map(([id, label]) => (
        <label key={id} class="choice">
          <input
            type="radio"
            name="journey"
            checked={id === (chosen.value ?? journey)}
            onChange={() => void choose(id as JourneyId)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
