import type { JourneyId, State } from '../connector/schema';
import { connecting } from './connect';
import { migratingToNewRoles } from './migrate/new-roles';
import { migratingInSameRole } from './migrate/same-role';
import type { Context, Next, Procedure, Step } from './step';

export type { Context, Step } from './step';

const PROCEDURES: Record<JourneyId, (state: State, now: Context) => Procedure> = {
  connect: connecting,
  'migrate-same-role': migratingInSameRole,
  'migrate-new-roles': migratingToNewRoles,
};

/**
 * The lines of the journey that the person chose: the first that is not done is the current one; none is when all is done.
 *
 * @param state what is stored
 * @param now   what is known of the browser; an empty object is fine
 */
export function stepsOf(state: State, now: Context): Step[] {
  const { groups, warnings } = PROCEDURES[state.journey](state, now);
  const lines = groups.flatMap(({ heading, goal, setUp, lines }) =>
    lines.map((line) => ({ ...line, goal: line.goal ?? goal, group: heading, setUp })),
  );
  const current = lines.find((line) => !line.done && !line.optional);
  return lines.map(({ next, goal, ...line }) => {
    const isCurrent = line.id === current?.id;
    const signIn = line.where === 'aws' ? now.signIn : undefined;
    const asked = signIn ? signingIn(signIn) : next;
    const isFor = signIn ? ({ code: 'sign-in' } as const) : goal;
    return {
      ...line,
      current: isCurrent,
      next: isCurrent ? asked : undefined,
      goal: isCurrent ? isFor : undefined,
      warnings: warnings[line.id] ?? [],
    };
  });
}

const signingIn = (at: 'here' | 'elsewhere'): Next => ({
  code: 'sign-in',
  values: { here: at === 'here' },
  action: at === 'here' ? undefined : 'go-to-sign-in',
});
