import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { InventoryChange } from '../../src/connector/inventory/change';
import { currentOf } from '../../src/connector/inventory/state';
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
  const { migration, journey } = view.state;
  const adding = useSignal(false);
  const current = useMemo(() => currentOf(migration), [migration]);
  const change = (what: InventoryChange): void =>
    void model.act(() => client.ask('inventory', { change: what }));
  const count = migration.configurations.length;
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
      <Advice migration={migration} journey={journey} model={model} />
      {count > 0 && <Order order={migration.order} current={current} change={change} />}
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
        <Files client={client} model={model} configurations={migration.configurations} />
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
      <Undo removed={migration.removed} change={change} />
      {count > 0 && (
        <List
          client={client}
          model={model}
          migration={migration}
          journey={journey}
          current={current}
          change={change}
        />
      )}
      {journey === 'migrate-new-roles' && count > 0 && (
        <RolesTable configurations={migration.configurations} />
      )}
    </section>
  );
}
