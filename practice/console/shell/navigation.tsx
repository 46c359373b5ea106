import SideNavigation from '@cloudscape-design/components/side-navigation';
import type { ReactNode } from 'react';
import type { Page } from '../route';
import { say } from '../words';

/** The menu on the left. Roles and Policies are what this practice console has. */
export function Navigation({ page }: { page: Page }): ReactNode {
  const within = /role|trust/.test(page) ? '#/roles' : page.includes('polic') ? '#/policies' : '#/home';
  return (
    <SideNavigation
      activeHref={within}
      header={{ text: 'Identity and Access Management (IAM)', href: '#/home' }}
      items={[
        { type: 'link', text: 'Dashboard', href: '#/home' },
        {
          type: 'section',
          text: 'Access management',
          items: [
            { type: 'link', text: 'User groups', href: '#/groups' },
            { type: 'link', text: 'Users', href: '#/users' },
            { type: 'link', text: say('Roles'), href: '#/roles' },
            { type: 'link', text: say('Policies'), href: '#/policies' },
            { type: 'link', text: 'Identity providers', href: '#/identity_providers' },
            { type: 'link', text: 'Account settings', href: '#/account_settings' },
          ],
        },
      ]}
    />
  );
}
