import type { Known } from '../connector/known';
import type { Field } from '../connector/labels';
import { suggestPolicyName, suggestRoleName } from '../iam/names';
import { LOGZIO } from '../vendors/logzio';
import { nameStarts, type Options } from './options';

const FIELDS = [
  ['policyName', 'policy', suggestPolicyName],
  ['roleName', 'role', suggestRoleName],
] as const;

/** What is known of a connector, with the names that are only suggested beginning as the options say. Other names are left as they are. */
export function withNameStarts(
  found: Partial<Record<Field, Known>>,
  options: Pick<Options, 'values'>,
): Partial<Record<Field, Known>> {
  const starts = nameStarts(options);
  const named = { ...found };
  for (const [field, what, suggest] of FIELDS) {
    const one = found[field];
    if (one?.origin.kind !== 'suggested') continue;
    const rest = one.value.startsWith(LOGZIO.recommendedNameStart)
      ? one.value.slice(LOGZIO.recommendedNameStart.length)
      : one.value;
    named[field] = { ...one, value: suggest(starts[what], rest) };
  }
  return named;
}
