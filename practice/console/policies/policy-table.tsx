import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import type { PolicyRow } from '../api';
import { say } from '../words';
import { PolicyFilter } from './policy-filter';
import { PolicyNameCell } from './policy-name-cell';
import type { Policies } from './use-policies';
import { usePolicySearch } from './use-policy-search';

interface PolicyTableProps {
  policies: Policies;
  selection: 'single' | 'multi';
  selectedArns: readonly string[];
  onSelect(arns: string[]): void;
  header: ReactNode;
  variant?: TableProps.Variant;
  /** Whether a policy's name opens in a tab of its own, as inside the wizard. */
  newTab?: boolean;
  usedAs?: boolean;
}

/** A table of all policies: search, type filter, paging, selection that outlives searching and paging. */
export function PolicyTable(props: PolicyTableProps): ReactNode {
  const { policies, selection, selectedArns, onSelect, newTab = false } = props;
  const search = usePolicySearch(policies);
  const columns: TableProps.ColumnDefinition<PolicyRow>[] = [
    {
      id: 'name',
      header: say('Policy name'),
      isRowHeader: true,
      minWidth: 260,
      cell: (policy) => <PolicyNameCell policy={policy} newTab={newTab} />,
    },
    { id: 'type', header: 'Type', minWidth: 160, cell: (policy) => policy.type },
    ...(props.usedAs
      ? [{ id: 'used-as', header: 'Used as', minWidth: 140, cell: (policy: PolicyRow) => policy.usedAs }]
      : []),
    { id: 'description', header: say('Description'), cell: (policy) => policy.description || '-' },
  ];
  return (
    <Table
      trackBy="arn"
      cellVerticalAlign="top"
      variant={props.variant ?? 'container'}
      header={props.header}
      columnDefinitions={columns}
      items={search.shown}
      loading={policies.loading}
      loadingText="Loading policies"
      selectionType={selection}
      selectedItems={policies.rows.filter(({ arn }) => selectedArns.includes(arn))}
      onSelectionChange={({ detail }) => onSelect(detail.selectedItems.map(({ arn }) => arn))}
      ariaLabels={{
        selectionGroupLabel: 'Policy selection',
        allItemsSelectionLabel: () => 'Select all',
        itemSelectionLabel: (_, policy) => policy.name,
        tableLabel: say('Policies'),
      }}
      filter={<PolicyFilter search={search} />}
      pagination={
        <Pagination
          currentPageIndex={search.page}
          pagesCount={search.pages}
          onChange={({ detail }) => search.setPage(detail.currentPageIndex)}
        />
      }
      empty={
        <Box textAlign="center">
          <SpaceBetween size="xs">
            <b>{policies.error ?? 'No policies found'}</b>
            <Button onClick={search.clear}>Clear filter</Button>
          </SpaceBetween>
        </Box>
      }
    />
  );
}
