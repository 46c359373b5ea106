import type { ReactElement } from 'react';
import { ScrollBox } from '../scroll-box';
import {
  SAMPLE_ACCOUNT_ID,
  SAMPLE_ARCHIVE_POLICY,
  SAMPLE_EXTERNAL_ID,
  SAMPLE_ROLE_ARN,
  SAMPLE_ROLE_POLICY,
  SAMPLE_TRUST_POLICY,
} from './samples';

function Code({ label, text }: { label: string; text: string }): ReactElement {
  return (
    <ScrollBox className="code" label={label}>
      <pre>
        <code>{text}</code>
      </pre>
    </ScrollBox>
  );
}

/** What the documentation says above the form. */
export function S3DocsBeforeForm(): ReactElement {
  return (
    <>
      <p className="lead">
        Logz.io reads the log files of an S3 bucket through an IAM role in your AWS account. You make the
        role, you decide what it may do, and you can take it back at any time.
      </p>
      <h2>Create a Logz.io-AWS connector</h2>
      <p>
        Press <strong>+ Add a bucket</strong> and choose <strong>Authenticate with a role</strong>. The form
        shows the <strong>Account ID</strong> and the <strong>External ID</strong> that AWS will ask you for.
        The External ID belongs to your Logz.io account; it looks like this:
      </p>
      <Code label="Example of an external ID" text={SAMPLE_EXTERNAL_ID} />
      <p>
        Type the <strong>S3 bucket name</strong> and, where your logs are in one folder, its{' '}
        <strong>Prefix</strong>. <strong>Get the role policy</strong> then shows the permissions for your
        bucket. Leave the form open while you work in AWS.
      </p>
    </>
  );
}

/** Stands right beside the form, like a help panel. */
export function ExampleValues(): ReactElement {
  return (
    <aside className="example" aria-labelledby="example-values">
      <h2 id="example-values">What the values look like</h2>
      <dl>
        <dt>Account ID</dt>
        <dd>
          <code>{SAMPLE_ACCOUNT_ID}</code>
        </dd>
        <dt>External ID</dt>
        <dd>
          <code>{SAMPLE_EXTERNAL_ID}</code>
        </dd>
        <dt>S3 bucket name</dt>
        <dd>
          <code>my-example-logs</code>
        </dd>
        <dt>Role ARN</dt>
        <dd>
          <code>{SAMPLE_ROLE_ARN}</code>
        </dd>
      </dl>
      <p className="quiet">Examples only. Yours are in the form.</p>
    </aside>
  );
}

/** What the documentation says below the form. */
export function S3DocsAfterForm(): ReactElement {
  return (
    <>
      <h2>Create the role in AWS</h2>
      <p>
        In the IAM console, make a role for another AWS account. Give it the Account ID from the form, require
        an external ID and put in the External ID from the form. When the role exists, its trust policy reads:
      </p>
      <Code label="Example of a trust policy" text={SAMPLE_TRUST_POLICY} />
      <h2>Give the role its permissions</h2>
      <p>
        Make a policy from the text that <strong>Get the role policy</strong> shows, and attach it to the
        role. Written out for any bucket, it is this:
      </p>
      <Code label="Example of a role policy" text={SAMPLE_ROLE_POLICY} />
      <p>To archive to the same bucket and restore from it, the role needs more:</p>
      <Code label="Example of a role policy for archiving" text={SAMPLE_ARCHIVE_POLICY} />
      <h2>Bring the role to Logz.io</h2>
      <p>
        Copy the role’s ARN from its page in the IAM console, for example <code>{SAMPLE_ROLE_ARN}</code>, into{' '}
        <strong>Role ARN</strong> and press <strong>Save</strong>. Logz.io tries the role at once and tells
        you whether it could read the bucket.
      </p>
      <h2>If the connection fails</h2>
      <ul>
        <li>The External ID in the role’s trust policy must be the one in the form, letter by letter.</li>
        <li>The policy must name your bucket twice: once alone, once followed by /*.</li>
        <li>The role must be in the same AWS partition as Logz.io: not in GovCloud, not in China.</li>
      </ul>
    </>
  );
}
