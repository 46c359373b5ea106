import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { fieldOf, nameOf, oldIdOf, progressOf } from '../../src/connector/connector';
import type { InventoryChange } from '../../src/connector/inventory/change';
import { KIND_LABELS } from '../../src/connector/labels';
import type { Connector, JourneyId } from '../../src/connector/schema';
import { newIdTraps, oldIdTraps, pairTraps } from '../../src/journeys/migrate/traps';
import type { Client } from '../../src/platform/client-types';
import { PROGRESS_LABELS } from '../../src/words/inventory';
import type { Model } from '../model';
import { Warnings } from '../warnings';
import { ConfigurationForm } from './form';

interface Props {
  client: Client;
  model: Model;
  journey: JourneyId;
  one: Connector;
  current: Connector | undefined;
  change: (what: InventoryChange) => void;
}

/** One configuration: what it is, how far it has come, what is wrong with its external IDs. */
export function Row({ client, model, journey, one, current, change }: Props): JSX.Element {
  const editing = useSignal(false);
  const progress = progressOf(one);
  const isCurrent = one.id === current?.id;
  const name = `configuration-${one.id}`;
  const [oldId, newId] = [oldIdOf(one), fieldOf(one, 'externalId')];
  const traps =
    progress === 'migrated' ? [] : [...oldIdTraps(oldId), ...newIdTraps(newId), ...pairTraps(oldId, newId)];
  // Said of most old external IDs: where many stand under each other, a word beside it is enough.
  const isMadeUp = traps.some(({ code }) => code === 'old-made-up');
  const details = [KIND_LABELS[one.kind], fieldOf(one, 'region'), fieldOf(one, 'logType'), one.account];
  return (
    <li class={isCurrent ? 'row current' : 'row'} aria-current={isCurrent ? 'true' : undefined}>
      <p class="name">
        <strong id={name}>{nameOf(one)}</strong>
        <span class={`state ${progress}`}>{PROGRESS_LABELS[progress]}</span>
      </p>
      <p class="source">{details.filter(Boolean).join(' · ')}</p>
      {oldId !== undefined && (
        <IdLine label="Old" id={oldId} note={isMadeUp ? ' · not made by Logz.io' : ''} />
      )}
      {newId !== undefined && <IdLine label="New" id={newId} note="" />}
      <Warnings warnings={traps.filter(({ code }) => code !== 'old-made-up')} />
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
