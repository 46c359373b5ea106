import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A view whose code is loaded when it is first shown, so that the first paint does not wait for it.
 *
 * @param load gives the view
 * @param name for the sentence that stands in its place where it can't be loaded
 */
export function lazy<Props extends object>(
  load: () => Promise<(props: Props) => JSX.Element | null>,
  name: string,
): (props: Props) => JSX.Element | null {
  let loaded: ((props: Props) => JSX.Element | null) | undefined;
  return function Lazy(props: Props): JSX.Element | null {
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
    // It comes from the extension's own files, within some milliseconds: a word for the time until then would only flicker.
    if (state.value === 'loading') return null;
    return <p class="card">{name} could not be loaded. Close this window and open it again.</p>;
  };
}
