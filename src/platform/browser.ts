/** The extension API, each browser's own. Content scripts use it as it is; the popup and the background under the types of `extension.ts`. */
export const api: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
