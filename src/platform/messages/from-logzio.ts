import * as z from 'zod/mini';
import { PageSnapshot, SavedForm } from '../../connector/form/read';
import { FIELDS, TEXT_BOXES } from '../../connector/labels';
import { ShownInLanguage, TaughtField } from '../../options/taught';
import { done, nothing, text } from './vocabulary';

/** What came of the person's press on Save, as far as the page tells. */
const SAVE_ANSWERS = ['connected', 'refused', 'unknown'] as const;

/** What makes it certain: the message names the bucket or connector, or the form is gone and the list shows it. */
const SAVE_PROOFS = ['message-names-it', 'listed', 'none'] as const;

/** What a page of Logz.io reports by itself. */
export const FROM_LOGZIO = {
  /** A page was opened: is all of it to be followed, or the form that was filled with this? `taught`: boxes that the person showed. */
  watch: {
    input: nothing,
    output: z.object({
      watch: z.boolean(),
      filled: z.optional(z.object({ bucket: text(300), roleArn: text(2_048) })),
      taught: z.array(TaughtField),
    }),
  },
  /** The box that the person was asked to show: what it is known by, in the page's language. They ended it, or pressed what `commits`. */
  pointed: {
    input: z.object({
      field: z.enum(TEXT_BOXES),
      shown: z.optional(ShownInLanguage),
      commits: z.optional(z.boolean()),
    }),
    output: done,
  },
  /** Fields of a form that no longer hold what was put into them. */
  'not-kept': {
    input: z.object({ fields: z.array(z.enum(FIELDS)).check(z.maxLength(FIELDS.length)) }),
    output: done,
  },
  /** What came of Save, what the page said (empty where it said nothing), and what was in the form. */
  saved: {
    input: z.object({
      answer: z.enum(SAVE_ANSWERS),
      message: text(2_000),
      proof: z.enum(SAVE_PROOFS),
      form: z.optional(SavedForm),
    }),
    output: done,
  },
  /** While configurations are migrated: what the page lists now. */
  listed: { input: z.object({ page: PageSnapshot }), output: done },
} as const;
