import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A view whose code is loaded when it is first shown, so that the first paint does not wait for it.
 *
 * @param load gives the view
 * @param name for the sentence that stands in its place until then
 */
export function lazy<Props extends object>(
  load: () => Promise<(props: Props) => JSX.Element | null>,
  name: string,
): (props: Props) => JSX.Element | null {
  let loaded: ((props: Props) => JSX.Element | null) | undefined;
  return function Lazy(props: Props): JSX.Element {
    const state = useSignal<'loading' | 'loaded' | 'failed'>(loaded ? 'loaded' : 'loading');
    useEffect(() => {
      if (loaded) return;
      load().then(
        (view) => {
          loaded = view;
          state.value = 'loaded';
        },
        () => {
          state.value = 'failed';
        },
      );
    }, [state]);
    const View = loaded;
    if (state.value === 'loaded' && View) return <View {...props} />;
    return (
      <p class="card">
        {state.value === 'failed'
          ? `${name} could not be loaded. Close this window and open it again.`
          : `Loading ${name}…`}
      </p>
    );
  };
}
