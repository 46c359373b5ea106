import { useSyncExternalStore } from 'react';

export type Page =
  | 'dashboard'
  | 'roles'
  | 'create-role'
  | 'role'
  | 'edit-trust-policy'
  | 'policies'
  | 'create-policy'
  | 'policy'
  | 'unknown';

export interface Route {
  page: Page;
  /** The role's name or the policy's ARN, decoded. */
  subject: string;
  query: URLSearchParams;
}

const routes: [RegExp, Page][] = [
  [/^\/?(?:home)?$/, 'dashboard'],
  [/^\/roles$/, 'roles'],
  [/^\/roles\/create$/, 'create-role'],
  // The generation before 2022: the page opens, its parameters are not known any more.
  [/^\/roles\$new$/, 'create-role'],
  [/^\/roles\/details\/([^/]+)\/edit-trust-policy$/, 'edit-trust-policy'],
  [/^\/roles\/details\/([^/]+)$/, 'role'],
  [/^\/roles\/([^/]+)$/, 'role'],
  [/^\/policies$/, 'policies'],
  [/^\/policies\/create$/, 'create-policy'],
  [/^\/policies\/details\/(.+)$/, 'policy'],
];

/** The route in a URL's hash. Unknown routes and broken percent-coding give page `unknown`. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const parameters = new URLSearchParams(path.includes('$new') ? '' : query);
  for (const [pattern, page] of routes) {
    const match = pattern.exec(path);
    if (match) return { page, subject: decoded(match[1] ?? ''), query: parameters };
  }
  return { page: 'unknown', subject: path, query: parameters };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The URL's hash, followed as it changes. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash);

export const go = (hash: string): void => {
  location.hash = hash;
};

export const roleHref = (name: string): string => `#/roles/details/${encodeURIComponent(name)}`;
export const policyHref = (arn: string): string => `#/policies/details/${encodeURIComponent(arn)}`;
