import { expect, it } from 'vitest';
import { knownAccount } from '../../../src/vendors/known-accounts';
import { LOGZIO } from '../../../src/vendors/logzio';

it('names the vendor behind an account', () => {
  expect(knownAccount(LOGZIO.awsAccount)).toEqual({ name: 'Logz.io' });
  expect(knownAccount('464622532012')).toEqual({ name: 'Datadog' });
  expect(knownAccount('008923505280')).toEqual({ name: 'Grafana' });
  expect(knownAccount('123456789012')).toBeUndefined();
  expect(knownAccount('constructor')).toBeUndefined();
});
