import type { ReactNode } from 'react';
import type { EntityProblems, RoleDraft } from '../roles/role-draft';
import { isEntity } from '../roles/role-draft';
import { useConsole } from '../shell/console-context';
import { say } from '../words';
import { type Choice, LinkTiles, Radios, Tiles } from './choices';
import { Checkbox, Input } from './controls';
import { Field } from './field';

const legacyTiles: Choice[] = [
  { value: 'AWS_SERVICE', label: 'AWS service', description: 'EC2, Lambda and others' },
  { value: 'AWS_ACCOUNT', label: 'Another AWS account', description: 'Belonging to you or 3rd party' },
  { value: 'WEB_IDENTITY', label: 'Web identity', description: 'Cognito or any OpenID provider' },
  { value: 'SAML_FEDERATION', label: 'SAML 2.0 federation', description: 'Your corporate directory' },
];

const mixedTiles: Choice[] = [
  { value: 'AWS_SERVICE', label: 'AWS service' },
  { value: 'AWS_ACCOUNT', label: 'AWS account' },
  { value: 'WEB_IDENTITY', label: 'Web identity' },
  { value: 'SAML_FEDERATION', label: 'SAML 2.0 federation' },
  { value: 'CUSTOM', label: 'Custom trust policy' },
];

interface TrustedEntityProps {
  draft: RoleDraft;
  problems: EntityProblems;
  onChange(part: Partial<RoleDraft>): void;
}

/** The first page. Until 2021 `Another AWS account` is a tile (3.4); in 2022 it is a radio button below the tile `AWS account` (3.1). */
export function TrustedEntity({ draft, problems, onChange }: TrustedEntityProps): ReactNode {
  const { session } = useConsole();
  const isLegacy = session.settings.generation === 'legacy';
  const choose = (value: string): void => {
    if (isEntity(value)) onChange({ entity: value, ...(isLegacy && { account: 'another' as const }) });
  };
  const account = (
    <Field label={isLegacy ? 'Account ID*' : say('Account ID')} error={problems.accountId}>
      {(label) => (
        <Input labelledBy={label} value={draft.accountId} onChange={(accountId) => onChange({ accountId })} />
      )}
    </Field>
  );
  const options = (
    <>
      <h4>{say('Options')}</h4>
      <Checkbox
        name="requireExternalId"
        checked={draft.requireExternalId}
        onChange={(requireExternalId) => onChange({ requireExternalId })}
      >
        {say('Require external ID (Best practice when a third party will assume this role)')}
      </Checkbox>
      {draft.requireExternalId && (
        <Field label={say('External ID')} error={problems.externalId}>
          {(label) => (
            <Input
              labelledBy={label}
              value={draft.externalId}
              onChange={(externalId) => onChange({ externalId })}
            />
          )}
        </Field>
      )}
      <Checkbox
        name="requireMfa"
        checked={draft.requireMfa}
        onChange={(requireMfa) => onChange({ requireMfa })}
      >
        {say('Require MFA')}
      </Checkbox>
    </>
  );
  if (isLegacy)
    return (
      <>
        <LinkTiles choices={legacyTiles} value={draft.entity} onChange={choose} />
        {draft.entity === 'AWS_ACCOUNT' && (
          <section>
            <h3>Specify accounts that can use this role</h3>
            {account}
            {options}
          </section>
        )}
      </>
    );
  const translated = mixedTiles.map((tile) => ({ ...tile, label: say(tile.label) }));
  return (
    <>
      <h2>{say('Trusted entity type')}</h2>
      <Tiles choices={translated} value={draft.entity} onChange={choose} />
      {draft.entity === 'AWS_ACCOUNT' && (
        <section>
          <h2>{say('An AWS account')}</h2>
          <Radios
            choices={[
              { value: 'thisAccount', label: `${say('This account')} (${session.accountId})` },
              { value: 'anotherAccount', label: say('Another AWS account') },
            ]}
            value={`${draft.account}Account`}
            onChange={(value) => onChange({ account: value === 'anotherAccount' ? 'another' : 'this' })}
          />
          {draft.account === 'another' && account}
          {options}
        </section>
      )}
    </>
  );
}
