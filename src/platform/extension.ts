import type { Browser } from 'webextension-polyfill';
import { api } from './browser';

export type { Runtime, Tabs } from 'webextension-polyfill';

/** The extension API for the background and the popup: both browsers' own. Chrome's gives promises as Firefox's does; only the types are the polyfill's, which name both. */
export const browser = api as unknown as Browser;
