import { describe, expect, it } from 'vitest';
import { type Sound, sound } from '../../../../content-scripts/pages/logzio/sound';

const CASES: Record<Sound, string[]> = {
  'names-it': [
    'Success! Logz.io authenticated and connected to your S3 bucket acme-logs.',
    'acme-logs saved',
    'S3 bucket ACME-LOGS was successfully added',
    'Connector for s3://acme-logs/2024/ created.',
    'No errors: connected to acme-logs',
  ],
  'refuses-it': [
    "We couldn't connect to your S3 bucket acme-logs. The role's trust policy does not let AWS account 406095609952 assume it.",
    'Successfully authenticated, but access to the bucket was denied.',
    'AWS failed to create cloudtrail bucket. Exception AWS bucket is empty: 403. Error',
    'The role was not found.',
    'Connection failed: not connected',
    'Role ARN is required',
    'acme-logs could not be saved',
    "This role doesn't let Logz.io in; it was created for another account.",
    'User: arn:aws:iam::406095609952:user/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/logzio',
    'Unable to reach the bucket',
  ],
  success: [
    'Bucket saved',
    'Your bucket was successfully added.',
    'Connected to your S3 bucket acme-logs-2.',
    'Saved successfully',
    'Connected to my-acme-logs',
    'Connected to acme-logs.eu',
  ],
  failure: ['Could not be saved', 'Something went wrong', 'Request failed with status code 500'],
  unclear: ['Bucket unreachable', 'Welcome back', 'acme-logs', '3 new messages'],
  another: [
    "Alert rule 'disk full' saved",
    '3 alerts created',
    'User added',
    'Dashboard saved successfully',
    'Alert “acme-logs is silent” created',
    'The alert acme-logs could not be saved',
    'Failed to update dashboard of acme-logs',
    'acme-logs: dashboard created',
    'Policy for acme-logs created',
    'acme-logs: connection test succeeded, connected',
    'Successfully copied to clipboard',
    'acme-logs copied successfully',
    'Failed to copy to the clipboard',
    'acme-logs was deleted successfully',
    'Successfully disconnected acme-logs',
    'Connecting to your bucket…',
    'Saving…',
    'Please wait',
  ],
};

describe('what a message after Save sounds like, for the bucket acme-logs', () => {
  for (const [is, texts] of Object.entries(CASES))
    it.each(texts)(`${is}: %s`, (text) => expect(sound(text, 'acme-logs')).toBe(is));

  it('a bucket whose name is a word is named only where the text speaks of a bucket', () => {
    expect(sound('3 logs saved', 'logs')).toBe('success');
    expect(sound('Connected to your S3 bucket logs', 'logs')).toBe('names-it');
  });

  it('a bucket whose name holds a word for something else is named', () =>
    expect(sound('Connected to your bucket acme-alerts-test', 'acme-alerts-test')).toBe('names-it'));

  it('a form without a bucket is named by nothing', () =>
    expect(sound('Connected to your bucket acme-logs', '')).toBe('success'));
});
