import { oldRoleOf, parsedRole, sameArn } from '../../connector/connector';
import { acceptedBy, trustOf } from '../../connector/current';
import { effective } from '../../connector/known';
import type { Connector, State } from '../../connector/schema';
import type { Warning } from '../step';
import { type FailureFacts, failureReasons } from './reasons';

/** What is known of a connector that Logz.io did not connect: from its values, its facts and what AWS stored. */
function known(state: State, one: Connector, said: string): FailureFacts {
  const { externalId, rolePolicy, bucket, roleArn: roleNow } = effective(state, one);
  const { returned, trustFilled, roleRead } = one.facts;
  const inOldRole = one.replaces !== undefined && state.journey !== 'migrate-new-roles';
  const roleArn = returned?.arn ?? (inOldRole ? oldRoleOf(one) : roleNow);
  const trust = trustOf(state, roleArn);
  // What Create role was filled with, where it is another external ID. The right one is no proof: it may have been changed since.
  const filledOther =
    !inOldRole && trustFilled && trustFilled.externalId !== externalId ? [trustFilled.externalId] : undefined;
  const accepts = acceptedBy(trust) ?? filledOther;
  const notStored = (trust.meant?.at ?? 0) > Math.max(trust.stored?.at ?? 0, trust.updated?.at ?? 0);
  const readArn = inOldRole && !sameArn(roleRead?.arn, roleArn) ? undefined : roleRead?.arn;
  return {
    ...{ said, kind: one.kind, bucket, comesWith: externalId, accepts, notStored, roleArn },
    readArn: parsedRole(readArn) && readArn,
    trusts: inOldRole ? undefined : trustFilled?.accountId,
    policy: inOldRole ? undefined : rolePolicy,
  };
}

/** Says why Logz.io did not connect it, likeliest first. Nothing where its last answer was no failure. */
export function aboutRefusal(state: State, one: Connector, say: (warning: Warning) => void): void {
  const { saved } = one.facts;
  if (saved?.outcome !== 'refused') return;
  for (const [index, reason] of failureReasons(known(state, one, saved.message)).entries())
    say({ code: 'reason', values: { first: index === 0, reason } });
}
