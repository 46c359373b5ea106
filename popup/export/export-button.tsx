import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { lazy } from '../lazy';
import { toggle } from '../signals';
import type { ExportProps } from './export-view';

const ExportView = lazy(async () => (await import('./export-view')).ExportView, 'The export');

interface Props extends ExportProps {
  /** Where somebody else has to know of it. */
  open?: Signal<boolean>;
  /** What leads back, where it takes the place of something. */
  back?: string;
}

/** `Export …`: what it opens is loaded when it is pressed. */
export function ExportButton({ open: given, back, ...props }: Props): JSX.Element {
  const own = useSignal(false);
  const open = given ?? own;
  return (
    <>
      <div>
        <button type="button" aria-expanded={open.value} onClick={toggle(open)}>
          {open.value && back ? back : 'Export …'}
        </button>
      </div>
      {open.value && <ExportView {...props} />}
    </>
  );
}
