import { connectorOf } from '../connector/current';
import type { In } from '../platform/messages';
import { settings } from '../platform/options';
import type { Exported } from '../templates/plan';
import { planOf } from '../templates/plan-of';
import { write } from '../templates/write';
import { stateNow } from './store';

/** What the wizards make, as a file: of the connector that is meant now, or of all of the migration. */
export async function exportFile({ format, all, confirmed }: In<'export'>): Promise<Exported> {
  const state = await stateNow();
  const only = all ? undefined : connectorOf(state).id;
  const planned = planOf(state, { options: await settings(), only });
  return planned.ok ? write(planned.plan, format, confirmed) : planned;
}
