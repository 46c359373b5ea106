import { describe, expect, it } from 'vitest';
import { captureInto } from '../../../src/connector/inventory-capture';
import { noteSaved } from '../../../src/connector/inventory-progress';
import { counting, fetcher, migrating, NEW_ID, ROLE } from './inventory-sample';

const where = 'app.logz.io';
const row = (bucket: string) => ({ kind: 'S3 fetcher', bucket, prefix: 'app/', roleArn: ROLE });
const whole = { where, account: 'Production', whole: 's3-fetcher' as const };
const gone = (state: ReturnType<typeof migrating>): string[] =>
  state.migration.configurations.filter((one) => one.facts.gone).map(({ id }) => id);

describe('what a page of Logz.io shows', () => {
  it('comes into the inventory once, with the account’s external ID; what can’t be taken is named', () => {
    const seen = { ...whole, rows: [row('a-logs'), row('b-logs'), row('NOT A BUCKET')], externalId: NEW_ID };
    const first = captureInto(migrating([]), seen, 10, counting());
    expect(first.result.message).toBe('Configurations captured: 2 new, 0 known.');
    expect(first.result.details?.[0]).toContain('NOT A BUCKET');
    expect(first.state.migration.configurations.map((one) => [one.account, one.newExternalId])).toEqual([
      ['Production', NEW_ID],
      ['Production', NEW_ID],
    ]);
    const again = captureInto(first.state, seen, 20, counting());
    expect(again.state.migration.configurations).toHaveLength(2);
    expect(gone(again.state)).toEqual([]);
  });

  it('tells that one is gone: missing, or there once only after it was saved again', () => {
    const start = migrating([fetcher('a'), fetcher('b'), fetcher('c', { account: 'Staging' })]);
    const missing = captureInto(start, { ...whole, rows: [row('a-logs')] }, 10, counting());
    expect(gone(missing.state)).toEqual(['b']);
    const saved = noteSaved(start, 'a', { ok: true, message: 'Success' }, 5);
    const twice = captureInto(
      saved,
      { ...whole, rows: [row('a-logs'), row('a-logs'), row('b-logs')] },
      10,
      counting(),
    );
    expect(gone(twice.state)).toEqual([]);
    const once = captureInto(twice.state, { ...whole, rows: [row('a-logs'), row('b-logs')] }, 20, counting());
    expect(gone(once.state)).toEqual(['a']);
    const form = captureInto(start, { where, account: 'Production', rows: [row('a-logs')] }, 10, counting());
    expect(gone(form.state)).toEqual([]);
  });
});
