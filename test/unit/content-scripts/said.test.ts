import { describe, expect, it } from 'vitest';
import { sound } from '../../../content-scripts/form/said';

describe('what a message after Save sounds like', () => {
  it.each([
    'Success! Logz.io authenticated and connected to your S3 bucket acme-logs.',
    'Bucket saved',
    'Your bucket was successfully added.',
    'Connector created.',
    'No errors: connected.',
  ])('a success: %s', (text) => expect(sound(text)).toBe(true));

  it.each([
    "We couldn't connect to your S3 bucket acme-logs.",
    'Successfully authenticated, but access to the bucket was denied.',
    'AWS failed to create cloudtrail bucket. Exception AWS bucket is empty: 403. Error',
    'The role was not found.',
    'Could not be saved',
    'Connection failed: not connected',
    'Role ARN is required',
    'The bucket must be created first',
    "This role doesn't let Logz.io in; it was created for another account.",
  ])('a failure: %s', (text) => expect(sound(text)).toBe(false));

  it.each(['Connecting to your bucket…', 'Saving…', 'Welcome back', '3 new messages', 'Please wait'])(
    'neither: %s',
    (text) => expect(sound(text)).toBeUndefined(),
  );
});
