import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Client, Outcome, View } from '../src/platform/client-types';
import { lazy } from './lazy';
import { Menu } from './menu';
import { createModel, type ViewProps } from './model';
import { Now } from './now';
import { into } from './signals';
import { Status } from './status';
import { Tabs, type ViewId } from './tabs';

const Access = lazy(async () => (await import('./access')).Access, 'What the browser allows');
const Below = lazy(async () => (await import('./below')).Below, 'The checklist');
const ConnectorSwitch = lazy(
  async () => (await import('./connector-switch')).ConnectorSwitch,
  'The list of connectors',
);
const Values = lazy(async () => (await import('./values')).Values, 'The values');
const Configurations = lazy(
  async () => (await import('./inventory/configurations')).Configurations,
  'The configurations',
);

/** The popup, which is the side panel as well. `client` is the way to the background; tests give their own. */
export function App({ client }: { client: Client }): JSX.Element {
  const model = useMemo(() => createModel(client), [client]);
  useEffect(() => model.start(), [model]);
  const { openSidePanel, openOptions } = client;
  function open(panel: () => Promise<void>): void {
    // At once, within the click: the browsers refuse later.
    const opening = panel();
    void model.act(() => opening.then(opened, notOpened));
  }
  const view = model.view.value;
  return (
    <>
      <header class="top">
        <h1>Rolebridge</h1>
        {view && view.others.length > 0 && <ConnectorSwitch model={model} view={view} />}
        <Menu
          items={[
            ...(openSidePanel ? [{ name: 'Open as side panel', press: () => open(openSidePanel) }] : []),
            { name: 'Options', press: () => void openOptions().catch(model.fail) },
          ]}
        />
      </header>
      <main>
        {client.access && <Access sites={client.access} />}
        {view ? (
          <Content client={client} model={model} view={view} />
        ) : (
          model.message.value && <Status model={model} />
        )}
      </main>
    </>
  );
}

const opened = (): Outcome => ({ ok: true, said: [{ code: 'panel-opened' }] });
const notOpened = (): Outcome => ({ ok: false, said: [{ code: 'panel-not-opened' }] });

/** The views that there is something in. */
const viewsOf = ({ state, count }: View): ViewId[] => [
  'now',
  'values',
  ...(state.journey !== 'connect' || count > 1 ? (['configurations'] as const) : []),
];

function Content({ client, model, view }: ViewProps): JSX.Element {
  const wanted = useSignal<ViewId>('now');
  const views = viewsOf(view);
  const shown = views.includes(wanted.value) ? wanted.value : 'now';
  return (
    <>
      <Tabs views={views} shown={shown} show={into(wanted)} />
      <div role="tabpanel" id="view" class={`view ${shown}`} aria-labelledby={`tab-${shown}`}>
        {/* The same element in every view, so that screen readers hear it change; first, so that it is in sight. */}
        <Status key="status" model={model} />
        {shown === 'now' && (
          <>
            <Now client={client} model={model} view={view} />
            <Below model={model} view={view} />
          </>
        )}
        {shown === 'values' && <Values client={client} model={model} view={view} />}
        {shown === 'configurations' && <Configurations client={client} model={model} view={view} />}
      </div>
    </>
  );
}
