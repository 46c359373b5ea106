import Input from '@cloudscape-design/components/input';
import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation';
import { type ReactNode, useState } from 'react';
import type { PublicSettings } from '../../settings';
import type { Page } from '../route';
import { say } from '../words';
import { useConsole } from './console-context';

type Items = readonly (readonly [string, string] | { text: string; items: Items })[];

const management: Items = [
  ['User groups', '#/groups'],
  ['Users', '#/users'],
  ['Roles', '#/roles'],
  ['Policies', '#/policies'],
  ['Identity providers', '#/identity_providers'],
  ['Account settings', '#/account_settings'],
];

/** The menu's words change every few months (9.2). */
const menus: Record<PublicSettings['look'], Items> = {
  2026: [
    ['Dashboard', '#/home'],
    {
      text: 'Access Management',
      items: [
        ...management,
        ['Root access management', '#/organization-root'],
        ['Temporary delegation requests', '#/delegation-requests'],
      ],
    },
    {
      text: 'Access reports',
      items: [
        ['Access Analyzer', '#/access_analyzer'],
        ['Resource analysis', '#/access_analyzer/resources'],
        ['Unused access', '#/access_analyzer/unused'],
        ['Analyzer settings', '#/access_analyzer/settings'],
        ['Credential report', '#/credential_report'],
        ['Organization activity', '#/organization-activity'],
        ['Service control policies', '#/organization-scps'],
        ['Resource control policies', '#/organization-rcps'],
      ],
    },
  ],
  2024: [
    ['Dashboard', '#/home'],
    { text: 'Access management', items: management },
    {
      text: 'Access reports',
      items: [
        ['Access Analyzer', '#/access_analyzer'],
        ['External access', '#/access_analyzer/external'],
        ['Unused access', '#/access_analyzer/unused'],
        ['Analyzer settings', '#/access_analyzer/settings'],
        ['Credential report', '#/credential_report'],
        ['Organization activity', '#/organization-activity'],
        ['Service control policies', '#/organization-scps'],
      ],
    },
  ],
};

const shown = (items: Items): SideNavigationProps.Item[] =>
  items.map((item) =>
    'items' in item
      ? { type: 'section', text: item.text, items: shown(item.items) }
      : { type: 'link', text: say(item[0]), href: item[1] },
  );

/** The menu on the left. Roles and Policies are what this practice console has. */
export function Navigation({ page }: { page: Page }): ReactNode {
  const { look } = useConsole().session.settings;
  const [search, setSearch] = useState('');
  const within = /role|trust/.test(page) ? '#/roles' : page.includes('polic') ? '#/policies' : '#/home';
  return (
    <SideNavigation
      activeHref={within}
      header={{ text: 'Identity and Access Management (IAM)', href: '#/home' }}
      itemsControl={
        <Input
          type="search"
          value={search}
          ariaLabel="Search IAM"
          placeholder="Search IAM"
          onChange={({ detail }) => setSearch(detail.value)}
        />
      }
      items={shown(menus[look])}
    />
  );
}
