import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import type { ReactNode } from 'react';
import { PolicyJson } from '../editor/policy-json';
import { Field } from '../field';
import { useLate, useRebuilt } from '../settling';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import { AccountForm } from './account-form';
import type { Entity, EntityProblems, RoleDraft } from './role-draft';

const entities: { entity: Entity; label: string; description: string }[] = [
  {
    entity: 'AWS_SERVICE',
    label: 'AWS service',
    description: 'Allow AWS services like EC2, Lambda, or others to perform actions in this account.',
  },
  {
    entity: 'AWS_ACCOUNT',
    label: 'AWS account',
    description:
      'Allow entities in other AWS accounts belonging to you or a 3rd party to perform actions in this account.',
  },
  {
    entity: 'WEB_IDENTITY',
    label: 'Web identity',
    description:
      'Allow users federated by the specified external web identity provider to assume this role to perform actions in this account.',
  },
  {
    entity: 'SAML_FEDERATION',
    label: 'SAML 2.0 federation',
    description:
      'Allow users federated with SAML 2.0 from a corporate directory to perform actions in this account.',
  },
  {
    entity: 'CUSTOM',
    label: 'Custom trust policy',
    description: 'Create a custom trust policy to enable others to perform actions in this account.',
  },
];

const useCases = [
  { value: 'ec2', label: 'EC2' },
  { value: 'lambda', label: 'Lambda' },
  { value: 'ecs-tasks', label: 'Elastic Container Service Task' },
  { value: 's3', label: 'S3' },
];

interface SelectTrustedEntityProps {
  draft: RoleDraft;
  problems: EntityProblems;
  onChange(part: Partial<RoleDraft>): void;
}

/** Create role, step 1. */
export function SelectTrustedEntity({ draft, problems, onChange }: SelectTrustedEntityProps): ReactNode {
  const { testIds } = useConsole().session.settings;
  const account = useLate(draft.entity === 'AWS_ACCOUNT');
  const rebuilt = useRebuilt();
  // The values behind the tiles are an inner matter of the page: without test ids they say nothing either.
  const value = (entity: Entity): string =>
    testIds ? entity : String(entities.findIndex((one) => one.entity === entity));
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{say('Trusted entity type')}</Header>}>
        <Tiles
          ariaLabel={say('Trusted entity type')}
          value={value(draft.entity)}
          items={entities.map(({ entity, label, description }) => ({
            value: value(entity),
            label: say(label),
            description,
          }))}
          onChange={({ detail }) =>
            onChange({
              entity: entities.find(({ entity }) => value(entity) === detail.value)?.entity ?? 'CUSTOM',
            })
          }
        />
      </Container>
      {account && <AccountForm key={rebuilt} draft={draft} problems={problems} onChange={onChange} />}
      {draft.entity === 'AWS_SERVICE' && (
        <Container
          header={
            <Header
              variant="h2"
              description="Allow an AWS service like EC2, Lambda, or others to perform actions in this account."
            >
              Use case
            </Header>
          }
        >
          <Field label="Service or use case" error={problems.service}>
            <Select
              placeholder="Choose a service or use case"
              filteringType="auto"
              selectedOption={useCases.find((useCase) => useCase.value === draft.service) ?? null}
              options={useCases}
              onChange={({ detail }) => onChange({ service: detail.selectedOption.value ?? '' })}
            />
          </Field>
        </Container>
      )}
      {(draft.entity === 'WEB_IDENTITY' || draft.entity === 'SAML_FEDERATION') && (
        <Container
          header={
            <Header variant="h2">
              {draft.entity === 'WEB_IDENTITY' ? 'Web identity' : 'SAML 2.0 federation'}
            </Header>
          }
        >
          <Field label="Identity provider" error={problems.provider}>
            <Select
              placeholder="Choose provider"
              selectedOption={null}
              options={[]}
              empty="No identity providers in this account."
            />
          </Field>
        </Container>
      )}
      {draft.entity === 'CUSTOM' && (
        <Container
          disableContentPaddings
          header={
            <Header
              variant="h2"
              description="Create a custom trust policy to enable others to perform actions in this account."
            >
              Custom trust policy
            </Header>
          }
        >
          <PolicyJson
            label="Custom trust policy"
            text={draft.customTrust}
            limit={2048}
            findings={[]}
            onChange={(customTrust) => onChange({ customTrust })}
          />
        </Container>
      )}
    </SpaceBetween>
  );
}
