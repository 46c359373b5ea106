import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { fieldOf, nameOf, oldIdOf, progressOf } from '../../src/connector/connector';
import type { InventoryChange } from '../../src/connector/inventory/change';
import { KIND_LABELS } from '../../src/connector/labels';
import type { Connector, JourneyId } from '../../src/connector/schema';
import { newIdTraps, oldIdTraps, pairTraps } from '../../src/journeys/migrate/traps';
import type { Client } from '../../src/platform/client-types';
import { PROGRESS_LABELS } from '../../src/words/inventory';
import { LongId } from '../long-id';
import type { Model } from '../model';
import { set, toggle } from '../signals';
import { Warnings } from '../warnings';
import { ConfigurationForm } from './form';

interface Props {
  client: Client;
  model: Model;
  journey: JourneyId;
  one: Connector;
  current: Connector | undefined;
  change: (what: InventoryChange) => void;
  /** Its place among those that were found, from 1; most of them stand on other pages. */
  place: number;
  of: number;
}

/** One configuration: what it is, how far it has come, what is wrong with its external IDs. */
export function Row({ client, model, journey, one, current, change, place, of }: Props): JSX.Element {
  const editing = useSignal(false);
  const migrating = journey !== 'connect';
  const progress = progressOf(one);
  const isCurrent = one.id === current?.id;
  const name = `configuration-${one.id}`;
  const [oldId, newId] = [oldIdOf(one), fieldOf(one, 'externalId')];
  const traps =
    progress === 'migrated' ? [] : [...oldIdTraps(oldId), ...newIdTraps(newId), ...pairTraps(oldId, newId)];
  const details = [KIND_LABELS[one.kind], fieldOf(one, 'region'), fieldOf(one, 'logType'), one.account];
  return (
    <li
      class={isCurrent ? 'row current' : 'row'}
      aria-current={isCurrent ? 'true' : undefined}
      aria-posinset={place}
      aria-setsize={of}
    >
      <p class="name">
        <strong id={name}>{nameOf(one)}</strong>
        <span class={`state ${progress}`}>{PROGRESS_LABELS[progress]}</span>
      </p>
      <p class="source">{details.filter(Boolean).join(' · ')}</p>
      <p class="source">
        {oldId !== undefined && <Id label="Old" id={oldId} />}
        {oldId !== undefined && newId !== undefined && ' → '}
        {newId !== undefined && <Id label={migrating ? 'New' : 'External ID'} id={newId} />}
      </p>
      {/* Said of most old external IDs, and by the checklist: not once more in each row. */}
      <Warnings warnings={traps.filter(({ code }) => code !== 'old-made-up')} />
      <p class="row-buttons">
        {progress !== 'migrated' &&
          (isCurrent ? (
            <span class="source">{migrating ? 'Being migrated now' : 'Worked on now'}</span>
          ) : (
            <button
              type="button"
              aria-describedby={name}
              onClick={() => (migrating ? change({ do: 'current', id: one.id }) : void model.turnTo(one.id))}
            >
              {migrating ? 'Migrate this one' : 'Go on with this one'}
            </button>
          ))}
        {migrating && (
          <button
            type="button"
            class="quiet"
            aria-describedby={name}
            aria-expanded={editing.value}
            onClick={toggle(editing)}
          >
            Edit
          </button>
        )}
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
          close={set(editing, false)}
        />
      )}
    </li>
  );
}

/** Spaces at either end are seen: they count. */
const Id = ({ label, id }: { label: string; id: string }): JSX.Element => (
  <>
    {label}: <LongId id={id === id.trim() ? id : `“${id}”`} />
  </>
);
