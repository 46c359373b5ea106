import type { JSX } from 'preact';
import { nameOf } from '../src/connector/connector';
import type { View } from '../src/platform/client-types';
import type { Model } from './model';

/** Which connector is worked on, and the others of the journey; nothing where there is only one. */
export function ConnectorSwitch({ model, view }: { model: Model; view: View }): JSX.Element | null {
  const { connector, others } = view;
  if (others.length === 0) return null;
  return (
    <select
      class="switch"
      aria-label="Connector"
      value={connector.id}
      onChange={(event) => void model.turnTo(event.currentTarget.value)}
    >
      {[{ id: connector.id, name: nameOf(connector) }, ...others].map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
