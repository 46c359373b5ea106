import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Link from '@cloudscape-design/components/link';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { Field } from '../field';
import { useLate } from '../settling';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import type { EntityProblems, RoleDraft } from './role-draft';

interface AccountFormProps {
  draft: RoleDraft;
  problems: EntityProblems;
  onChange(part: Partial<RoleDraft>): void;
}

/**
 * `An AWS account`: which one, external ID, MFA. The field for the account stands under its radio button (3.1; S 2026-05), the external
 * ID's paragraph, field and alert between the two boxes (3.1; S before 2025-10).
 */
export function AccountForm({ draft, problems, onChange }: AccountFormProps): ReactNode {
  const { session } = useConsole();
  const another = useLate(draft.account === 'another');
  const externalId = useLate(draft.requireExternalId);
  const isDashed = session.settings.accountIdShown === 'dashed';
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Allow entities in other AWS accounts belonging to you or a 3rd party to perform actions in this account."
        >
          {say('An AWS account')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <SpaceBetween size="s">
          <RadioGroup
            ariaLabel={say('An AWS account')}
            value={draft.account}
            items={[
              { value: 'this', label: `${say('This account')} (${session.accountId})` },
              { value: 'another', label: say('Another AWS account') },
            ]}
            onChange={({ detail }) => onChange({ account: detail.value === 'another' ? 'another' : 'this' })}
          />
          {another && (
            <Box padding={{ left: 'l' }}>
              <Field
                label={say('Account ID')}
                description="Identifier of the account that can use this role"
                constraint="Account ID is a 12-digit number."
                error={problems.accountId}
              >
                <Input
                  value={isDashed ? dashed(draft.accountId) : draft.accountId}
                  placeholder="111122223333"
                  onChange={({ detail }) =>
                    onChange({ accountId: isDashed ? detail.value.replaceAll('-', '') : detail.value })
                  }
                />
              </Field>
            </Box>
          )}
        </SpaceBetween>
        <FormField label={say('Options')} stretch>
          <SpaceBetween size="s">
            <Checkbox
              checked={draft.requireExternalId}
              description={draft.requireExternalId && <WhyExternalId />}
              onChange={({ detail }) => onChange({ requireExternalId: detail.checked })}
            >
              {say('Require external ID (Best practice when a third party will assume this role)')}
            </Checkbox>
            {externalId && (
              <Box padding={{ left: 'l' }}>
                <SpaceBetween size="xs">
                  <Field label={say('External ID')} error={problems.externalId}>
                    <Input
                      value={draft.externalId}
                      onChange={({ detail }) => onChange({ externalId: detail.value })}
                    />
                  </Field>
                  <Alert type="info">
                    Important: The console does not support using an external ID with the Switch Role feature.
                    If you select this option, entities in the trusted account must use the API, CLI, or a
                    custom federation proxy to make cross-account iam:AssumeRole calls. <LearnMore />
                  </Alert>
                </SpaceBetween>
              </Box>
            )}
            <Checkbox
              checked={draft.requireMfa}
              description="Requires that the assuming entity use multi-factor authentication."
              onChange={({ detail }) => onChange({ requireMfa: detail.checked })}
            >
              {say('Require MFA')}
            </Checkbox>
          </SpaceBetween>
        </FormField>
      </SpaceBetween>
    </Container>
  );
}

const dashed = (account: string): string => account.match(/.{1,4}/g)?.join('-') ?? '';

function WhyExternalId(): ReactNode {
  return (
    <>
      You can increase the security of your role by requiring an optional external identifier, which prevents
      "confused deputy" attacks. This is recommended if you do not own or have administrative access to the
      account that can assume this role. The external ID can include any characters that you choose. To assume
      this role, users must be in the trusted account and provide this exact external ID. <LearnMore />
    </>
  );
}

function LearnMore(): ReactNode {
  const { help } = useConsole();
  return (
    <Link fontSize="inherit" onFollow={() => help('external IDs')}>
      Learn more
    </Link>
  );
}
