import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Configuration, emptyMigration } from '../../../../src/connector/configuration';
import { checkConfiguration } from '../../../../src/connector/inventory/check';
import { guarded, readCsv, unguarded, writeCsv } from '../../../../src/connector/inventory/file/csv';
import { exportCsv, exportJson, readFile } from '../../../../src/connector/inventory/file/read';
import { merge } from '../../../../src/connector/inventory/list';
import { counting, fetcher, ROLE } from './sample';

const from = { kind: 'imported', where: 'x.csv', at: 7 } as const;

const word = fc.string({ unit: fc.constantFrom(...'ab ,;"\'=+-@\n\r\tü/'), maxLength: 8 });
const cell = fc.oneof(word, fc.string({ maxLength: 12 }));

/** Any configuration that can come into the inventory. */
const configuration: fc.Arbitrary<Configuration> = fc
  .record({
    kind: fc.constantFrom('s3-fetcher' as const, 'archive' as const),
    bucket: fc.constantFrom('acme-logs', 'b-logs', 'c.logs.example'),
    prefix: fc.option(fc.constantFrom('', 'app/', '=cmd', "'=x", 'a,b', 'say "hi"', '-1+2/'), {
      nil: undefined,
    }),
    region: fc.option(fc.constantFrom('us-east-1', '=1+1', 'Europe (Frankfurt), "1"'), { nil: undefined }),
    logType: fc.option(word, { nil: undefined }),
    roleArn: fc.option(fc.constantFrom(ROLE, `${ROLE}-2`), { nil: undefined }),
    account: fc.option(fc.constantFrom('Production', '@work', '+49 team'), { nil: undefined }),
    oldExternalId: fc.option(cell, { nil: undefined }),
    at: fc.nat(),
  })
  .map(({ at, ...given }) => {
    const { values } = checkConfiguration(
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    );
    if (!values) throw new Error('not a value of the inventory');
    return {
      id: `id-${at}`,
      ...values,
      from: { kind: 'typed', at },
      facts: at % 2 ? {} : { filled: { at } },
    };
  });

describe('CSV', () => {
  it('comes back cell for cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const full = [['header', ''], ...rows].filter((row) => row.some((one) => guarded(one).trim() !== ''));
        const read = readCsv(writeCsv(full));
        expect(read.map(({ cells }) => cells.map(unguarded))).toEqual(full);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is run by no spreadsheet', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
    expect(exportCsv([fetcher('a', { oldExternalId: '=HYPERLINK("http://x")' })])).toContain(
      `"'=HYPERLINK(""http://x"")"`,
    );
  });

  it('carries every value of every configuration', () => {
    fc.assert(
      fc.property(fc.array(configuration, { maxLength: 8 }), (all) => {
        const { incoming, rejected } = readFile(exportCsv(all), from);
        expect(rejected).toEqual([]);
        const values = ({ id: _id, from: _from, facts: _facts, ...rest }: Configuration) =>
          Object.fromEntries(
            Object.entries(rest).filter(([, value]) => value !== undefined && value.trim() !== ''),
          );
        const back = incoming.map((one) => values({ ...one.values, id: '', from, facts: {} }));
        const sortedBack = back.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();
        const given = all.map((one) => values(one));
        expect(sortedBack).toEqual(given.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort());
      }),
    );
  });

  it('reads semicolons, tabs, a byte order mark, bare line feeds and columns in any order', () => {
    for (const separator of [';', '\t', ',']) {
      const text = `\ufeffRole ARN${separator}bucket name${separator}logsType\n${ROLE}${separator}acme-logs${separator}ELB\n\n`;
      expect(readFile(text, from).incoming).toEqual([
        { line: 2, from, values: { kind: 's3-fetcher', bucket: 'acme-logs', roleArn: ROLE, logType: 'ELB' } },
      ]);
    }
  });

  it('names the line of every bad row, also after line breaks in cells, and keeps the row', () => {
    const text = [
      'Kind,S3 bucket name,Old external ID',
      'S3 fetcher,acme-logs,"two',
      'lines"',
      'S3 fetcher,BAD,x',
      'nothing,acme-logs,x',
      'S3 fetcher,acme-logs,x,surplus',
      'S3 fetcher,c-logs,"never closed',
      'S3 fetcher,d-logs,x',
    ].join('\r\n');
    const { incoming, rejected } = readFile(text, from);
    expect(incoming.map(({ line, values }) => [line, values.oldExternalId])).toEqual([[2, 'two\r\nlines']]);
    expect(rejected.map(({ line }) => line)).toEqual([4, 5, 6, 7]);
    expect(rejected[0]?.raw).toBe('S3 fetcher,BAD,x');
    expect(rejected[2]?.message).toContain('4 cells');
    expect(rejected[3]?.raw).toBe('S3 fetcher,c-logs,"never closed\r\nS3 fetcher,d-logs,x');
  });

  it('says so when there is no header, and names columns it does not know', () => {
    expect(readFile('acme-logs,S3 fetcher', from)).toMatchObject({ incoming: [], rejected: [{ line: 1 }] });
    expect(readFile('', from).rejected[0]?.message).toBe('The file is empty.');
    const { notes } = readFile('S3 bucket name,Kind,Owner,State\nacme-logs,Archive & restore,me,To do', from);
    expect(notes).toEqual(['The column “Owner” is not a value of a configuration and was left out.']);
  });
});

describe('JSON', () => {
  it('comes back exactly, ids and facts included', () => {
    fc.assert(
      fc.property(fc.uniqueArray(configuration, { maxLength: 8, selector: (one) => one.id }), (some) => {
        const all = some.map((one, index) => ({ ...one, bucket: `${one.bucket}-${index}` }));
        const { incoming, rejected } = readFile(exportJson(all), from);
        expect(rejected).toEqual([]);
        const { migration } = merge(emptyMigration(), incoming, counting());
        expect(JSON.parse(JSON.stringify(migration.configurations))).toEqual(JSON.parse(JSON.stringify(all)));
      }),
    );
  });

  it('takes the list of Logz.io’s API', () => {
    const text = JSON.stringify([
      { id: 42, arn: ROLE, bucket: 'acme-logs', prefix: 'app/', region: 'US_EAST_1', logsType: 'elb' },
    ]);
    expect(readFile(text, from).incoming).toMatchObject([
      {
        values: {
          kind: 's3-fetcher',
          bucket: 'acme-logs',
          prefix: 'app/',
          region: 'US_EAST_1',
          logType: 'elb',
          roleArn: ROLE,
        },
      },
    ]);
  });

  it('names the line of what it can’t take', () => {
    const text = '[\n  {"bucket": "acme-logs", "kind": "archive"},\n  {"bucket": "NO"},\n  7\n]';
    const { incoming, rejected } = readFile(text, from);
    expect(incoming.map(({ line }) => line)).toEqual([2]);
    expect(rejected.map(({ line, raw }) => [line, raw])).toEqual([
      [3, '{"bucket": "NO"}'],
      [4, '7'],
    ]);
    expect(readFile('{"configurations": [\n,]}', from).rejected[0]?.line).toBe(2);
    expect(
      readFile('{"format":"rolebridge-configurations","version":2,"configurations":[]}', from).rejected[0]
        ?.message,
    ).toContain('newer');
  });
});
