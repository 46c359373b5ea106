import type { ReactElement } from 'react';
import type { CurrentAccount } from '../api';
import { REGIONS } from './choices';
import { Choice, Field } from './field';
import { FormEnd } from './form-end';
import { GivenPair } from './given-pair';
import { COMMIT, useRoleConnector } from './use-role-connector';

interface ArchiveFormProps {
  account: CurrentAccount;
  onSaved(message: string): void;
}

/** Where the archive goes, and `Start archiving`, which commits. */
export function ArchiveForm({ account, onSaved }: ArchiveFormProps): ReactElement {
  const form = useRoleConnector(onSaved, 'archive');
  return (
    <form
      className="connector"
      aria-labelledby="archive-settings"
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <GivenPair start="archive" awsAccountId={account.awsAccountId} externalId={account.externalId} />
      <div className="two">
        <Field form={form} field="bucket" label="S3 bucket name" />
        <Choice form={form} field="region" label="Bucket region" options={REGIONS} />
      </div>
      <Field form={form} field="roleArn" label="Role ARN" />
      <FormEnd form={form} commit={COMMIT.archive} />
    </form>
  );
}
