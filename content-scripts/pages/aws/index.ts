import type { ConsoleRoute } from '../../../src/iam/console-url';
import type { Page } from '../page';
import { createPolicy } from './create-policy';
import { createRole } from './create-role';
import { policies, roles } from './lists';
import { role } from './role';
import { trustPolicy } from './trust/policy';

/** The pages that Rolebridge knows, by what `iam/console-url` calls them. A new page is one file and its line here. */
export const PAGES: Record<ConsoleRoute['page'], Page> = {
  'create-policy': createPolicy,
  'create-role': createRole,
  policies,
  roles,
  role,
  'trust-policy': trustPolicy,
  // Where the console lands after signing in: nothing to fill, the card offers the way on.
  other: { title: 'IAM', screens: [] },
};
