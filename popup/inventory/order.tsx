import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { gapSeconds, isSaved, nameOf } from '../../src/connector/connector';
import type { InventoryChange } from '../../src/connector/inventory/change';
import type { Connector, State } from '../../src/connector/schema';

interface Props {
  order: State['order'];
  current: Connector | undefined;
  change: (what: InventoryChange) => void;
}

const ORDERS: [State['order'], string, string][] = [
  ['recreate-first', 'Recreate first', 'No gap: until you delete the old one, some logs may arrive twice.'],
  [
    'delete-first',
    'Delete first',
    'Nothing arrives twice, but what is written between deleting and saving is never fetched.',
  ],
];

/** Recreate first or delete first: the person chooses, each with what it costs. */
export function Order({ order, current, change }: Props): JSX.Element {
  return (
    <div role="radiogroup" aria-labelledby="order-heading" class="order">
      <h3 id="order-heading">In which order?</h3>
      {ORDERS.map(([id, label, consequence]) => (
        <div key={id}>
          <label class="choice">
            <input
              type="radio"
              name="order"
              checked={order === id}
              aria-describedby={`order-${id}`}
              onChange={() => change({ do: 'order', order: id })}
            />
            {label}
          </label>
          <p class="source" id={`order-${id}`}>
            {consequence}
          </p>
        </div>
      ))}
      {current?.kind === 'archive' && (
        <p class="source">
          {nameOf(current)} is an archive. Logz.io keeps one per account, so it is deleted first in any case.
        </p>
      )}
      {current && <Gap one={current} />}
    </div>
  );
}

/** How long nothing has been fetched; counts on while it is seen. */
function Gap({ one }: { one: Connector }): JSX.Element | null {
  const [now, setNow] = useState(() => Date.now());
  const open = one.facts.gone !== undefined && !isSaved(one);
  useEffect(() => {
    if (!open) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [open]);
  const gap = open ? gapSeconds(one, Math.max(now, one.facts.gone?.at ?? 0)) : undefined;
  if (gap === undefined) return null;
  return (
    <p class="gap" role="timer">
      {nameOf(one)} is deleted and not saved again: nothing has come in for {gap.toLocaleString('en')} s.
    </p>
  );
}
