import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { parse } from 'jsonc-parser';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { actionsOf, withActions, withNewStatement } from '../editor/policy-text';
import { serviceName, services } from '../editor/services';
import { Field } from '../field';

const Statements = z.object({ Statement: z.array(z.unknown()) });

/** The visual editor, as far as a person needs it to see what it is: services, and all or none of their actions. */
export function VisualEditor({ text, onChange }: { text: string; onChange(text: string): void }): ReactNode {
  const read = Statements.safeParse(parse(text));
  const count = read.success ? read.data.Statement.length : 0;
  return (
    <SpaceBetween size="m">
      {Array.from({ length: count }, (_, index) => {
        const actions = actionsOf(text, index);
        const prefix = actions[0]?.split(':')[0];
        return (
          <ExpandableSection
            // biome-ignore lint/suspicious/noArrayIndexKey: a statement has no other identity than its place
            key={index}
            variant="stacked"
            defaultExpanded
            headerText={prefix ? serviceName(prefix) : 'Select a service'}
            headerDescription={
              prefix
                ? actions.join(', ')
                : 'Specify what actions can be performed on specific resources in a service.'
            }
          >
            <Field label="Service">
              <Select
                placeholder="Choose a service"
                filteringType="auto"
                selectedOption={prefix ? { value: prefix, label: serviceName(prefix) } : null}
                options={services.map((service) => ({ value: service.prefix, label: service.name }))}
                onChange={({ detail }) =>
                  onChange(withActions(text, index, [`${detail.selectedOption.value}:*`]))
                }
              />
            </Field>
          </ExpandableSection>
        );
      })}
      {!read.success && <Box>This policy can only be shown as JSON.</Box>}
      <Button iconName="add-plus" onClick={() => onChange(withNewStatement(text))}>
        Add more permissions
      </Button>
    </SpaceBetween>
  );
}
