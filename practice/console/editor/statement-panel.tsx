import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { say } from '../words';
import { actionsOf, withActions, withNewStatement, withoutStatement } from './policy-text';
import { serviceName, services } from './services';

interface StatementPanelProps {
  text: string;
  /** The statement under the cursor, from 0. */
  statement: number | undefined;
  onChange(text: string): void;
}

/** `Edit statement`, to the right of the JSON: what can be done with the statement under the cursor. */
export function StatementPanel({ text, statement, onChange }: StatementPanelProps): ReactNode {
  const [search, setSearch] = useState('');
  if (statement === undefined)
    return (
      <aside className="statement-panel">
        <Header variant="h3">Edit statement</Header>
        <Box textAlign="center" padding={{ vertical: 'xxl' }}>
          <SpaceBetween size="s">
            <Box variant="h4">Select a statement</Box>
            <div>Select an existing statement in the policy or add a new statement.</div>
            <Button iconName="add-plus" onClick={() => onChange(withNewStatement(text))}>
              Add new statement
            </Button>
          </SpaceBetween>
        </Box>
      </aside>
    );

  const actions = actionsOf(text, statement);
  const included = [...new Set(actions.map((action) => action.split(':')[0] ?? action))];
  const found = services.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  const include = (prefix: string, on: boolean): void =>
    onChange(
      withActions(
        text,
        statement,
        on ? [...actions, `${prefix}:*`] : actions.filter((action) => !action.startsWith(`${prefix}:`)),
      ),
    );
  return (
    <aside className="statement-panel">
      <SpaceBetween size="m">
        <Header
          variant="h3"
          actions={<Button onClick={() => onChange(withoutStatement(text, statement))}>Remove</Button>}
        >
          {say('Edit statement')}
        </Header>
        <Box variant="h4">Add actions</Box>
        <div>
          <Box variant="awsui-key-label">Choose a service</Box>
          <Input
            type="search"
            value={search}
            placeholder="Search services"
            ariaLabel="Search services"
            onChange={({ detail }) => setSearch(detail.value)}
          />
        </div>
        {included.length > 0 && (
          <div>
            <Box variant="awsui-key-label">Included</Box>
            {included.map((prefix) => (
              <Checkbox key={prefix} checked onChange={() => include(prefix, false)}>
                {serviceName(prefix)}
              </Checkbox>
            ))}
          </div>
        )}
        <div>
          <Box variant="awsui-key-label">Available</Box>
          <ul className="plain-list">
            {found
              .filter(({ prefix }) => !included.includes(prefix))
              .map(({ prefix, name }) => (
                <li key={prefix}>
                  <Link variant="secondary" onFollow={() => include(prefix, true)}>
                    {name}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      </SpaceBetween>
    </aside>
  );
}
