import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { listPolicies, listRoles } from '../api';
import { useLoaded } from '../use-loaded';
import { say } from '../words';

/** The service's front page; also what is shown for a route that this practice console does not have. */
export function Dashboard({ unknown }: { unknown: string | undefined }): ReactNode {
  const roles = useLoaded(listRoles);
  const policies = useLoaded(listPolicies);
  if (unknown !== undefined)
    return (
      <ContentLayout header={<Header variant="h1">Not part of the practice console</Header>}>
        <Container>
          There is no page at {unknown}. Go to <Link href="#/roles">{say('Roles')}</Link> or{' '}
          <Link href="#/policies">{say('Policies')}</Link>.
        </Container>
      </ContentLayout>
    );
  const counts = [
    { text: say('Roles'), href: '#/roles', count: roles.value?.length },
    {
      text: say('Policies'),
      href: '#/policies',
      count: policies.value?.filter((policy) => policy.type === 'Customer managed').length,
    },
  ];
  return (
    <ContentLayout header={<Header variant="h1">IAM Dashboard</Header>}>
      <Container header={<Header variant="h2">IAM resources</Header>}>
        <ColumnLayout columns={2} variant="text-grid">
          {counts.map(({ text, href, count }) => (
            <div key={href}>
              <Box variant="awsui-key-label">{text}</Box>
              <Link href={href} fontSize="display-l">
                {count ?? '–'}
              </Link>
            </div>
          ))}
        </ColumnLayout>
      </Container>
    </ContentLayout>
  );
}
