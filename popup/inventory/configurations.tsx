import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { InventoryChange } from '../../src/connector/inventory/change';
import { useAnswer } from '../answer';
import { ExportButton } from '../export/export-button';
import { lazy } from '../lazy';
import type { ViewProps } from '../model';
import { set, toggle } from '../signals';
import { Advice } from './advice';
import { Files } from './files';
import { ConfigurationForm } from './form';
import { List } from './list';
import { Order } from './order';
import { RolesTable } from './roles-table';
import { Undo } from './undo';
import { PAGE, type Wanted } from './wanted';

const MigrationPicture = lazy(
  async () => (await import('../pictures/migration-picture')).MigrationPicture,
  'The picture',
);

/** The person's configurations: what the user guide keeps in a text editor. */
export function Configurations({ client, model, view }: ViewProps): JSX.Element {
  const { journey, order } = view.state;
  const wanted = useSignal<Wanted>({ search: '', from: 0, roles: PAGE });
  const told = useAnswer(model, () => client.ask('configurations', { ...wanted.value, count: PAGE }));
  const change = (what: InventoryChange): void =>
    void model.act(() => client.ask('inventory', { change: what }));
  const migrating = journey !== 'connect';
  const any = told !== undefined && told.page.all > 0;
  return (
    <section class="card inventory" aria-labelledby="inventory-heading">
      <h2 id="inventory-heading">Configurations</h2>
      {told && (
        <>
          {migrating && (
            <>
              {!any && <Nothing />}
              <Advice said={told.advice} journey={journey} model={model} />
              {any && <MigrationPicture client={client} model={model} />}
            </>
          )}
          <List
            {...{ client, model, change, journey, wanted }}
            page={told.page}
            current={migrating ? told.page.current : view.connector}
          />
          <Undo removed={told.page.removed} change={change} />
          {migrating && (
            <>
              <Further client={client} model={model} view={view} any={any} />
              {any && <Order order={order} current={told.page.current} change={change} />}
              <RolesTable roles={told.roles} wanted={wanted} />
              {any && <ExportButton client={client} model={model} view={view} all={true} />}
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
function Further({ client, model, view, any }: ViewProps & { any: boolean }): JSX.Element {
  const adding = useSignal(false);
  return (
    <>
      <div class="buttons">
        <button type="button" aria-expanded={adding.value} onClick={toggle(adding)}>
          Add a configuration
        </button>
        <Files client={client} model={model} any={any} />
      </div>
      {adding.value && (
        <ConfigurationForm
          client={client}
          model={model}
          journey={view.state.journey}
          close={set(adding, false)}
        />
      )}
    </>
  );
}
