import * as z from 'zod/mini';
import { emptyMigration, Migration } from './configuration';
import { FIELDS } from './labels';

export { FIELD_LABELS, FIELDS, type Field } from './labels';

/** Longest value kept: IAM's own limit for a policy document with white space. */
const LONGEST = 131_072;

/** Where a value came from, so that a person can trust it or trace it. `where` is a host name. `at` is ms since 1970. */
export const Source = z.object({
  kind: z.enum(['pasted', 'captured', 'typed', 'aws']),
  where: z.optional(z.string().check(z.maxLength(300))),
  at: z.number(),
});
export type Source = z.infer<typeof Source>;

const Entry = z.object({ value: z.string().check(z.maxLength(LONGEST)), source: Source });
export type Entry = z.infer<typeof Entry>;

const Values = z.partialRecord(z.enum(FIELDS), Entry);
export type Values = z.infer<typeof Values>;

const account = z.string().check(z.regex(/^\d{12}$/));
const partition = z.string().check(z.regex(/^aws[a-z-]*$/));
const name = z.string().check(z.regex(/^[\w+=,.@-]{1,128}$/));
const text = z.string().check(z.maxLength(LONGEST));
const at = z.number();

/**
 * What was seen on the pages. Ticks of the checklist follow from these and from the values; none is stored as a tick.
 * `account` is the AWS account that was signed in where it was seen (absent where the page did not tell).
 */
export const Facts = z.object({
  /** The editor of Create policy held exactly this text when it was read back. */
  policyFilled: z.optional(z.object({ text, account: z.optional(account), partition, at })),
  /** The editor was changed by hand after it was filled. */
  policyEdited: z.optional(z.object({ at })),
  /** The console said that the policy was created. */
  policyCreated: z.optional(z.object({ name, account: z.optional(account), partition, at })),
  /** Account ID and external ID were read back on Create role, step 1. */
  trustFilled: z.optional(
    z.object({ accountId: account, externalId: text, account: z.optional(account), partition, at }),
  ),
  /** The policy's row was ticked on Create role, step 2. */
  policyTicked: z.optional(z.object({ name, at })),
  /** The console said that the role was created. */
  roleCreated: z.optional(z.object({ name, account: z.optional(account), partition, at })),
  /** The role ARN was read on the role's own page. */
  roleRead: z.optional(z.object({ arn: text, at })),
  /** The role ARN was put into Logz.io's form and read back there. */
  returned: z.optional(z.object({ arn: text, at })),
  /** What Logz.io said after the person pressed Save. */
  saved: z.optional(
    z.object({
      ok: z.boolean(),
      /** `unknown`: nobody saw what came of it. */
      outcome: z.optional(z.enum(['connected', 'refused', 'unknown'])),
      message: text,
      at,
    }),
  ),
  /** The external ID last seen on the Logz.io page, where it is another one than the captured. */
  externalIdChanged: z.optional(z.object({ now: text, at })),
});
export type Facts = z.infer<typeof Facts>;

export const JOURNEYS = ['connect', 'migrate-same-role', 'migrate-new-roles'] as const;
export type JourneyId = (typeof JOURNEYS)[number];

/** Everything that is stored, version 2. Earlier versions are brought here by the list in `migrations.ts`. */
export const State = z.object({
  version: z.literal(2),
  journey: z.enum(JOURNEYS),
  values: Values,
  facts: Facts,
  migration: Migration,
});
export type State = z.infer<typeof State>;

export const emptyState = (): State => ({
  version: 2,
  journey: 'connect',
  values: {},
  facts: {},
  migration: emptyMigration(),
});
