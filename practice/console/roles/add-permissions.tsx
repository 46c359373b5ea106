import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { InfoLink } from '../info-link';
import { PolicyTable } from '../policies/policy-table';
import type { Policies } from '../policies/use-policies';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import type { RoleDraft } from './role-draft';

interface AddPermissionsProps {
  draft: RoleDraft;
  policies: Policies;
  onChange(part: Partial<RoleDraft>): void;
}

/** `(1150)`, or `(1/1150)` with a selection. */
function counter(policies: Policies, arns: readonly string[]): string {
  const chosen = policies.rows.filter(({ arn }) => arns.includes(arn)).length;
  return chosen > 0 ? `(${chosen}/${policies.rows.length})` : `(${policies.rows.length})`;
}

/** Create role, step 2. */
export function AddPermissions({ draft, policies, onChange }: AddPermissionsProps): ReactNode {
  const { session } = useConsole();
  return (
    <SpaceBetween size="l">
      <PolicyTable
        policies={policies}
        selection="multi"
        newTab
        selectedArns={draft.policyArns}
        onSelect={(policyArns) => onChange({ policyArns })}
        header={
          <Header
            variant="h2"
            counter={counter(policies, draft.policyArns)}
            info={<InfoLink about={say('Permissions policies')} />}
            description="Choose one or more policies to attach to your new role."
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button iconName="refresh" ariaLabel="Refresh" onClick={policies.refresh} />
                {session.settings.createPolicyButtonInWizard && (
                  <Button href="#/policies/create" target="_blank" iconName="external" iconAlign="right">
                    {say('Create policy')}
                  </Button>
                )}
              </SpaceBetween>
            }
          >
            {say('Permissions policies')}
          </Header>
        }
      />
      <ExpandableSection
        variant="container"
        headerText="Set permissions boundary - optional"
        headerDescription="Set a permissions boundary to control the maximum permissions this role can have. This is not a common setting, but you can use it to delegate permission management to others."
      >
        <SpaceBetween size="l">
          <RadioGroup
            ariaLabel="Permissions boundary"
            value={draft.boundary}
            items={[
              { value: 'none', label: 'Create role without a permissions boundary' },
              {
                value: 'use',
                label: 'Use a permissions boundary to control the maximum role permissions',
              },
            ]}
            onChange={({ detail }) => onChange({ boundary: detail.value === 'use' ? 'use' : 'none' })}
          />
          {draft.boundary === 'use' && (
            <PolicyTable
              policies={policies}
              selection="single"
              newTab
              selectedArns={draft.boundaryArns}
              onSelect={(boundaryArns) => onChange({ boundaryArns })}
              header={
                <Header variant="h2" counter={counter(policies, draft.boundaryArns)}>
                  Permissions boundary
                </Header>
              }
            />
          )}
        </SpaceBetween>
      </ExpandableSection>
    </SpaceBetween>
  );
}
