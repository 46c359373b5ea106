import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Table from '@cloudscape-design/components/table';
import Tabs from '@cloudscape-design/components/tabs';
import { type ReactNode, useCallback, useState } from 'react';
import { getRole, type Role } from '../api';
import { JsonView } from '../editor/json-view';
import { InfoLink } from '../info-link';
import { go, policyHref, roleHref } from '../route';
import { useConsole } from '../shell/console-context';
import { NotFound } from '../shell/not-found';
import { useLoaded } from '../use-loaded';
import { say, trustWords } from '../words';
import { DeleteRoles } from './delete-roles';
import { RoleSummary } from './role-summary';

/** `#/roles/details/NAME`; the tab stands in the hash as `section`. */
export function RoleDetails({ name, section }: { name: string; section: string }): ReactNode {
  const { session } = useConsole();
  const { value: role, error } = useLoaded(useCallback(() => getRole(name), [name]));
  const [deleting, setDeleting] = useState(false);
  if (error) return <NotFound what={`The role with name ${name} cannot be found.`} list="#/roles" />;
  if (!role) return <Spinner size="large" />;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink about={role.name} />}
          description={role.description || undefined}
          actions={<Button onClick={() => setDeleting(true)}>Delete</Button>}
        >
          {role.name}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <RoleSummary role={role} />
        <Tabs
          activeTabId={section}
          onChange={({ detail }) => go(`${roleHref(name)}?section=${detail.activeTabId}`)}
          tabs={[
            { id: 'permissions', label: 'Permissions', content: <PermissionsTab role={role} /> },
            {
              id: 'trust_relationships',
              label: say('Trust relationships'),
              content: <TrustTab role={role} />,
            },
            {
              id: 'tags',
              label: 'Tags',
              content: <Container>No tags associated with the resource.</Container>,
            },
            {
              id: 'last_accessed',
              // Last Accessed in 2026, Access Advisor in 2024 (3.3).
              label: session.settings.look === '2026' ? 'Last Accessed' : 'Access Advisor',
              content: <Container>No service was accessed with this role yet.</Container>,
            },
            {
              id: 'revoke_sessions',
              label: 'Revoke sessions',
              content: <Container>There are no active sessions of this role.</Container>,
            },
          ]}
        />
      </SpaceBetween>
      {deleting && (
        <DeleteRoles
          names={[role.name]}
          onClosed={(deleted) => {
            setDeleting(false);
            if (deleted) go('#/roles');
          }}
        />
      )}
    </ContentLayout>
  );
}

function PermissionsTab({ role }: { role: Role }): ReactNode {
  return (
    <Table
      trackBy="arn"
      items={role.attachedPolicies}
      header={
        <Header
          variant="h2"
          counter={`(${role.attachedPolicies.length})`}
          description="You can attach up to 10 managed policies."
          actions={<Button disabled>{say('Add permissions')}</Button>}
        >
          {say('Permissions policies')}
        </Header>
      }
      columnDefinitions={[
        {
          id: 'name',
          header: say('Policy name'),
          isRowHeader: true,
          cell: ({ arn, name }) => <Link href={policyHref(arn)}>{name}</Link>,
        },
        { id: 'type', header: 'Type', cell: ({ type }) => type },
      ]}
      empty="No policies are attached to this role."
    />
  );
}

function TrustTab({ role }: { role: Role }): ReactNode {
  const { session } = useConsole();
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Entities that can assume this role under specified conditions."
          actions={
            <Button href={`${roleHref(role.name)}/edit-trust-policy`}>
              {trustWords(session.settings.trustWording).edit}
            </Button>
          }
        >
          Trusted entities
        </Header>
      }
    >
      <JsonView label="Trust policy" text={role.trustPolicy} />
    </Container>
  );
}
