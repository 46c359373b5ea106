import type { State } from '../connector/schema';
import { connectSteps } from './connect/steps';
import { migrateNewRolesSteps } from './migrate/new-roles';
import { migrateSameRoleSteps } from './migrate/same-role';
import type { Context, Step } from './step';

export type { Context, Step } from './step';

const STEPS: Record<State['journey'], (state: State, now: Context) => Step[]> = {
  connect: connectSteps,
  'migrate-same-role': migrateSameRoleSteps,
  'migrate-new-roles': migrateNewRolesSteps,
};

/** The lines of the journey that the person chose; at most one is current, none when all is done. */
export const stepsOf = (state: State, now: Context): Step[] => STEPS[state.journey](state, now);
