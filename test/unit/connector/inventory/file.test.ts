import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRow } from '../../../../src/connector/inventory/check';
import { guarded, readCsv, unguarded, writeCsv } from '../../../../src/connector/inventory/file/csv';
import { exportCsv, exportJson, readFile } from '../../../../src/connector/inventory/file/read';
import { merge } from '../../../../src/connector/inventory/merge';
import { fromRow, rowOf } from '../../../../src/connector/inventory/row';
import { type Connector, emptyState } from '../../../../src/connector/schema';
import { PROGRESS_LABELS } from '../../../../src/words/inventory';
import { counting, fetcher, ROLE } from './sample';

const from = { kind: 'imported', where: 'x.csv', at: 7 } as const;

const word = fc.string({ unit: fc.constantFrom(...'ab ,;"\'=+-@\n\r\tü/'), maxLength: 8 });
const cell = fc.oneof(word, fc.string({ maxLength: 12 }));

/** Any configuration that can come into the inventory. */
const connector: fc.Arbitrary<Connector> = fc
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
    const { row } = checkRow(
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    );
    if (!row) throw new Error('not a value of the inventory');
    return { ...fromRow(`id-${at}`, row, { kind: 'typed', at }), facts: at % 2 ? {} : { filled: { at } } };
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
    expect(exportCsv([fetcher('a', { oldExternalId: '=HYPERLINK("http://x")' })], PROGRESS_LABELS)).toContain(
      `"'=HYPERLINK(""http://x"")"`,
    );
  });

  it('carries every value of every configuration', () => {
    fc.assert(
      fc.property(fc.array(connector, { maxLength: 8 }), (all) => {
        const { incoming, rejected } = readFile(exportCsv(all, PROGRESS_LABELS), from);
        expect(rejected).toEqual([]);
        const values = (row: object) =>
          Object.fromEntries(Object.entries(row).filter(([, value]) => String(value).trim() !== ''));
        const back = incoming.map(({ row }) => values(row));
        const sortedBack = back.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();
        const given = all.map((one) => values(rowOf(one)));
        expect(sortedBack).toEqual(given.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort());
      }),
    );
  });

  it('reads semicolons, tabs, a byte order mark, bare line feeds and columns in any order', () => {
    for (const separator of [';', '\t', ',']) {
      const text = `\ufeffRole ARN${separator}bucket name${separator}logsType\n${ROLE}${separator}acme-logs${separator}ELB\n\n`;
      expect(readFile(text, from).incoming).toMatchObject([
        {
          line: 2,
          source: from,
          row: { kind: 's3-fetcher', bucket: 'acme-logs', roleArn: ROLE, logType: 'ELB' },
        },
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
    expect(incoming.map(({ line, row }) => [line, row.oldExternalId])).toEqual([[2, 'two\r\nlines']]);
    expect(rejected.map(({ line }) => line)).toEqual([4, 5, 6, 7]);
    expect(rejected[0]?.raw).toBe('S3 fetcher,BAD,x');
    expect(rejected[2]?.why).toEqual({ code: 'cells', values: { has: 4, wants: 3 } });
    expect(rejected[3]?.why.code).toBe('open-quote');
    expect(rejected[3]?.raw).toBe('S3 fetcher,c-logs,"never closed\r\nS3 fetcher,d-logs,x');
  });

  it('quotes every cell, so that a spreadsheet which splits at semicolons runs nothing', () => {
    const text = exportCsv([fetcher('a', { logType: 'x;=1+1' })], PROGRESS_LABELS);
    for (const line of text.trimEnd().split('\r\n')) expect(line).toMatch(/^"(?:[^"]|""|",")*"$/);
  });

  it('says so when there is no header, and names columns it does not know', () => {
    expect(readFile('acme-logs,S3 fetcher', from)).toMatchObject({
      incoming: [],
      rejected: [{ line: 1, why: { code: 'no-header' } }],
    });
    const twice = 'S3 bucket name,Kind,bucket\nacme-logs,S3 fetcher,b-logs';
    expect(readFile(twice, from).rejected[0]?.why.code).toBe('column-twice');
    expect(readFile('', from).rejected[0]?.why.code).toBe('empty');
    const { notes } = readFile('S3 bucket name,Kind,Owner,State\nacme-logs,Archive & restore,me,To do', from);
    expect(notes).toEqual([{ code: 'left-out', values: { name: 'Owner', what: 'column' } }]);
  });
});

describe('JSON', () => {
  it('comes back exactly, ids and facts included', () => {
    fc.assert(
      fc.property(fc.uniqueArray(connector, { maxLength: 8, selector: (one) => one.id }), (some) => {
        const all = some.map((one, index) => {
          const { bucket } = rowOf(one);
          return {
            ...one,
            values: { ...one.values, bucket: { value: `${bucket}-${index}`, source: from } },
          };
        });
        const { incoming, rejected } = readFile(exportJson(all), from);
        expect(rejected).toEqual([]);
        const { connectors } = merge(emptyState(), incoming, counting());
        expect(JSON.parse(JSON.stringify(connectors))).toEqual(JSON.parse(JSON.stringify(all)));
      }),
    );
  });

  it('takes the list of Logz.io’s API', () => {
    const text = JSON.stringify([
      { id: 42, arn: ROLE, bucket: 'acme-logs', prefix: 'app/', region: 'US_EAST_1', logsType: 'elb' },
    ]);
    expect(readFile(text, from).incoming).toMatchObject([
      {
        row: {
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

  it('refuses what is nested deeper than any list of configurations', () => {
    const deep = `[${'['.repeat(5_000)}${']'.repeat(5_000)}]`;
    expect(readFile(deep, from).rejected).toEqual([{ line: 1, raw: deep, why: { code: 'nested' } }]);
    expect(readFile('['.repeat(200_000), from).rejected[0]?.why.code).toBe('nested');
    expect(
      readFile(`[{"bucket": "acme-logs", "kind": "archive", "logType": "${'['.repeat(99)}"}]`, from).incoming,
    ).toHaveLength(1);
  });

  it('names the line of what it can’t take', () => {
    const text = '[\n  {"bucket": "acme-logs", "kind": "archive"},\n  {"bucket": "NO"},\n  7\n]';
    const { incoming, rejected } = readFile(text, from);
    expect(incoming.map(({ line }) => line)).toEqual([2]);
    expect(rejected.map(({ line, raw, why }) => [line, raw, why.code])).toEqual([
      [3, '{"bucket": "NO"}', 'values'],
      [4, '7', 'no-object'],
    ]);
    expect(readFile('{"list": []}', from).rejected[0]?.why.code).toBe('no-list');
    expect(readFile('{"configurations": [\n,]}', from).rejected[0]?.line).toBe(2);
    const newer = '{"format":"rolebridge-configurations","version":9,"connectors":[]}';
    expect(readFile(newer, from).rejected[0]?.why.code).toBe('newer');
  });
});
