/** What the page needs of the browser; tests give their own. */
export type Platform = typeof import('../src/platform/options');

/** Says what came of something, once. */
export type Say = (sentence: string, ok?: boolean) => void;
