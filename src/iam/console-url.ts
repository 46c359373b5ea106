import { PARTITIONS, type PartitionId } from './partition';

/** The pages of the IAM console that an address can show. `other` is any page of IAM that has no name here. */
export const CONSOLE_PAGES = [
  'create-role',
  'create-policy',
  'roles',
  'policies',
  'role',
  'trust-policy',
  'other',
] as const;

/** Which page of the IAM console an address shows. */
export interface ConsoleRoute {
  page: (typeof CONSOLE_PAGES)[number];
  partition: PartitionId;
  /** 12 digits, from the first label of a multi-session host. */
  account?: string;
  /** Without its path, on the pages of one role. */
  roleName?: string;
  /** Scheme and host, to build further addresses of the same session. */
  origin: string;
  /** What follows `?` inside the hash. */
  query: URLSearchParams;
}

/** Percent-coding taken off; text with a broken code is left as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The hash routes of every console generation: `roles$new` until 2021, `roles/create` and `roles/details/NAME` since. */
function readPath(path: string): Pick<ConsoleRoute, 'page' | 'roleName'> {
  const [list = '', second = '', third = '', ...rest] = path
    .replace(/^\/|\/$/g, '')
    .split('/')
    .map(decode);
  if (list === 'roles$new' || (list === 'roles' && second === 'create')) return { page: 'create-role' };
  if (list === 'policies$new' || (list === 'policies' && second === 'create'))
    return { page: 'create-policy' };
  if ((list === 'roles' || list === 'policies') && !second) return { page: list };
  if (list !== 'roles') return { page: 'other' };
  const below = second === 'details' && third ? rest : third ? [third, ...rest] : [];
  const [roleName = '', action] = (second === 'details' && third ? third : second).split('$');
  if (below.length === 0 && action === undefined) return { page: 'role', roleName };
  // `edit-trust-policy` was seen in 2026-03; whatever else speaks of trust is taken for the editor of the trust policy as well.
  return { page: /trust|assume/i.test(below[0] ?? action ?? '') ? 'trust-policy' : 'other', roleName };
}

/**
 * Reads an address of the browser. Undefined for anything but an `https` page of the IAM console (`/iam/…`, `/iamv2/…`)
 * on a console host of a known partition.
 */
export function parseConsoleUrl(href: string): ConsoleRoute | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (url?.protocol !== 'https:' || !/^\/iam(v2)?(\/|$)/.test(url.pathname)) return undefined;
  const partition = PARTITIONS.find((one) => `.${url.hostname}`.endsWith(`.${one.consoleDomain}`));
  if (!partition) return undefined;
  const account = /^(\d{12})(-[a-z0-9]+)?\./.exec(url.hostname)?.[1];
  const raw = url.hash.slice(1);
  const hash = /^%2f/i.test(raw) ? decode(raw) : raw;
  const [path = '', ...query] = hash.split('?');
  return {
    ...readPath(path),
    partition: partition.id,
    account,
    origin: url.origin,
    query: new URLSearchParams(query.join('?')),
  };
}

/** Is this a page of the AWS console, of any service and partition? */
export const isConsole = (url: string): boolean =>
  URL.canParse(url) &&
  /(^|\.)console\.(aws\.amazon\.com|amazonaws-us-gov\.com|amazonaws\.cn|amazonaws-eusc\.eu)$/.test(
    new URL(url).hostname,
  );

const iam = (origin: string, route: string): string => `${origin}/iam/home#/${route}`;

/** Address of the policy editor. The console takes no policy text from an address. */
export const createPolicyUrl = (origin: string): string => iam(origin, 'policies/create');

/** Address of one role's page; `name` without path. */
export const roleUrl = (origin: string, name: string, tab?: 'trust'): string =>
  iam(origin, `roles/details/${encodeURIComponent(name)}${tab ? '?section=trust_relationships' : ''}`);

/** Address of the editor of a role's trust policy, seen in 2026-03; `name` without path. A console that does not know it shows the role. */
export const editTrustUrl = (origin: string, name: string): string =>
  iam(origin, `roles/details/${encodeURIComponent(name)}/edit-trust-policy`);

/**
 * Address of the role wizard with what is known filled in by the console itself. The names of the parameters are those
 * of links that vendors publish; the console may ignore any of them, so every page has to be checked after it.
 */
export function createRoleUrl(
  origin: string,
  known: {
    accountId?: string | undefined;
    externalId?: string | undefined;
    policyArns?: string[] | undefined;
  },
): string {
  const query = [
    ['step', 'type'],
    ['trustedEntityType', 'AWS_ACCOUNT'],
    ...(known.accountId ? [['awsAccount', known.accountId]] : []),
    ...(known.externalId
      ? [
          ['isThirdParty', 'true'],
          ['externalId', known.externalId],
        ]
      : []),
    ...(known.policyArns ?? []).map((arn) => ['policies', arn]),
  ];
  return iam(origin, `roles/create?${query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`);
}
