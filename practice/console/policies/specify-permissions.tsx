import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { type ReactNode, useState } from 'react';
import type { Finding } from '../api';
import { PolicyJson } from '../editor/policy-json';
import { InfoLink } from '../info-link';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import { VisualEditor } from './visual-editor';

interface SpecifyPermissionsProps {
  text: string;
  findings: readonly Finding[];
  onChange(text: string): void;
}

/** Create policy, step 1: the policy editor, which opens as `Visual`. */
export function SpecifyPermissions({ text, findings, onChange }: SpecifyPermissionsProps): ReactNode {
  const { session } = useConsole();
  const [view, setView] = useState('visual');
  const views = [
    { id: 'visual', text: say('Visual') },
    { id: 'json', text: 'JSON' },
  ];
  const actions = (
    <ButtonDropdown
      items={[
        { id: 'import', text: 'Import policy', disabled: true },
        { id: 'cloudformation', text: 'Generate CloudFormation template', disabled: true },
      ]}
    >
      Actions
    </ButtonDropdown>
  );
  const editor =
    view === 'json' ? (
      <PolicyJson
        label={say('Policy editor')}
        text={text}
        limit={6144}
        findings={findings}
        onChange={onChange}
      />
    ) : (
      <VisualEditor text={text} onChange={onChange} />
    );
  return (
    <SpaceBetween size="l">
      {findings.length > 0 && (
        <Alert
          type="error"
          header="There are errors in this policy"
          action={view === 'visual' && <Button onClick={() => setView('json')}>Show JSON</Button>}
        >
          {findings.map(({ message }) => (
            <div key={message}>{message}</div>
          ))}
        </Alert>
      )}
      <Container
        disableContentPaddings={view === 'json'}
        header={
          <Header
            variant="h2"
            info={<InfoLink about={say('Policy editor')} />}
            actions={
              session.settings.jsonToggle === 'segmented' ? (
                <SpaceBetween direction="horizontal" size="xs">
                  <SegmentedControl
                    label={say('Policy editor')}
                    selectedId={view}
                    options={views}
                    onChange={({ detail }) => setView(detail.selectedId)}
                  />
                  {actions}
                </SpaceBetween>
              ) : (
                actions
              )
            }
          >
            {say('Policy editor')}
          </Header>
        }
      >
        {session.settings.jsonToggle === 'tabs' ? (
          <Tabs
            activeTabId={view}
            onChange={({ detail }) => setView(detail.activeTabId)}
            tabs={views.map(({ id, text: label }) => ({ id, label, content: id === view && editor }))}
          />
        ) : (
          editor
        )}
      </Container>
    </SpaceBetween>
  );
}
