import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/connector/inventory/file/read';
import { sorted } from '../../../src/connector/inventory/list';
import { merge } from '../../../src/connector/inventory/merge';
import { roleTable } from '../../../src/connector/inventory/names';
import { type Connector, emptyState } from '../../../src/connector/schema';
import { stepsOf } from '../../../src/journeys';
import { counting, fetcher, migrating, ROLE, rowFor } from './inventory/sample';

const source = { kind: 'imported', where: 'x.csv', at: 7 } as const;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Lists of which each part is hostile in its own way, by how many rows they have. */
const LISTS: Record<string, (count: number) => () => unknown> = {
  'rows of one bucket, each with a role of its own': (count) => {
    const rows = numbers(count).map((index) => rowFor('a', { roleArn: `${ROLE}-${index}` }));
    return () =>
      merge(
        emptyState(),
        rows.map((row) => ({ row, source })),
        counting(),
      );
  },
  'rows of one bucket that might be any of as many': (count) => {
    const known = numbers(count).map((index) =>
      fetcher(`c${index}`, { bucket: 'a', roleArn: `${ROLE}-${index}` }),
    );
    const row = rowFor('a', { bucket: 'a', roleArn: undefined, account: undefined });
    const incoming = numbers(count).map(() => ({ row, source }));
    return () => merge(migrating(known), incoming, counting());
  },
  'rows that become known one after the other': (count) => {
    const known = numbers(count).map((index) =>
      fetcher(`c${index}`, { bucket: 'a', account: `A${index}`, roleArn: undefined }),
    );
    const rows = numbers(count).map((index) => rowFor('a', { bucket: 'a', account: `A${index}` }));
    return () =>
      merge(
        migrating(known),
        rows.map((row) => ({ row, source })),
        counting(),
      );
  },
  'new names for roles of one bucket': (count) => {
    const all = numbers(count).map((index) =>
      fetcher(`c${index}`, { bucket: 'acme-logs', roleArn: `${ROLE}-${index}` }),
    );
    return () => roleTable([...all]);
  },
  'steps of a large inventory': (count) => {
    const all: Connector[] = numbers(count).map((index) => fetcher(`c${index}`));
    return () => stepsOf(migrating([...all], 'migrate-new-roles'), {});
  },
  'an inventory in order': (count) => {
    const all = numbers(count).map((index) => fetcher(`c${index}`));
    return () => sorted(all);
  },
  'a file of refused rows': (count) => {
    const text = `S3 bucket name,Kind\n${numbers(count)
      .map((index) => `BAD ${index},S3 fetcher`)
      .join('\n')}`;
    return () => readFile(text, source);
  },
  'a file of opened brackets': (count) => () => readFile('['.repeat(count * 20), source),
  'a file of quotation marks': (count) => () => readFile(`S3 bucket name\n${'"'.repeat(count * 20)}`, source),
};

/** The least of several, in ms of the processor: other programs on the machine don't count. */
function timeOf(work: () => unknown): number {
  const times = numbers(5).map(() => {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('the work on an inventory', () => {
  it.each(Object.entries(LISTS))('grows no faster than the list: %s', (_name, make) => {
    const [few, many] = [make(1_000), make(8_000)];
    timeOf(few); // so that neither is the first
    const [short, long] = [timeOf(few), timeOf(many)];
    // Eight times as many take eight times as long, and more on a busy machine; work that grows with the square takes 64 times.
    const most = 24 * Math.max(short, 3);
    expect(long, `1,000: ${short.toFixed(1)} ms, 8,000: ${long.toFixed(1)} ms`).toBeLessThan(most);
  });
});
