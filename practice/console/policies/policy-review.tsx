import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { ReactNode } from 'react';
import type { Tag } from '../api';
import { Field } from '../field';
import { descriptionConstraint, nameConstraint } from '../rules';
import { TagsEditor } from '../tags-editor';
import { say } from '../words';
import { PermissionsSummary } from './permissions-summary';

interface PolicyReviewProps {
  text: string;
  name: string;
  description: string;
  tags: readonly Tag[];
  problems: { name?: string | undefined; description?: string | undefined };
  onName(name: string): void;
  onDescription(description: string): void;
  onTags(tags: Tag[]): void;
  onEdit(): void;
}

/** Create policy, step 2: `Review and create`. */
export function PolicyReview(props: PolicyReviewProps): ReactNode {
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Policy details</Header>}>
        <SpaceBetween size="l">
          <Field
            label={say('Policy name')}
            description="Enter a meaningful name to identify this policy."
            constraint={nameConstraint(128)}
            error={props.problems.name}
          >
            <Input value={props.name} onChange={({ detail }) => props.onName(detail.value)} />
          </Field>
          <Field
            label={say('Description - optional')}
            description="Add a short explanation for this policy."
            constraint={descriptionConstraint}
            error={props.problems.description}
          >
            <Textarea
              value={props.description}
              onChange={({ detail }) => props.onDescription(detail.value)}
            />
          </Field>
        </SpaceBetween>
      </Container>
      <PermissionsSummary
        document={props.text}
        onEdit={<Button onClick={props.onEdit}>{say('Edit')}</Button>}
      />
      <TagsEditor tags={props.tags} onChange={props.onTags} />
    </SpaceBetween>
  );
}
