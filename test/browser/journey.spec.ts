import { playConnect } from './connect-journey';
import { BOTH, expect, test } from './fixtures';
import { Person } from './person';

test('connects a bucket from Logz.io to AWS and back, in at most 11 inputs', { tag: BOTH }, async ({
  installed,
  practice,
}) => {
  const person = new Person();
  await playConnect(installed, person, 'example-logs-bucket');

  const { inputs, aws, typedOnAws } = person.totals;
  console.log(
    `Figure: inputs of the connect journey ${inputs} (at most 11, by hand 73), on AWS pages ${aws} (at most 6)`,
  );
  expect(inputs).toBeLessThanOrEqual(11);
  expect(aws).toBeLessThanOrEqual(6);
  expect(typedOnAws).toBe(0);
  expect(practice.commits.map(({ action, ok }) => ({ action, ok }))).toEqual([
    { action: 'CreatePolicy', ok: true },
    { action: 'CreateRole', ok: true },
    { action: 'Save', ok: true },
  ]);
});
