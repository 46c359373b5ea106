import type { Configuration } from '../../connector/configuration';
import { sameArn } from '../../connector/inventory/list';
import { newRoleSeen, trustOf } from '../../connector/inventory/seen';
import { effective } from '../../connector/known';
import type { State } from '../../connector/schema';
import { type FailureFacts, failureReasons } from './reasons';

/** What Create role was filled with, where it is another external ID. The right one is no proof: it may have been changed since. */
const filledOther = (
  trust: State['facts']['trustFilled'],
  comesWith: string | undefined,
): string[] | undefined => (trust && trust.externalId !== comesWith ? [trust.externalId] : undefined);

/** What is known of a configuration that Logz.io did not connect: from the inventory, the connector and what was seen in AWS. */
function known(state: State, one: Configuration, said: string): FailureFacts {
  const values = effective(state);
  const { facts } = state;
  const fresh = state.journey === 'migrate-new-roles';
  const roleArn = facts.returned?.arn ?? (fresh ? newRoleSeen(state, one.id) : one.roleArn);
  const { meant, stored } = trustOf(state.migration, roleArn);
  const trust = facts.trustFilled;
  const comesWith = one.newExternalId ?? values.externalId;
  const accepts = stored?.externalIds ?? (fresh ? filledOther(trust, comesWith) : undefined);
  const readArn = facts.roleRead?.arn;
  return {
    said,
    kind: one.kind,
    bucket: one.bucket,
    ...(comesWith !== undefined && { comesWith }),
    ...(accepts && { accepts }),
    ...(meant && meant.at > (stored?.at ?? 0) && { notStored: true }),
    ...(roleArn !== undefined && { roleArn }),
    ...(fresh && readArn !== undefined && { readArn }),
    ...(!fresh && sameArn(readArn, roleArn) && readArn !== undefined && { readArn }),
    ...(fresh && trust && { trusts: trust.accountId }),
    ...(fresh && values.rolePolicy !== undefined && { policy: values.rolePolicy }),
  };
}

/** Why Logz.io did not connect a configuration, likeliest first. Nothing where its last answer was no failure. */
export function reasonsFor(state: State, one: Configuration): string[] {
  const { saved } = one.facts;
  return saved && !saved.ok ? failureReasons(known(state, one, saved.message)) : [];
}

/** The same for the connect journey, whose connector is no configuration of the inventory. */
export function connectReasons(state: State): string[] {
  const { saved, returned, trustFilled, roleRead } = state.facts;
  if (!saved || saved.ok) return [];
  const { externalId, rolePolicy, bucket, roleArn } = effective(state);
  const given = returned?.arn ?? roleArn;
  const accepts = filledOther(trustFilled, externalId);
  return failureReasons({
    said: saved.message,
    kind: 's3-fetcher',
    ...(bucket !== undefined && { bucket }),
    ...(externalId !== undefined && { comesWith: externalId }),
    ...(accepts && { accepts }),
    ...(trustFilled && { trusts: trustFilled.accountId }),
    ...(given !== undefined && { roleArn: given }),
    ...(roleRead && { readArn: roleRead.arn }),
    ...(rolePolicy !== undefined && { policy: rolePolicy }),
  });
}
