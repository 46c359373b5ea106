import { describe, expect, it } from 'vitest';
import { withNameStarts } from '../../../src/options/names';

const options = { values: { policyNameStart: 'corp-p-', roleNameStart: 'corp-' } };
const suggested = (value: string) => ({ value, origin: { kind: 'suggested' as const } });

describe('suggested names', () => {
  it('begin as the options say, numbers behind them included', () => {
    const found = { policyName: suggested('logzio-acme-logs-2'), roleName: suggested('logzio-acme-logs') };
    expect(withNameStarts(found, options)).toEqual({
      policyName: suggested('corp-p-acme-logs-2'),
      roleName: suggested('corp-acme-logs'),
    });
    expect(withNameStarts(found, { values: {} })).toEqual(found);
  });

  it('stay within what IAM takes', () => {
    const roleName = suggested(`logzio-${'b'.repeat(57)}`);
    const long = { values: { roleNameStart: 'corporation-' } };
    expect(withNameStarts({ roleName }, long).roleName?.value).toMatch(/^corporation-b{45}-[a-z0-9]{6}$/);
  });

  it('that the person or AWS gave are left alone', () => {
    const typed = { value: 'logzio-mine', origin: { kind: 'typed' as const, at: 1 } };
    expect(withNameStarts({ roleName: typed }, options)).toEqual({ roleName: typed });
  });
});
