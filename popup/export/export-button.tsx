import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Client, View } from '../../src/platform/client-types';
import { lazy } from '../lazy';
import type { Model } from '../model';

const ExportView = lazy(async () => (await import('./export-view')).ExportView, 'The export');

export interface ExportProps {
  client: Client;
  model: Model;
  view: View;
  /** All of the migration, not the connector that is meant now. */
  all: boolean;
}

/** `Export …`: what it opens is loaded when it is pressed. */
export function ExportButton(props: ExportProps): JSX.Element {
  const open = useSignal(false);
  return (
    <>
      <div class="buttons">
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
