import { useSignal, useSignalEffect } from '@preact/signals';
import type { Model } from './model';

/**
 * What the background answers: asked anew whenever what is known, or what the question names, has changed.
 *
 * @param fail hears why there is no answer
 */
export function useAnswer<Answer>(
  model: Model,
  ask: () => Promise<Answer>,
  fail = model.fail,
): Answer | undefined {
  const told = useSignal<Answer | undefined>(undefined);
  useSignalEffect(() => {
    void model.view.value;
    let isLast = true;
    ask().then((answer) => {
      if (isLast) told.value = answer;
    }, fail);
    return () => {
      isLast = false;
    };
  });
  return told.value;
}
