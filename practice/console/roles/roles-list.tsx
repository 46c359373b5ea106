import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { type ReactNode, useState } from 'react';
import { listRoles, type RoleRow } from '../api';
import { InfoLink } from '../info-link';
import { roleHref } from '../route';
import { useConsole } from '../shell/console-context';
import { useLoaded } from '../use-loaded';
import { say } from '../words';
import { DeleteRoles } from './delete-roles';

const pageSize = 20;

/** `#/roles` */
export function RolesList(): ReactNode {
  const { value: roles = [], loading, reload } = useLoaded(listRoles);
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const { created } = useConsole();
  const [chosen, setChosen] = useState<RoleRow[]>();
  const selected = chosen ?? roles.filter(({ name }) => name === created);
  const [deleting, setDeleting] = useState(false);
  const found = roles.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const current = Math.min(page, pages);
  return (
    <>
      <Table
        variant="full-page"
        trackBy="arn"
        selectionType="multi"
        selectedItems={selected}
        onSelectionChange={({ detail }) => setChosen(detail.selectedItems)}
        ariaLabels={{
          selectionGroupLabel: 'Role selection',
          allItemsSelectionLabel: () => 'Select all',
          itemSelectionLabel: (_, role) => role.name,
          tableLabel: say('Roles'),
        }}
        loading={loading && roles.length === 0}
        loadingText="Loading roles"
        items={found.slice((current - 1) * pageSize, current * pageSize)}
        columnDefinitions={[
          {
            id: 'name',
            header: say('Role name'),
            isRowHeader: true,
            cell: ({ name }) => <Link href={roleHref(name)}>{name}</Link>,
          },
          {
            id: 'trusted-entities',
            header: 'Trusted entities',
            cell: ({ trustedEntities }) => trustedEntities.join(', '),
          },
          { id: 'last-activity', header: 'Last activity', cell: () => '-' },
        ]}
        filter={
          <TextFilter
            filteringText={text}
            filteringPlaceholder={say('Search')}
            filteringAriaLabel={say('Search')}
            countText={text.trim() ? `${found.length} ${found.length === 1 ? 'match' : 'matches'}` : ''}
            onChange={({ detail }) => {
              setText(detail.filteringText);
              setPage(1);
            }}
          />
        }
        pagination={
          <Pagination
            currentPageIndex={current}
            pagesCount={pages}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
          />
        }
        empty={
          <Box textAlign="center">
            <b>No roles</b>
          </Box>
        }
        header={
          <Header
            variant="awsui-h1-sticky"
            counter={selected.length > 0 ? `(${selected.length}/${roles.length})` : `(${roles.length})`}
            info={<InfoLink about={say('Roles')} />}
            description="An IAM role is an identity you can create that has specific permissions with credentials that are valid for short durations. Roles can be assumed by entities that you trust."
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button iconName="refresh" ariaLabel="Refresh" onClick={reload} />
                <Button disabled={selected.length === 0} onClick={() => setDeleting(true)}>
                  Delete
                </Button>
                <Button variant="primary" href="#/roles/create">
                  {say('Create role')}
                </Button>
              </SpaceBetween>
            }
          >
            {say('Roles')}
          </Header>
        }
      />
      {deleting && (
        <DeleteRoles
          names={selected.map(({ name }) => name)}
          onClosed={(deleted) => {
            setDeleting(false);
            if (!deleted) return;
            setChosen([]);
            reload();
          }}
        />
      )}
    </>
  );
}
