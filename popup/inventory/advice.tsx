import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Migration } from '../../src/connector/configuration';
import type { JourneyId } from '../../src/connector/schema';
import { advice, PROCEDURE_LABELS } from '../../src/journeys/which-procedure';
import type { Model } from '../model';

interface Props {
  migration: Migration;
  journey: JourneyId;
  model: Model;
}

/** Which procedure fits, and why; a button to take it where the other one is chosen. */
export function Advice({ migration, journey, model }: Props): JSX.Element | null {
  const said = useMemo(() => advice(migration), [migration]);
  if (!said) return null;
  const taken = said.journey === journey;
  return (
    <div class={taken ? 'advice' : 'advice other'}>
      <p>
        <strong>{taken ? 'This procedure fits:' : 'Another procedure fits better:'}</strong> {said.reason}
      </p>
      {!taken && (
        <>
          <p>{said.otherwise}</p>
          <button type="button" onClick={() => void model.journey(said.journey)}>
            Take the advice: {PROCEDURE_LABELS[said.journey]}
          </button>
        </>
      )}
    </div>
  );
}
