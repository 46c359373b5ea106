import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import Textarea from '@cloudscape-design/components/textarea';
import type { ReactNode } from 'react';
import type { PolicyRow } from '../api';
import { JsonView } from '../editor/json-view';
import { Field } from '../field';
import { policyHref } from '../route';
import { descriptionConstraint, nameConstraint } from '../rules';
import { useConsole } from '../shell/console-context';
import { TagsEditor } from '../tags-editor';
import { say } from '../words';
import { type RoleDraft, trustText } from './role-draft';

interface RoleReviewProps {
  draft: RoleDraft;
  attached: readonly PolicyRow[];
  problems: { name?: string | undefined; description?: string | undefined };
  onChange(part: Partial<RoleDraft>): void;
  onEdit(step: number): void;
}

/** Create role, step 3: `Name, review, and create`. */
export function RoleReview({ draft, attached, problems, onChange, onEdit }: RoleReviewProps): ReactNode {
  const { session } = useConsole();
  const edit = (step: number): ReactNode => <Button onClick={() => onEdit(step)}>{say('Edit')}</Button>;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Role details</Header>}>
        <SpaceBetween size="l">
          <Field
            label={say('Role name')}
            description="Enter a meaningful name to identify this role."
            constraint={nameConstraint(64)}
            error={problems.name}
          >
            <Input value={draft.name} onChange={({ detail }) => onChange({ name: detail.value })} />
          </Field>
          <Field
            label={say('Description')}
            description="Add a short explanation for this role."
            constraint={descriptionConstraint}
            error={problems.description}
          >
            <Textarea
              value={draft.description}
              onChange={({ detail }) => onChange({ description: detail.value })}
            />
          </Field>
        </SpaceBetween>
      </Container>
      <Container
        header={
          <Header variant="h2" actions={edit(0)}>
            Step 1: Select trusted entities
          </Header>
        }
      >
        <Box variant="h3" padding={{ bottom: 's' }}>
          Trust policy
        </Box>
        <JsonView label="Trust policy" text={trustText(draft, session)} />
      </Container>
      <Container
        header={
          <Header variant="h2" actions={edit(1)}>
            Step 2: Add permissions
          </Header>
        }
      >
        <Table
          variant="embedded"
          trackBy="arn"
          items={attached}
          header={<Header variant="h3">Permissions policy summary</Header>}
          columnDefinitions={[
            {
              id: 'name',
              header: say('Policy name'),
              isRowHeader: true,
              cell: ({ arn, name }) => (
                <Link href={policyHref(arn)} target="_blank">
                  {name}
                </Link>
              ),
            },
            { id: 'type', header: 'Type', cell: ({ type }) => type },
            { id: 'attached-as', header: 'Attached as', cell: () => 'Permissions policy' },
          ]}
          empty="No policies are attached to this role."
        />
      </Container>
      <Box variant="h2">Step 3: Add tags</Box>
      <TagsEditor tags={draft.tags} onChange={(tags) => onChange({ tags })} />
    </SpaceBetween>
  );
}
