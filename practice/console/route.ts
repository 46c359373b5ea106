import { useSyncExternalStore } from 'react';
import type { PublicSettings } from '../settings';

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
  [/^\/policies\$new$/, 'create-policy'],
  [/^\/policies\/details\/(.+)$/, 'policy'],
];

const lists: Partial<Record<Page, string>> = { 'create-role': '#/roles', 'create-policy': '#/policies' };

/** The address that the console was opened at, where it says that it does not know it; until another one is gone to. */
let refused: string | undefined;

/**
 * What becomes of the address that the console is opened at, if it is that of a wizard or the trust editor. A console that does not know
 * it shows its list, for the editor the role; or says that there is no such page.
 */
export function openCold(coldAddress: PublicSettings['coldAddress']): void {
  const { page, subject } = readRoute(location.hash);
  const instead = page === 'edit-trust-policy' ? roleHref(subject) : lists[page];
  if (!instead || coldAddress === 'opens') return;
  if (coldAddress === 'error') refused = location.hash;
  else history.replaceState(null, '', instead);
  hash = location.hash;
}

/** The route in a URL's hash. Unknown routes and broken percent-coding give page `unknown`. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const parameters = new URLSearchParams(path.includes('$new') ? '' : query);
  if (hash === refused) return { page: 'unknown', subject: path, query: parameters };
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

let hash = location.hash;

const subscribe = (changed: () => void): (() => void) => {
  const turned = (): void => {
    refused = undefined;
    hash = location.hash;
    changed();
  };
  window.addEventListener('hashchange', turned);
  return () => window.removeEventListener('hashchange', turned);
};

/** The URL's hash, followed as it changes. What a wizard writes there as it goes is no change: the wizard knows it. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => hash);

export const go = (hash: string): void => {
  location.hash = hash;
};

export const roleHref = (name: string): string => `#/roles/details/${encodeURIComponent(name)}`;
export const policyHref = (arn: string): string => `#/policies/details/${encodeURIComponent(arn)}`;
