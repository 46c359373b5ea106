import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { lazy } from '../lazy';
import type { ExportProps } from './export-view';

const ExportView = lazy(async () => (await import('./export-view')).ExportView, 'The export');

/** `Export …`: what it opens is loaded when it is pressed. */
export function ExportButton(props: ExportProps): JSX.Element {
  const open = useSignal(false);
  return (
    <>
      <div>
        <button
          type="button"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          Export …
        </button>
      </div>
      {open.value && <ExportView {...props} />}
    </>
  );
}
