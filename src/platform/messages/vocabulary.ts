import * as z from 'zod/mini';
import { FIELDS } from '../../connector/labels';
import { CONSOLE_PAGES } from '../../iam/console-url';
import { GO_ON, OPENABLE } from '../../journeys/on-page';
import type { Said } from '../../words/outcomes';

/** Shapes that several rows of the table share. */

/** IAM's own limit for a policy document with white space. */
export const LONGEST = 131_072;

export const text = (most: number): z.ZodMiniString => z.string().check(z.maxLength(most));

export const nothing = z.object({});

/** It was done: there is nothing to tell. */
export const done = z.void();

/** The pages of the IAM console, by the route table's own list. */
export const page = z.enum(CONSOLE_PAGES);

/** The AWS pages that Rolebridge opens. */
export const openable = z.enum(OPENABLE);

/** What the person can go on to from an AWS page. */
export const nextStep = z.enum(GO_ON);

/** Who is signed in on an AWS page, as far as the page tells. `account`: 12 digits. */
export const Session = z.object({
  partition: text(20),
  account: z.optional(z.string().check(z.maxLength(12), z.regex(/^\d{12}$/))),
});
export type Session = z.infer<typeof Session>;

const part = z.number().check(z.gte(0), z.lte(1));

/** How the person left the card: folded to one line; where its left upper corner was put, as parts of the room between the page's bars. */
export const CardLook = z.object({
  folded: z.optional(z.boolean()),
  spot: z.optional(z.object({ x: part, y: part })),
});
export type CardLook = z.infer<typeof CardLook>;

/** The role that a page is about; its name without path. */
export const TrustRole = z.object({ roleName: text(300), session: Session });
export type TrustRole = z.infer<typeof TrustRole>;

/** A trust policy as an editor holds it, which may be more than IAM takes. */
export const document = text(4 * LONGEST);

/** The opaque name of a connector: facts and values say which one they are of. */
export const connectorId = text(60);

/**
 * A value that only our own background makes, of a type that a room below owns: the type is what counts. Looking into it at run time would
 * repeat that room's work.
 */
export const made = <T extends object>(): z.ZodMiniType<T> =>
  z.custom<T>((value) => typeof value === 'object' && value !== null);

/** One of several forms or values that a capture found: the person picks. */
export const Choice = z.object({ label: z.string(), values: z.partialRecord(z.enum(FIELDS), z.string()) });
export type Choice = z.infer<typeof Choice>;

/** What came of an action, as codes with their values: whoever shows it makes the sentences (`words/outcomes`). */
export const Outcome = z.object({
  ok: z.boolean(),
  said: z.array(made<Said>()),
  /** Further things to say, each on a line of its own. */
  details: z.optional(z.array(made<Said>())),
  /** Given where the action has to ask. */
  choices: z.optional(z.array(Choice)),
});
export type Outcome = z.infer<typeof Outcome>;
