import { items, members, readJson } from './document';

const KINDS: Record<string, string> = {
  AWS: 'Account',
  Service: 'AWS Service',
  Federated: 'Identity Provider',
};

/** Whom a stored trust policy names, in the roles list's words: `Account: 406095609952`, `AWS Service: ec2`. */
export function trustedEntities(trustPolicy: string): string[] {
  const reading = readJson(trustPolicy);
  if (!reading.ok) return [];
  const principals = members(reading.root)
    .filter(({ key }) => key === 'Statement')
    .flatMap(({ value }) => items(value))
    .flatMap((statement) => members(statement))
    .filter(({ key }) => key === 'Principal');
  const entities = principals.flatMap(({ value: principal }) =>
    principal.type === 'string'
      ? [`Account: ${principal.value}`]
      : members(principal).flatMap(({ key, value }) =>
          items(value).map((item) => `${KINDS[key] ?? key}: ${short(key, String(item.value))}`),
        ),
  );
  return [...new Set(entities)];
}

function short(kind: string, value: string): string {
  if (kind === 'Service') return value.replace(/\.amazonaws\.com(\.cn)?$/, '');
  return /^arn:[a-z-]+:\w+::(\d{12}):/.exec(value)?.[1] ?? value;
}
