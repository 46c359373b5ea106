import type { Practice } from '../../practice/settings';
import { type Bucket, playConnect } from './connect-journey';
import { BOTH, expect, test } from './fixtures';
import type { Installed } from './installed';
import { Person } from './person';

/** Plays it from an empty store, and holds the person's inputs against the bounds. */
async function counted(
  installed: Installed,
  practice: Practice,
  given: Bucket,
  most: number,
  what: string,
): Promise<void> {
  const person = new Person();
  await playConnect(installed, person, given);
  const { inputs, aws, typedOnAws } = person.totals;
  console.log(
    `Figure: inputs of the connect journey${what} ${inputs} (at most ${most}, by hand 73), on AWS pages ${aws} (at most 4)`,
  );
  expect(inputs).toBeLessThanOrEqual(most);
  expect(aws).toBeLessThanOrEqual(4);
  expect(typedOnAws).toBe(0);
  expect(practice.commits.map(({ action, ok }) => ({ action, ok }))).toEqual([
    { action: 'CreatePolicy', ok: true },
    { action: 'CreateRole', ok: true },
    { action: 'Save', ok: true },
  ]);
  expect(practice.logzio.configurations).toMatchObject([given]);
}

test('connects a bucket from Logz.io to AWS and back, in at most 8 inputs', { tag: BOTH }, async ({
  installed,
  practice,
}) => {
  await counted(installed, practice, { bucket: 'example-logs-bucket' }, 8, '');
});

test('with a prefix, in at most 10', { tag: BOTH }, async ({ installed, practice }) => {
  await counted(installed, practice, { bucket: 'example-logs-bucket', prefix: 'eu/' }, 10, ' with a prefix');
});

for (const logzioSelects of ['custom', 'combobox', 'native'] as const)
  test.describe(`a form that begins empty, its drop-downs ${logzioSelects}`, () => {
    test.use({ settings: { logzioChoices: 'empty', logzioSelects } });

    test('region and log type are asked for, in at most 12', async ({ installed, practice }) => {
      const given = { bucket: 'example-logs-bucket', region: 'eu-central-1', logType: 'elb' };
      await counted(installed, practice, given, 12, ` with region and log type (${logzioSelects})`);
    });
  });
