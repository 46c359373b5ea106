import type { State } from '../../connector/schema';
import type { Context, Procedure } from '../step';
import { connectGroups } from './lines';
import { connectProgress } from './progress';
import { connectWarnings } from './warnings';

/**
 * The user guide's procedure "Connecting an S3 bucket to Logz.io", line by line, under its own headings.
 *
 * Both orders of work make sense. As long as Create role was not begun, the policy comes first (fewer clicks: Create role
 * then finds it), so its group stands before the role's; once Create role was begun without it, the groups stand in the
 * guide's order.
 */
export function connecting(state: State, now: Context): Procedure {
  const progress = connectProgress(state, now);
  const groups = connectGroups(progress, now);
  return { groups, warnings: connectWarnings(state, now, progress, groups) };
}
