import type { Practice } from '../../practice/settings';
import { type Bucket, playConnect } from './connect-journey';
import { expect, test } from './fixtures';
import type { Chromium } from './launch';
import { Person } from './person';

/** Plays it from an empty store, and holds the person's inputs against the bounds. */
async function counted(
  chromium: Chromium,
  practice: Practice,
  given: Bucket,
  most: number,
  what: string,
): Promise<void> {
  const person = new Person();
  await playConnect(chromium, person, given);
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

test('connects a bucket from Logz.io to AWS and back, in at most 8 inputs', async ({
  chromium,
  practice,
}) => {
  await counted(chromium, practice, { bucket: 'example-logs-bucket' }, 8, '');
});

test('with a prefix, in at most 10', async ({ chromium, practice }) => {
  await counted(chromium, practice, { bucket: 'example-logs-bucket', prefix: 'eu/' }, 10, ' with a prefix');
});

for (const logzioSelects of ['custom', 'combobox', 'native'] as const)
  test.describe(`a form that begins empty, its drop-downs ${logzioSelects}`, () => {
    test.use({ settings: { logzioChoices: 'empty', logzioSelects } });

    test('region and log type are asked for, in at most 12', async ({ chromium, practice }) => {
      const given = { bucket: 'example-logs-bucket', region: 'eu-central-1', logType: 'elb' };
      await counted(chromium, practice, given, 12, ` with region and log type (${logzioSelects})`);
    });
  });
