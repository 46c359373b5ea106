import type { JSX } from 'preact';
import type { InventoryChange } from '../../src/connector/inventory/change';
import type { Page } from '../../src/connector/inventory/page';

interface Props {
  removed: Page['removed'];
  change: (what: InventoryChange) => void;
}

/** Puts back what was removed, the last one first. */
export function Undo({ removed, change }: Props): JSX.Element | null {
  if (!removed) return null;
  const { id, name, count } = removed;
  return (
    <p class="undo">
      <span>
        Removed: {name}
        {count > 1 ? ` (${count} removed)` : ''}
      </span>
      <button type="button" onClick={() => change({ do: 'undo', id })}>
        Undo
      </button>
    </p>
  );
}
