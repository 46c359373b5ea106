import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { State } from '../src/connector/schema';
import { connectSteps } from '../src/journeys/connect';
import type { Context, Step } from '../src/journeys/step';
import type { View } from '../src/platform/client-types';

type StepsOf = (state: State, now: Context) => Step[];

/**
 * The lines of the journey. Those of the two migrations are loaded when one of them is chosen, so that connecting does not wait for them;
 * undefined until they are there, and until the background has answered.
 */
export function useSteps(view: ReadonlySignal<View | undefined>): Step[] | undefined {
  const migrations = useSignal<StepsOf | undefined>(undefined);
  const migrating = useComputed(
    () => view.value !== undefined && view.value.state.journey !== 'connect',
  ).value;
  useEffect(() => {
    if (!migrating || migrations.value) return;
    import('../src/journeys').then(
      ({ stepsOf }) => {
        migrations.value = stepsOf;
      },
      // The inventory, loaded beside it, says so when the extension's files can't be read.
      () => undefined,
    );
  }, [migrating, migrations]);
  return useComputed(() => {
    const now = view.value;
    const stepsOf = now?.state.journey === 'connect' ? connectSteps : migrations.value;
    return now && stepsOf?.(now.state, now.context);
  }).value;
}
