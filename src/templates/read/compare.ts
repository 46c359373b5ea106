import type { Effective } from '../../connector/known';
import { listed } from '../../connector/labels';
import { type Json, jsonOf } from '../../iam/json';
import type { TemplateDifference } from '../../words/export';
import type { RoleAbout } from './about';

/** The value with the members of its objects in the order of their names: their order means nothing. */
function ordered(value: Json | undefined): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => [name, ordered(member)]);
}

const isSame = (one: string, other: string): boolean =>
  JSON.stringify(ordered(jsonOf(one))) === JSON.stringify(ordered(jsonOf(other)));

/**
 * @param captured what is known of the connector; what is not known is not compared
 * @returns in what a template's role differs from it
 */
export function compare(
  { accountId, externalIds, policies, bucket, prefix }: RoleAbout,
  captured: Effective,
): TemplateDifference[] {
  const found: TemplateDifference[] = [];
  const other = (
    code: 'other-account' | 'other-bucket' | 'other-prefix',
    template: string | undefined,
    mine: string | undefined,
  ): void => {
    if (template !== undefined && mine !== undefined && template !== mine)
      found.push({ code, values: { template, captured: mine } });
  };
  other('other-account', accountId, captured.accountId);
  const { externalId, rolePolicy } = captured;
  if (externalId !== undefined && externalIds.length > 0 && !externalIds.includes(externalId))
    found.push({
      code: 'other-external-id',
      values: { template: listed(externalIds), captured: externalId },
    });
  other('other-bucket', bucket, captured.bucket);
  if (bucket === captured.bucket) other('other-prefix', prefix, captured.prefix);
  if (
    rolePolicy !== undefined &&
    policies.length > 0 &&
    !policies.some(({ text }) => isSame(text, rolePolicy))
  )
    found.push({ code: 'other-policy' });
  return found;
}
