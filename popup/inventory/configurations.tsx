import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import type { InventoryChange } from '../../src/connector/inventory/change';
import type { Client, Configurations as Told, View } from '../../src/platform/client-types';
import { lazy } from '../lazy';
import type { Model } from '../model';
import { Advice } from './advice';
import { Files } from './files';
import { ConfigurationForm } from './form';
import { List } from './list';
import { Order } from './order';
import { RolesTable } from './roles-table';
import { Undo } from './undo';
import { PAGE, type Wanted } from './wanted';

const MigrationNow = lazy(
  async () => (await import('../pictures/migration-now')).MigrationNow,
  'The picture',
);

export interface InventoryProps {
  client: Client;
  model: Model;
  view: View;
}

/** The person's configurations: what the user guide keeps in a text editor. */
export function Configurations({ client, model, view }: InventoryProps): JSX.Element {
  const { journey, order } = view.state;
  const wanted = useSignal<Wanted>({ search: '', from: 0, roles: PAGE });
  const told = useSignal<Told | undefined>(undefined);
  useSignalEffect(() => {
    void model.view.value; // whatever changed may have changed the list
    let isLast = true;
    client.ask('configurations', { ...wanted.value, count: PAGE }).then(
      (answer) => {
        if (isLast) told.value = answer;
      },
      (error: unknown) => model.fail(error),
    );
    return () => {
      isLast = false;
    };
  });
  const change = (what: InventoryChange): void =>
    void model.act(() => client.ask('inventory', { change: what }));
  const migrating = journey !== 'connect';
  return (
    <section class="card inventory" aria-labelledby="inventory-heading">
      <h2 id="inventory-heading">Configurations</h2>
      {told.value && (
        <>
          {migrating && (
            <>
              {told.value.page.all === 0 && <Nothing />}
              <Advice said={told.value.advice} journey={journey} model={model} />
              {told.value.page.all > 0 && <MigrationNow client={client} model={model} />}
            </>
          )}
          <List
            {...{ client, model, change, journey, wanted }}
            page={told.value.page}
            current={migrating ? told.value.page.current : view.connector}
          />
          <Undo removed={told.value.page.removed} change={change} />
          {migrating && (
            <>
              <Further client={client} model={model} view={view} all={told.value.page.all} />
              {told.value.page.all > 0 && (
                <Order order={order} current={told.value.page.current} change={change} />
              )}
              <RolesTable roles={told.value.roles} wanted={wanted} />
            </>
          )}
        </>
      )}
    </section>
  );
}

const Nothing = (): JSX.Element => (
  <p class="source">
    List here every S3 fetcher and Archive &amp; restore configuration that uses the role, before anything is
    deleted: press Capture from this page on their page in Logz.io, type them, or import a file.
  </p>
);

/** Adding by hand, and files. */
function Further({ client, model, view, all }: InventoryProps & { all: number }): JSX.Element {
  const adding = useSignal(false);
  return (
    <>
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
        <Files client={client} model={model} any={all > 0} />
      </div>
      {adding.value && (
        <ConfigurationForm
          client={client}
          model={model}
          journey={view.state.journey}
          close={() => {
            adding.value = false;
          }}
        />
      )}
    </>
  );
}
