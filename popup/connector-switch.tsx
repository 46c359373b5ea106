import type { JSX } from 'preact';
import { nameOf } from '../src/connector/connector';
import type { Connector } from '../src/connector/schema';
import type { View } from '../src/platform/client-types';
import type { Model } from './model';

/** More than these are looked for in the view Configurations. */
const MOST = 20;

/** Which connector is worked on, and the others of the journey; nothing where there is only one. */
export function ConnectorSwitch({ model, view }: { model: Model; view: View }): JSX.Element | null {
  const { state, connector } = view;
  const migrating = state.journey !== 'connect';
  const fits = (one: Connector): boolean => (one.replaces !== undefined) === migrating;
  const others: Connector[] = [];
  for (const one of state.connectors) {
    if (others.length === MOST) break;
    if (one.id !== connector.id && fits(one)) others.push(one);
  }
  if (others.length === 0) return null;
  return (
    <select
      class="switch"
      aria-label="Connector"
      value={connector.id}
      onChange={(event) => void model.turnTo(event.currentTarget.value)}
    >
      {[connector, ...others].map((one) => (
        <option key={one.id} value={one.id}>
          {nameOf(one)}
        </option>
      ))}
    </select>
  );
}
