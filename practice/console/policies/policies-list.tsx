import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { InfoLink } from '../info-link';
import { say } from '../words';
import { PolicyTable } from './policy-table';
import { usePolicies } from './use-policies';

/** `#/policies` */
export function PoliciesList(): ReactNode {
  const policies = usePolicies();
  const [selected, setSelected] = useState<string[]>([]);
  return (
    <PolicyTable
      variant="full-page"
      policies={policies}
      selection="single"
      selectedArns={selected}
      onSelect={setSelected}
      usedAs
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={`(${policies.rows.length})`}
          info={<InfoLink about={say('Policies')} />}
          description="A policy is an object in AWS that defines permissions."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="refresh" ariaLabel="Refresh" onClick={policies.refresh} />
              <ButtonDropdown
                disabled={selected.length === 0}
                items={[
                  { id: 'attach', text: 'Attach', disabled: true },
                  { id: 'detach', text: 'Detach', disabled: true },
                ]}
              >
                Actions
              </ButtonDropdown>
              <Button disabled>Delete</Button>
              <Button variant="primary" href="#/policies/create">
                {say('Create policy')}
              </Button>
            </SpaceBetween>
          }
        >
          {say('Policies')}
        </Header>
      }
    />
  );
}
