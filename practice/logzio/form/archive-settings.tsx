import { type ReactElement, useState } from 'react';
import type { Connector, CurrentAccount } from '../api';
import { DeleteDialog } from '../delete-dialog';
import { Standing } from '../standing';
import { REGIONS } from './choices';
import { Choice, Field } from './field';
import { GivenPair } from './given-pair';
import { shownForm } from './use-role-connector';

interface ArchiveSettingsProps {
  account: CurrentAccount;
  archive: Connector;
  onDeleted(message: string): void;
}

/**
 * The archive that is running. The external ID here is the one that it was made with, which need not be the account's of
 * today.
 */
export function ArchiveSettings({ account, archive, onDeleted }: ArchiveSettingsProps): ReactElement {
  const [leaving, setLeaving] = useState(false);
  const form = shownForm(archive);
  const { externalId } = archive;
  return (
    <div className="connector">
      <div>
        <Standing {...archive} />
      </div>
      <GivenPair
        start="archive"
        awsAccountId={account.awsAccountId}
        {...(externalId === undefined ? {} : { externalId })}
      />
      <div className="two">
        <Field form={form} field="bucket" label="S3 bucket name" />
        <Choice form={form} field="region" label="Bucket region" options={REGIONS} />
      </div>
      <Field form={form} field="roleArn" label="Role ARN" />
      <div className="actions">
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setLeaving(true)}>
          Remove my S3 settings
        </button>
      </div>
      {leaving && (
        <DeleteDialog
          configuration={archive}
          consequence="Logz.io stops archiving at once. The files in your bucket stay."
          onDeleted={onDeleted}
          onClosed={() => setLeaving(false)}
        />
      )}
    </div>
  );
}
