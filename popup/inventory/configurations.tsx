import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { inventoryOf, nextToMigrate } from '../../src/connector/current';
import type { InventoryChange } from '../../src/connector/inventory/change';
import type { Client, View } from '../../src/platform/client-types';
import type { Model } from '../model';
import { Advice } from './advice';
import { Files } from './files';
import { ConfigurationForm } from './form';
import { List } from './list';
import { Order } from './order';
import { RolesTable } from './roles-table';
import { Undo } from './undo';

export interface InventoryProps {
  client: Client;
  model: Model;
  view: View;
}

/** The person's configurations: what the user guide keeps in a text editor. */
export function Configurations({ client, model, view }: InventoryProps): JSX.Element {
  const { state } = view;
  const { journey } = state;
  const inventory = useMemo(() => inventoryOf(state), [state]);
  const adding = useSignal(false);
  const current = nextToMigrate(state);
  const change = (what: InventoryChange): void =>
    void model.act(() => client.ask('inventory', { change: what }));
  const count = inventory.length;
  return (
    <section class="card inventory" aria-labelledby="inventory-heading">
      <h2 id="inventory-heading">Configurations</h2>
      {count === 0 && (
        <p class="source">
          List here every S3 fetcher and Archive &amp; restore configuration that uses the role, before
          anything is deleted: press Capture from this page on their page in Logz.io, type them, or import a
          file.
        </p>
      )}
      <Advice state={state} model={model} />
      {count > 0 && <Order order={state.order} current={current} change={change} />}
      <div class="buttons">
        <button
          type="button"
          aria-expanded={adding.value}
          onClick={() => {
            adding.value = !adding.value;
          }}
        >
          Add a configuration
        </button>
        <Files client={client} model={model} connectors={inventory} />
      </div>
      {adding.value && (
        <ConfigurationForm
          client={client}
          model={model}
          journey={journey}
          close={() => {
            adding.value = false;
          }}
        />
      )}
      <Undo removed={state.removed} change={change} />
      {count > 0 && (
        <List
          client={client}
          model={model}
          inventory={inventory}
          journey={journey}
          current={current}
          change={change}
        />
      )}
      {journey === 'migrate-new-roles' && count > 0 && <RolesTable connectors={state.connectors} />}
    </section>
  );
}
