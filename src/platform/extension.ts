/** The extension API for the background and the popup, the same in both browsers. Content scripts use `browser.ts`. */

export type { Runtime, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
