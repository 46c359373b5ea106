import { connectorOf, inventoryOf } from '../../src/connector/current';
import { type Row, rowOf } from '../../src/connector/inventory/row';
import { type Connector, emptyState, type State } from '../../src/connector/schema';
import { readStored } from '../../src/connector/upgrades';

/** What the extension keeps, read as it reads it itself: also where a test has put an earlier version there. */
function stateIn(raw: unknown): State {
  const reading = readStored(raw);
  return reading.ok ? reading.state : emptyState();
}

/** Values and facts of the connector that is meant now. */
export const meantIn = (raw: unknown): Pick<Connector, 'values' | 'facts'> => connectorOf(stateIn(raw));

/** One line of the inventory, and what was seen of it. */
export type Kept = Row & Pick<Connector, 'id' | 'facts'>;

export const inventoryIn = (raw: unknown): Kept[] =>
  inventoryOf(stateIn(raw)).map((one) => ({ ...rowOf(one), id: one.id, facts: one.facts }));
