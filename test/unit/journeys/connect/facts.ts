import type { Facts, State } from '../../../../src/connector/schema';
import { applyFact } from '../../../../src/connector/state';
import { type Context, type Step, stepsOf } from '../../../../src/journeys';
import { ACCOUNT, capturedForm, EXTERNAL_ID, policyFor, VENDOR } from '../../connector/sample';

/** The name of policy and role. */
export const NAME = 'logzio-acme-logs';
export const ARN = `arn:aws:iam::${ACCOUNT}:role/${NAME}`;
const place = { account: ACCOUNT, partition: 'aws', at: 0 };
/** One of each that the pages report on the way. */
export const FACTS = {
  policyFilled: { text: policyFor('acme-logs'), ...place },
  policyCreated: { name: NAME, ...place },
  trustFilled: { accountId: VENDOR, externalId: EXTERNAL_ID, ...place },
  policyTicked: { name: NAME, at: 0 },
  roleCreated: { name: NAME, ...place },
  roleRead: { arn: ARN, at: 0 },
  returned: { arn: ARN, at: 0 },
  saved: { outcome: 'connected', by: 'page', message: 'Success!', at: 0 },
} satisfies Facts;
export type Name = keyof typeof FACTS;

/** The state after these facts, in this order, from 20 ms on. */
export const seen = (names: Name[], start = capturedForm(), changes: Partial<Facts> = {}): State =>
  names.reduce(
    (state, name, index) => applyFact(state, { [name]: changes[name] ?? FACTS[name] }, 20 + index),
    start,
  );

/** The line that comes next. */
export const current = (state: State, now: Context = {}): Step | undefined =>
  stepsOf(state, now).find((step) => step.current);

/** The order in which Rolebridge leads. */
export const POLICY_FIRST: Name[] = [
  'policyFilled',
  'policyCreated',
  'trustFilled',
  'policyTicked',
  'roleCreated',
  'returned',
  'saved',
];
/** The user guide's. */
export const ROLE_FIRST: Name[] = [
  'trustFilled',
  'policyFilled',
  'policyCreated',
  'policyTicked',
  'roleCreated',
  'roleRead',
  'returned',
  'saved',
];
