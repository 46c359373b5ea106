import * as z from 'zod/mini';
import { FIELDS } from './labels';

export type { Field } from './labels';

/** Longest value kept: IAM's own limit for a policy document with white space. */
const LONGEST = 131_072;

/** Longest text kept of a page's own words, and of what was never checked (an old external ID). */
const short = z.string().check(z.maxLength(2_000));
const text = z.string().check(z.maxLength(LONGEST));
/** ms since 1970. */
const at = z.number();
const id = z.string().check(z.maxLength(60));

/** Where a value came from, so that a person can trust it or trace it. `where` is a host name or the name of a file. */
export const Source = z.object({
  kind: z.enum(['pasted', 'captured', 'typed', 'imported', 'aws']),
  where: z.optional(z.string().check(z.maxLength(300))),
  at,
});
export type Source = z.infer<typeof Source>;

export const Entry = z.object({ value: text, source: Source });
export type Entry = z.infer<typeof Entry>;

export const Values = z.partialRecord(z.enum(FIELDS), Entry);
export type Values = z.infer<typeof Values>;

const account = z.string().check(z.regex(/^\d{12}$/));
const partition = z.string().check(z.regex(/^aws[a-z-]*$/));
const name = z.string().check(z.regex(/^[\w+=,.@-]{1,128}$/));

/** What a fact is about, besides its connector: the bucket that it was made for, and where in Logz.io it was seen. */
const about = {
  for: z.optional(z.object({ bucket: short, prefix: z.optional(short) })),
  origin: z.optional(short),
  logzioAccount: z.optional(short),
};
/** `account` is the AWS account that was signed in where it was seen (absent where the page did not tell). */
const inAws = { ...about, account: z.optional(account), partition, at };

/** What came of Save: Logz.io connected, refused, or nothing certain was seen. */
const SAVED_OUTCOMES = ['connected', 'refused', 'unknown'] as const;

/**
 * What was seen on the pages. Ticks of the checklist follow from these and from the values; none is stored as a tick. Which of them count
 * is asked in `held.ts`.
 */
export const Facts = z.object({
  /** The editor of Create policy held exactly this text when it was read back. */
  policyFilled: z.optional(z.object({ text, ...inAws })),
  /** The editor was changed by hand after it was filled. */
  policyEdited: z.optional(z.object({ ...about, at })),
  /** The console said that the policy was created. */
  policyCreated: z.optional(z.object({ name, ...inAws })),
  /** Account ID and external ID were read back on Create role, step 1. */
  trustFilled: z.optional(z.object({ accountId: account, externalId: text, ...inAws })),
  /** The policy's row was ticked on Create role, step 2. */
  policyTicked: z.optional(z.object({ name, ...about, at })),
  /** The console said that the role was created. */
  roleCreated: z.optional(z.object({ name, ...inAws })),
  /** The role ARN was read on the role's own page. */
  roleRead: z.optional(z.object({ arn: text, ...about, at })),
  /** Logz.io's form was filled and read back. */
  filled: z.optional(z.object({ ...about, at })),
  /** The role ARN was put into Logz.io's form and read back there. */
  returned: z.optional(z.object({ arn: text, ...about, at })),
  /** What came of Save: what the page said, what its list shows, or what the person said. */
  saved: z.optional(
    z.object({
      outcome: z.enum(SAVED_OUTCOMES),
      by: z.enum(['page', 'list', 'person']),
      message: text,
      ...about,
      at,
    }),
  ),
  /** It was in Logz.io's list before and is not any more. */
  gone: z.optional(z.object({ ...about, at })),
  /** The external ID last seen on the Logz.io page, where it is another one than the captured. */
  externalIdChanged: z.optional(z.object({ now: text, ...about, at })),
});
export type Facts = z.infer<typeof Facts>;

/** What a connector takes the place of, in a migration. The external ID is kept exactly as it stands in the role, however wrong. */
export const Replaces = z.object({ externalId: z.optional(Entry), roleArn: z.optional(Entry) });
export type Replaces = z.infer<typeof Replaces>;

/** One S3 bucket joined, or to be joined, to Logz.io. */
export const Connector = z.object({
  id,
  kind: z.enum(['s3-fetcher', 'archive']),
  values: Values,
  /** The Logz.io account, as its page names it. */
  account: z.optional(short),
  /** The Logz.io app that it was captured from: scheme and host. */
  origin: z.optional(z.string().check(z.maxLength(300))),
  /** In a migration; a new connection replaces nothing and has none. */
  replaces: z.optional(Replaces),
  facts: Facts,
});
export type Connector = z.infer<typeof Connector>;

const edit = z.enum(['replace', 'accept-both', 'remove', 'add']);

/** Longer trust policies are read and compared, and not kept: IAM's own limit is 4,096 characters without blanks. */
export const LONGEST_TRUST = 20_000;

/** What was done with one role's trust policy, and what AWS stored. */
export const RoleTrust = z.object({
  /** What the editor was left with, to be saved by the person: the external IDs that the vendor may come with afterwards. */
  meant: z.optional(z.object({ edit, externalIds: z.array(short), at })),
  /** The console said that the trust policy was updated; consoles that show no JSON say no more. */
  updated: z.optional(z.object({ at })),
  /** What the role's own page showed; `document`: word for word. */
  stored: z.optional(
    z.object({
      externalIds: z.array(short),
      document: z.optional(z.string().check(z.maxLength(LONGEST_TRUST))),
      at,
    }),
  ),
});
export type RoleTrust = z.infer<typeof RoleTrust>;

export const JOURNEYS = ['connect', 'migrate-same-role', 'migrate-new-roles'] as const;
export type JourneyId = (typeof JOURNEYS)[number];

export const ORDERS = ['recreate-first', 'delete-first'] as const;

/** Everything that is stored, version 3. Earlier versions are brought here by the list in `upgrades.ts`. */
export const State = z.object({
  version: z.literal(3),
  journey: z.enum(JOURNEYS),
  connectors: z.array(Connector),
  /** The connector that the person works on; where it is done or of another journey, `current.ts` says which comes next. */
  current: z.optional(id),
  /** What was taken out of the list, newest last, so that it can be put back. */
  removed: z.array(Connector),
  /** By role ARN, in small letters: names of roles have no case. */
  roles: z.record(z.string(), RoleTrust),
  /** Recreate first (some logs may arrive twice) or delete first (a gap). The person chooses. */
  order: z.enum(ORDERS),
  /** The person chose the procedure against the advice, or with it; advice does not change it any more. */
  chosen: z.optional(z.boolean()),
});
export type State = z.infer<typeof State>;

export const emptyState = (): State => ({
  version: 3,
  journey: 'connect',
  connectors: [],
  removed: [],
  roles: {},
  order: 'recreate-first',
});
