import * as z from 'zod/mini';

/*
 * Fields that the person showed, because Rolebridge did not find them: for one page of the console or of Logz.io, in one of its languages. Kept beside the
 * options, where they can be taken back.
 */

export const TAUGHT_KEY = 'rolebridge-taught';

/** Which controls a field may be, as `content-scripts/form/locate.ts` calls them. */
const SHOWABLE = ['textbox', 'radio', 'checkbox', 'tile', 'toggle'] as const;

const text = (most: number): z.ZodMiniString => z.string().check(z.maxLength(most));

/** What a field is known by from now on: its kind, its name, and the least of its place that tells it from all others. */
export const ShownField = z.object({
  role: z.enum(SHOWABLE),
  name: text(200),
  /** Elements from the outside in, with their numbers among their kind: nothing that a page could put a selector of its own into. */
  path: z
    .string()
    .check(
      z.maxLength(1_000),
      z.regex(/^[a-z][a-z0-9-]*:nth-of-type\(\d{1,4}\)( > [a-z][a-z0-9-]*:nth-of-type\(\d{1,4}\))*$/),
    ),
});
export type ShownField = z.infer<typeof ShownField>;

const language = text(40);

export const ShownInLanguage = z.extend(ShownField, { language });

export const TaughtKey = z.object({ page: text(40), field: text(60), language });
export type TaughtKey = z.infer<typeof TaughtKey>;

export const TaughtField = z.extend(ShownField, TaughtKey.shape);
export type TaughtField = z.infer<typeof TaughtField>;

const MOST = 200;

/** Reads what is kept; what can't be read is left out. */
export const readTaught = (raw: unknown): TaughtField[] =>
  (Array.isArray(raw) ? raw.slice(-MOST) : []).flatMap((one) => {
    const read = TaughtField.safeParse(one);
    return read.success ? [read.data] : [];
  });

const isSame = (a: TaughtKey, b: TaughtKey): boolean =>
  a.page === b.page && a.field === b.field && a.language === b.language;

export const withoutTaught = (all: readonly TaughtField[], key: TaughtKey): TaughtField[] =>
  all.filter((one) => !isSame(one, key));

/** With this field, in the place of what was kept of it. */
export const withTaught = (all: readonly TaughtField[], field: TaughtField): TaughtField[] =>
  [...withoutTaught(all, field), field].slice(-MOST);
