import type { Sentences } from './say';

/** Why a question to another part of the extension came to nothing, for popup and card. The codes are those of `platform/failure`. */
export const FAILURE_SENTENCES = {
  orphaned:
    'Rolebridge was updated or switched off. Reload this page to go on; what you entered in Rolebridge is kept.',
  'no-answer':
    'Rolebridge’s background part did not answer. Try again; if that does not help, reload this page, then the extension.',
  'wrong-shape':
    'Two parts of Rolebridge did not understand each other: one of them may be older. Reload the page that is to be read or filled, then try again.',
  'storage-full':
    'The browser has no room left to keep this, so nothing was stored. Remove what is not needed any more, then try again.',
  'aside-not-kept':
    'What was stored before can’t be read, and the browser could not keep a copy of it, so nothing was stored.',
  failed: ({ detail }: { detail: string }) => `Something went wrong: ${detail}`,
} as const satisfies Sentences;
