import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Tabs from '@cloudscape-design/components/tabs';
import { type ReactNode, useCallback } from 'react';
import { getPolicy } from '../api';
import { CopiedValue } from '../copied-value';
import { consoleDate } from '../dates';
import { JsonView } from '../editor/json-view';
import { InfoLink } from '../info-link';
import { NotFound } from '../shell/not-found';
import { useLoaded } from '../use-loaded';
import { PermissionsSummary } from './permissions-summary';

/** `#/policies/details/<ARN>` */
export function PolicyDetails({ arn }: { arn: string }): ReactNode {
  const { value: policy, error } = useLoaded(useCallback(() => getPolicy(arn), [arn]));
  if (error) return <NotFound what={`The policy with ARN ${arn} cannot be found.`} list="#/policies" />;
  if (!policy) return <Spinner size="large" />;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink about={policy.name} />}
          description={policy.description || undefined}
        >
          {policy.name}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Container header={<Header variant="h2">Policy details</Header>}>
          <KeyValuePairs
            columns={3}
            items={[
              { label: 'Type', value: policy.type },
              { label: 'Creation time', value: consoleDate(policy.createdAt) },
              { label: 'ARN', value: <CopiedValue label="ARN" value={policy.arn} /> },
            ]}
          />
        </Container>
        <Tabs
          tabs={[
            {
              id: 'permissions',
              label: 'Permissions',
              content: (
                <SpaceBetween size="l">
                  <PermissionsSummary document={policy.document} />
                  <Container header={<Header variant="h2">JSON</Header>}>
                    <JsonView label="Policy document" text={policy.document} />
                  </Container>
                </SpaceBetween>
              ),
            },
            {
              id: 'entities_attached',
              label: 'Entities attached',
              content: <Container>{policy.usedAs}</Container>,
            },
            {
              id: 'tags',
              label: 'Tags',
              content: <Container>No tags associated with the resource.</Container>,
            },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
