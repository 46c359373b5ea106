import type { Sentences } from './say';

/** What came of an action on a page of Logz.io. */
export const LOGZIO_OUTCOMES = {
  /** Not a code yet: a sentence made elsewhere. */
  plain: ({ text }: { text: string }) => text,
} as const satisfies Sentences;
