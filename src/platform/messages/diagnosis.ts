import * as z from 'zod/mini';
import { page, text } from './vocabulary';

const count = z.number();
/** Of this form there is nothing of anybody's: names of elements, codes, class hashes. */
const plain = (most: number): z.ZodMiniString =>
  z.string().check(z.maxLength(most), z.regex(/^[a-z0-9_.-]*$/i));

/** What one way to find a field found. */
const Way = z.object({
  how: text(400),
  /** How many controls. */
  found: count,
  /** Which elements they are: how many by name of the element. */
  elements: z.record(plain(40), count),
  ms: count,
});

const Field = z.object({
  field: text(60),
  /** Was one control chosen? */
  chosen: z.boolean(),
  ways: z.array(Way).check(z.maxLength(12)),
});

/** What Rolebridge makes of a page of the IAM console, or of Logz.io's page with its form, without anything that the page says: no text, no name, no id. */
export const Diagnosis = z.object({
  /** Its name and version, out of what it says of itself. */
  browser: z.string().check(z.maxLength(40), z.regex(/^(?:(?:Firefox|Edg|Chrome)\/[\d.]+|other)$/)),
  /** `account`: the host names the account that is signed in (it is not told which). */
  host: z.enum(['region', 'account', 'plain', 'logzio']),
  /** Empty on Logz.io's pages. */
  partition: plain(20),
  region: z.optional(plain(30)),
  page: z.union([page, z.literal('logzio')]),
  /** A wizard's step, as its address names it. */
  step: z.optional(plain(30)),
  /** The screen that was recognised, by our own name for it. */
  screen: z.optional(text(60)),
  language: z.optional(plain(20)),
  /** Has the browser translated the page? */
  translated: z.boolean(),
  /** What the page is built of. */
  generation: z.enum(['cloudscape', 'awsui', 'other']),
  /** Cloudscape's parts on the page, each with the hashes of its classes: they tell the version. */
  cloudscape: z.record(plain(40), z.array(plain(11)).check(z.maxLength(4))),
  editor: z.enum(['ace', 'monaco', 'codemirror', 'textarea', 'none']),
  /** How many controls there are, by kind. */
  controls: z.record(plain(20), count),
  fields: z.array(Field).check(z.maxLength(60)),
  /** What all of it took, and how long ago the page was loaded, in milliseconds. */
  ms: z.object({ look: count, age: count }),
});
export type Diagnosis = z.infer<typeof Diagnosis>;
