import type { Route } from '../route';
import { roleHref } from '../route';
import { say, type TrustWords } from '../words';

interface Crumb {
  text: string;
  href: string;
}

/** The path to a page, as the console shows it above the heading. */
export function breadcrumbs({ page, subject }: Route, words: TrustWords): Crumb[] {
  const iam = { text: 'IAM', href: '#/home' };
  const roles = { text: say('Roles'), href: '#/roles' };
  const policies = { text: say('Policies'), href: '#/policies' };
  switch (page) {
    case 'roles':
      return [iam, roles];
    case 'create-role':
      return [iam, roles, { text: say('Create role'), href: '#/roles/create' }];
    case 'role':
      return [iam, roles, { text: subject, href: roleHref(subject) }];
    case 'edit-trust-policy':
      return [iam, roles, { text: subject, href: roleHref(subject) }, { text: words.edit, href: '#' }];
    case 'policies':
      return [iam, policies];
    case 'create-policy':
      return [iam, policies, { text: say('Create policy'), href: '#/policies/create' }];
    case 'policy':
      return [iam, policies, { text: subject.split('/').pop() ?? subject, href: '#' }];
    default:
      return [iam, { text: 'Dashboard', href: '#/home' }];
  }
}
