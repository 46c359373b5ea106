import type { State } from '../../connector/schema';
import type { Context, Step } from '../step';
import { connectGroups } from './lines';
import { connectProgress } from './progress';
import { connectWarnings } from './warnings';

export type { Context, Step } from '../step';

/**
 * The user guide's procedure "Connecting an S3 bucket to Logz.io", line by line, under its own headings.
 *
 * Both orders of work make sense. As long as Create role was not begun, the policy comes first (fewer clicks: Create role
 * then finds it), so its group stands before the role's; once Create role was begun without it, the groups stand in the
 * guide's order. The current line is the first in that order that is not done: all before it are.
 *
 * @param state the connector
 * @param now   what is known of the browser; an empty object is fine
 * @returns all lines; exactly one is current, none once Logz.io has connected
 */
export function connectSteps(state: State, now: Context): Step[] {
  const progress = connectProgress(state, now);
  const lines = connectGroups(progress, now).flatMap(({ heading, lines }) =>
    lines.map((line) => ({ ...line, group: heading, done: line.done || progress.connected })),
  );
  const current = lines.find((line) => !line.done);
  const firstInAws = lines.find((line) => line.where === 'aws' && !line.done);
  const warnings = connectWarnings(state, now, progress, { current, firstInAws });
  return lines.map(({ id, group, text, where, done, next }) => ({
    id,
    group,
    text,
    where,
    done,
    current: id === current?.id,
    ...(id === current?.id ? { next: waiting(now, where) ?? next } : {}),
    warnings: warnings[id] ?? [],
  }));
}

const waiting = (now: Context, where: Step['where']): string | undefined =>
  where === 'aws' && now.waitingForSignIn
    ? 'Sign in to AWS in the tab that opened; the page you wanted comes next.'
    : undefined;
