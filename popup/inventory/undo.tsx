import type { JSX } from 'preact';
import { nameOf } from '../../src/connector/connector';
import type { InventoryChange } from '../../src/connector/inventory/change';
import type { Connector } from '../../src/connector/schema';

/** Puts back what was removed, the last one first. */
export function Undo({
  removed,
  change,
}: {
  removed: Connector[];
  change: (what: InventoryChange) => void;
}): JSX.Element | null {
  const last = removed.at(-1);
  if (!last) return null;
  const more = removed.length > 1 ? ` (${removed.length} removed)` : '';
  return (
    <p class="undo">
      <span>
        Removed: {nameOf(last)}
        {more}
      </span>
      <button type="button" onClick={() => change({ do: 'undo', id: last.id })}>
        Undo
      </button>
    </p>
  );
}
