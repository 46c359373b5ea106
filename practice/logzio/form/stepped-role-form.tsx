import { type ReactElement, useEffect, useRef } from 'react';
import { ScrollBox } from '../scroll-box';
import { LOG_TYPES, REGIONS } from './choices';
import { CopyButton } from './copy-button';
import { Choice, Field } from './field';
import { FormEnd } from './form-end';
import { GivenText } from './given-text';
import type { RoleFormProps } from './role-form';
import { useRoleConnector } from './use-role-connector';

/** The form in its second look: three numbered steps, given values as plain text with a copy icon, the policy as code. */
export function SteppedRoleForm({ account, onSaved, onCancel }: RoleFormProps): ReactElement {
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
      <ol className="steps">
        <li>
          <h4>Tell us where your logs are</h4>
          <div className="two">
            <Field ref={bucket} form={form} field="bucket" label="S3 bucket name" />
            <Field form={form} field="prefix" label="Prefix" hint="Leave it empty for the whole bucket." />
            <Choice form={form} field="region" label="Bucket region" options={REGIONS} />
            <Choice form={form} field="logType" label="Log type" options={LOG_TYPES} />
          </div>
        </li>
        <li>
          <h4>Create a role in AWS with these details</h4>
          <GivenText label="Account ID" value={account.awsAccountId} />
          <GivenText label="External ID" value={account.externalId} />
          <button type="button" className="button" onClick={() => void form.getPolicy()}>
            Get the role policy
          </button>
          {form.policy !== undefined && (
            <div className="policy-box">
              <ScrollBox className="code" label="Role policy">
                <pre>{form.policy}</pre>
              </ScrollBox>
              <CopyButton what="role policy" text={form.policy} icon />
            </div>
          )}
        </li>
        <li>
          <h4>Bring the role back</h4>
          <Field form={form} field="roleArn" label="Role ARN" />
        </li>
      </ol>
      <FormEnd form={form} onCancel={onCancel} />
    </form>
  );
}
