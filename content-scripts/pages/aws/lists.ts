import type { Page } from '../page';
import { watchList } from './creation';

/** The list of roles: the console goes on to it after Create role, with its message above the table. */
export const roles: Page = {
  title: 'Roles',
  screens: [],
  watch: (visit) => watchList(visit, 'roleCreated'),
};

/** The list of policies, after Create policy. */
export const policies: Page = {
  title: 'Policies',
  screens: [],
  watch: (visit) => watchList(visit, 'policyCreated'),
};
