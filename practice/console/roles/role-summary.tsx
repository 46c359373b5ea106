import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import type { ReactNode } from 'react';
import type { Role } from '../api';
import { CopiedValue } from '../copied-value';
import { consoleDate } from '../dates';
import { useConsole } from '../shell/console-context';
import { say } from '../words';

const duration = (seconds: number): string =>
  seconds % 3600 === 0
    ? `${seconds / 3600} ${seconds === 3600 ? 'hour' : 'hours'}`
    : `${Math.round(seconds / 60)} minutes`;

/** `Summary`, in the console's order. EC2 roles show a second ARN, that of their instance profile. */
export function RoleSummary({ role }: { role: Role }): ReactNode {
  const { session } = useConsole();
  // Role ARN until 2021 (3.4, 7).
  const arn = session.settings.generation === 'legacy' ? 'Role ARN' : 'ARN';
  const switchLink = `https://signin.${location.host.split('.').slice(-3).join('.')}/switchrole?roleName=${encodeURIComponent(role.name)}&account=${session.accountId}`;
  const third: KeyValuePairsProps.Pair = role.instanceProfileArn
    ? {
        label: 'Instance profile ARN',
        value: <CopiedValue label="Instance profile ARN" value={role.instanceProfileArn} />,
      }
    : {
        label: 'Link to switch roles in console',
        value: <CopiedValue label="link" value={switchLink} />,
      };
  return (
    <Container
      header={
        <Header variant="h2" actions={<Button disabled>{say('Edit')}</Button>}>
          Summary
        </Header>
      }
    >
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Creation date', value: consoleDate(role.createdAt) },
          { label: arn, value: <CopiedValue label={arn} value={role.arn} /> },
          third,
          { label: 'Last activity', value: '-' },
          { label: 'Maximum session duration', value: duration(role.maxSessionDuration) },
        ]}
      />
    </Container>
  );
}
