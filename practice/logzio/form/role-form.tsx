import { type ReactElement, useEffect, useRef } from 'react';
import type { CurrentAccount } from '../api';
import { LOG_TYPES, REGIONS } from './choices';
import { CopyButton } from './copy-button';
import { Choice, Field } from './field';
import { FormEnd } from './form-end';
import { GivenInput } from './given-input';
import { useRoleConnector } from './use-role-connector';

export interface RoleFormProps {
  account: CurrentAccount;
  onSaved(message: string): void;
  onCancel(): void;
}

/** The form in its first look: one sheet, all given values in read-only boxes with labels. */
export function RoleForm({ account, onSaved, onCancel }: RoleFormProps): ReactElement {
  const form = useRoleConnector(onSaved);
  const bucket = useRef<HTMLInputElement>(null);
  useEffect(() => bucket.current?.focus(), []);

  return (
    <form
      className="connector"
      aria-labelledby="add-bucket"
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <h3 id="add-bucket">Add a bucket: authenticate with a role</h3>
      <div className="two given-pair">
        <GivenInput id="logzio-aws-account" label="Account ID" value={account.awsAccountId} />
        <GivenInput id="logzio-external-id" label="External ID" value={account.externalId} />
      </div>
      <div className="two">
        <Field ref={bucket} form={form} field="bucket" label="S3 bucket name" />
        <Field form={form} field="prefix" label="Prefix" />
        <Choice form={form} field="region" label="Bucket region" options={REGIONS} />
        <Choice form={form} field="logType" label="Log type" options={LOG_TYPES} />
      </div>
      <div className="field">
        <div>
          <button type="button" className="button" onClick={() => void form.getPolicy()}>
            Get the role policy
          </button>
        </div>
        {form.policy !== undefined && (
          <>
            <label htmlFor="role-policy">Role policy</label>
            <textarea
              id="role-policy"
              className="policy"
              readOnly
              rows={form.policy.split('\n').length}
              spellCheck={false}
              value={form.policy}
            />
            <CopyButton what="Role policy" text={form.policy} />
          </>
        )}
      </div>
      <Field form={form} field="roleArn" label="Role ARN" hint="From the role’s page in the IAM console." />
      <FormEnd form={form} onCancel={onCancel} />
    </form>
  );
}
