/**
 * The extension API for content scripts, which must stay small: both browsers' own. The popup and the background use
 * webextension-polyfill (`extension.ts`).
 */
export const api: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
