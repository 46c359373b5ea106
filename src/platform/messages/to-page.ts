import * as z from 'zod/mini';
import { Snapshot } from '../../connector/form/read';
import { FIELDS, TEXT_BOXES } from '../../connector/labels';
import { TaughtField } from '../../options/taught';
import { Diagnosis } from './diagnosis';
import { LONGEST, nothing, text } from './vocabulary';

const formField = z.enum(FIELDS);
const formFields = z.array(formField).check(z.maxLength(50));

/** Boxes of Logz.io's form that the person showed. */
const taught = z.array(TaughtField);

const Written = z.object({
  filled: formFields,
  /** Fields that were not found or did not take their value. */
  missed: formFields,
  /** The button that the person presses then, in the page's words. */
  commit: z.optional(text(60)),
});
export type Written = z.infer<typeof Written>;

/** What the background may ask of a content script: a page's answer is checked like everything that comes from a page. */
export const TO_PAGE = {
  /** AWS page: fill what is on the page now (the popup's `Fill this page`). Answers what the card says then. */
  fill: { input: nothing, output: z.object({ ok: z.boolean(), text: text(20_000) }) },
  /** AWS page: what is stored has changed. Nothing is answered. */
  stored: { input: nothing, output: nothing },
  /** AWS page: what Rolebridge makes of it, without what it says. */
  diagnose: { input: nothing, output: Diagnosis },
  /**
   * Logz.io page: what stands on it. Reads; with `policy`, presses `Get the role policy` where it is not shown yet. With `page`, also the
   * configurations that it shows; with `watch`, follows them from then on.
   */
  read: {
    input: z.object({
      policy: z.boolean(),
      page: z.optional(z.boolean()),
      watch: z.optional(z.boolean()),
      taught,
    }),
    output: Snapshot,
  },
  /** Logz.io page: opens the form for a new bucket by the buttons that commit nothing. */
  open: {
    input: z.object({ taught }),
    output: z.object({ opened: z.boolean(), pressed: z.array(text(300)).check(z.maxLength(20)) }),
  },
  /** Logz.io page: writes these fields of the form, reads them back. */
  write: {
    input: z.object({ values: z.partialRecord(formField, text(LONGEST)), taught }),
    output: Written,
  },
  /** Logz.io page: lets the person point at this box. What comes of it is told later (`pointed`). */
  point: { input: z.object({ field: z.enum(TEXT_BOXES) }), output: nothing },
} as const;
