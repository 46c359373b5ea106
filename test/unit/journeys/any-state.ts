import fc from 'fast-check';
import type { Connector, Facts, RoleTrust, State } from '../../../src/connector/schema';
import { emptyState, JOURNEYS, ORDERS } from '../../../src/connector/schema';
import {
  CONNECTED,
  fetcher,
  migrating,
  NEW_ID,
  OLD_ID,
  REFUSED,
  ROLE,
  UNKNOWN,
} from '../connector/inventory/sample';
import { ACCOUNT, capturedForm } from '../connector/sample';

const at = fc.integer({ min: 1, max: 20 });
const seen = { account: ACCOUNT, partition: 'aws' };
const NEW_ROLE = `arn:aws:iam::${ACCOUNT}:role/logzio-new`;

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    filled: fc.record({ at }),
    gone: fc.record({ at }),
    saved: fc
      .tuple(fc.constantFrom(CONNECTED, REFUSED, UNKNOWN), at)
      .map(([said, when]) => ({ ...said, at: when })),
    policyCreated: at.map((when) => ({ name: 'logzio-a-logs', ...seen, at: when })),
    roleCreated: at.map((when) => ({ name: 'logzio-new', ...seen, at: when })),
    roleRead: at.map((when) => ({ arn: NEW_ROLE, at: when })),
    returned: at.map((when) => ({ arn: NEW_ROLE, at: when })),
  },
  { requiredKeys: [] },
);

const missing = fc.subarray(['region', 'logType', 'roleArn', 'newExternalId', 'prefix', 'account'] as const);

const connector = (id: string): fc.Arbitrary<Connector> =>
  fc.record({ facts, missing, archive: fc.boolean(), other: fc.boolean() }).map((one) =>
    fetcher(id, {
      ...(one.other && { account: 'Other' }),
      ...(one.archive && { kind: 'archive', prefix: undefined, logType: undefined }),
      ...Object.fromEntries(one.missing.map((column) => [column, undefined])),
      facts: one.facts,
    }),
  );

const ids = fc.subarray([NEW_ID, OLD_ID], { minLength: 1 });
const trust: fc.Arbitrary<RoleTrust> = fc.record(
  {
    meant: fc.record({ edit: fc.constantFrom('replace', 'accept-both', 'remove'), externalIds: ids, at }),
    stored: fc.record({ externalIds: ids, at }),
  },
  { requiredKeys: [] },
);

/** A store in any of the procedures, however far each of its configurations has come. */
export const anyState: fc.Arbitrary<State> = fc
  .record({
    journey: fc.constantFrom(...JOURNEYS),
    order: fc.constantFrom(...ORDERS),
    connectors: fc
      .integer({ min: 0, max: 3 })
      .chain((count) => fc.tuple(...['a', 'b', 'c'].slice(0, count).map(connector))),
    trust: fc.option(trust),
    begun: fc.boolean(),
  })
  .map(({ journey, order, connectors, trust, begun }) => {
    const plain = begun ? capturedForm() : emptyState();
    return {
      ...migrating([...plain.connectors, ...connectors], journey),
      order,
      roles: trust ? { [ROLE.toLowerCase()]: trust } : {},
    };
  });
