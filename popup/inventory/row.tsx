import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Configuration } from '../../src/connector/configuration';
import type { InventoryChange } from '../../src/connector/inventory/change';
import { KIND_LABELS, nameOf } from '../../src/connector/inventory/labels';
import { PROGRESS_LABELS, progressOf } from '../../src/connector/inventory/state';
import type { JourneyId } from '../../src/connector/schema';
import { MADE_UP, newIdTraps, oldIdTraps, pairTraps } from '../../src/journeys/migrate/traps';
import type { Client } from '../../src/platform/client-types';
import type { Model } from '../model';
import { Warnings } from '../warnings';
import { ConfigurationForm } from './form';

interface Props {
  client: Client;
  model: Model;
  journey: JourneyId;
  one: Configuration;
  current: Configuration | undefined;
  change: (what: InventoryChange) => void;
}

/** One configuration: what it is, how far it has come, what is wrong with its external IDs. */
export function Row({ client, model, journey, one, current, change }: Props): JSX.Element {
  const editing = useSignal(false);
  const progress = progressOf(one);
  const isCurrent = one.id === current?.id;
  const name = `configuration-${one.id}`;
  const traps =
    progress === 'migrated'
      ? []
      : [
          ...oldIdTraps(one.oldExternalId),
          ...newIdTraps(one.newExternalId),
          ...pairTraps(one.oldExternalId, one.newExternalId),
        ];
  const details = [KIND_LABELS[one.kind], one.region, one.logType, one.account].filter(Boolean);
  return (
    <li class={isCurrent ? 'row current' : 'row'} aria-current={isCurrent ? 'true' : undefined}>
      <p class="name">
        <strong id={name}>{nameOf(one)}</strong>
        <span class={`state ${progress.replace(' ', '-')}`}>{PROGRESS_LABELS[progress]}</span>
      </p>
      <p class="source">{details.join(' · ')}</p>
      {one.oldExternalId !== undefined && (
        <IdLine
          label="Old"
          id={one.oldExternalId}
          note={traps.includes(MADE_UP) ? ' · not made by Logz.io' : ''}
        />
      )}
      {one.newExternalId !== undefined && <IdLine label="New" id={one.newExternalId} note="" />}
      <Warnings sentences={traps.filter((sentence) => sentence !== MADE_UP)} />
      <p class="row-buttons">
        {progress !== 'migrated' &&
          (isCurrent ? (
            <span class="source">Being migrated now</span>
          ) : (
            <button
              type="button"
              aria-describedby={name}
              onClick={() => change({ do: 'current', id: one.id })}
            >
              Migrate this one
            </button>
          ))}
        <button
          type="button"
          class="quiet"
          aria-describedby={name}
          aria-expanded={editing.value}
          onClick={() => {
            editing.value = !editing.value;
          }}
        >
          Edit
        </button>
        <button
          type="button"
          class="quiet"
          aria-describedby={name}
          onClick={() => change({ do: 'remove', id: one.id })}
        >
          Remove
        </button>
      </p>
      {editing.value && (
        <ConfigurationForm
          client={client}
          model={model}
          journey={journey}
          one={one}
          close={() => {
            editing.value = false;
          }}
        />
      )}
    </li>
  );
}

/** Spaces at either end are seen: they count. */
function IdLine({ label, id, note }: { label: string; id: string; note: string }): JSX.Element {
  return (
    <p class="source">
      {label}: <code>{id === id.trim() ? id : `“${id}”`}</code>
      {note}
    </p>
  );
}
