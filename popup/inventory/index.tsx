import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { InventoryProps } from './configurations';

/** The inventory of configurations, where one of the two migrations was chosen. Its code is loaded then, so that connecting does not wait for it. */
export function Inventory(props: InventoryProps): JSX.Element | null {
  const wanted = props.view.state.journey !== 'connect';
  const part = useSignal<((props: InventoryProps) => JSX.Element) | undefined>(undefined);
  const failed = useSignal(false);
  useEffect(() => {
    if (!wanted || part.value) return;
    import('./configurations').then(
      ({ Configurations }) => {
        part.value = Configurations;
      },
      () => {
        failed.value = true;
      },
    );
  }, [wanted, part, failed]);
  if (!wanted) return null;
  const Configurations = part.value;
  if (Configurations) return <Configurations {...props} />;
  return failed.value ? (
    <p class="card">The inventory could not be loaded. Close this window and open it again.</p>
  ) : (
    <p class="card">Loading the configurations…</p>
  );
}
