import type { Field } from '../../../src/connector/labels';
import { emptyState, type Source, type State } from '../../../src/connector/schema';
import { setValue } from '../../../src/connector/state';

export const VENDOR = '406095609952';
export const ACCOUNT = '123456789012';
export const EXTERNAL_ID = 'logzio:aws:extid:k3x9q0zt7m2w5v8ya';

/** The policy that Logz.io publishes for a bucket. */
export const policyFor = (bucket: string): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: [`arn:aws:s3:::${bucket}`] },
        { Effect: 'Allow', Action: ['s3:GetObject'], Resource: [`arn:aws:s3:::${bucket}/*`] },
      ],
    },
    null,
    2,
  );

export const captured = (at: number): Source => ({ kind: 'captured', where: 'app.logz.io', at });
export const typed = (at: number): Source => ({ kind: 'typed', at });

/** The state with these values set; fails the test where one is refused. */
export function withValues(state: State, values: Partial<Record<Field, string>>, source: Source): State {
  let next = state;
  for (const [field, text] of Object.entries(values)) {
    const result = setValue(next, field as Field, text, source);
    if (!result.ok) throw new Error(`${field}: ${result.problem.code}`);
    next = result.value;
  }
  return next;
}

/** What one capture of Logz.io's form brings. */
export const capturedForm = (bucket = 'acme-logs', at = 10): State =>
  withValues(
    emptyState(),
    { accountId: VENDOR, externalId: EXTERNAL_ID, bucket, rolePolicy: policyFor(bucket) },
    captured(at),
  );
