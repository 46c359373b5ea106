import { roleTable } from '../connector/inventory/names';
import { type Page, type PageWanted, pageOf } from '../connector/inventory/page';
import type { State } from '../connector/schema';
import { type Advice, advice } from './which-procedure';

/** A row of the table old role → new role. */
export interface NewRole {
  oldRoleArn?: string;
  account?: string;
  newRoleName: string;
  /** The new role is there; else its name is a suggestion. */
  isMade: boolean;
  migrated: number;
  count: number;
}

/** The view Configurations: a part of the list, and what is said of the whole of it. */
export interface Configurations {
  page: Page;
  advice?: Advice;
  /** With new roles: the first rows of the table, and how many there are. */
  roles?: { rows: NewRole[]; all: number };
}

/** @param wanted the part of the list, and how many `roles` of the table */
export function configurationsOf(state: State, wanted: PageWanted & { roles: number }): Configurations {
  return {
    page: pageOf(state, wanted),
    advice: state.journey === 'connect' ? undefined : advice(state),
    roles: state.journey === 'migrate-new-roles' ? newRoles(state, wanted.roles) : undefined,
  };
}

function newRoles({ connectors }: State, most: number): Configurations['roles'] {
  const table = roleTable(connectors);
  const rows = table.slice(0, most).map(
    ({ newRoleArn, newPolicyName: _policy, connectors: { length: count }, ...row }): NewRole => ({
      ...{ ...row, isMade: newRoleArn !== undefined, count },
    }),
  );
  return { rows, all: table.length };
}
