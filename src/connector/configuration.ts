import * as z from 'zod/mini';

/** Longest text kept of a page's own words. */
const short = z.string().check(z.maxLength(2_000));
const at = z.number();

/** Where a configuration came from. `at` in ms since 1970; `where` is a host name or a file's name. */
const From = z.object({
  kind: z.enum(['captured', 'typed', 'imported']),
  where: z.optional(short),
  at,
});

/**
 * One configuration in Logz.io that uses a role: an S3 fetcher or Archive & restore. Everything that has to be known to make it again is
 * here before anything is deleted. What was seen of it is kept as facts, each with its time (ms since 1970).
 */
export const Configuration = z.object({
  id: z.string().check(z.maxLength(60)),
  kind: z.enum(['s3-fetcher', 'archive']),
  bucket: z.string().check(z.maxLength(300)),
  prefix: z.optional(z.string().check(z.maxLength(1_100))),
  /** As Logz.io's page shows it: a code (`us-east-1`) or a name. */
  region: z.optional(short),
  logType: z.optional(short),
  roleArn: z.optional(short),
  /** The Logz.io account, as its page names it. */
  account: z.optional(short),
  /** The external ID that its role asks for until it is migrated. */
  oldExternalId: z.optional(short),
  /** The external ID of the Logz.io account today. */
  newExternalId: z.optional(short),
  /** The role that replaces `roleArn`, where new roles are made. */
  newRoleArn: z.optional(short),
  from: From,
  facts: z.object({
    /** The form was filled for it and read back. */
    filled: z.optional(z.object({ at })),
    /** What Logz.io said when it was saved again. */
    saved: z.optional(z.object({ ok: z.boolean(), message: short, at })),
    /** It was in Logz.io's list before and is not any more. */
    gone: z.optional(z.object({ at })),
  }),
});
export type Configuration = z.infer<typeof Configuration>;

/** What was done with one role's trust policy, and what AWS stored. */
export const RoleTrust = z.object({
  /** What the editor was left with, to be saved by the person: the external IDs that the vendor may come with afterwards. */
  meant: z.optional(
    z.object({
      edit: z.enum(['replace', 'accept-both', 'remove', 'add']),
      externalIds: z.array(short),
      at,
    }),
  ),
  /** What the role's own page showed. */
  stored: z.optional(z.object({ externalIds: z.array(short), at })),
});
export type RoleTrust = z.infer<typeof RoleTrust>;

/** The migration: the inventory in place of the user guide's "text editor", and what was seen on the way. */
export const Migration = z.object({
  configurations: z.array(Configuration),
  /** What was taken out of the inventory, newest last, so that it can be put back. */
  removed: z.array(Configuration),
  /** By role ARN. */
  roles: z.record(z.string(), RoleTrust),
  /** The configuration that is being migrated now; without one the first that is not done. */
  current: z.optional(z.string()),
  /** Recreate first (some logs may arrive twice) or delete first (a gap). The person chooses. */
  order: z.enum(['recreate-first', 'delete-first']),
  /** The person chose the procedure against the advice, or with it; advice does not change it any more. */
  chosen: z.optional(z.boolean()),
});
export type Migration = z.infer<typeof Migration>;

export const emptyMigration = (): Migration => ({
  configurations: [],
  removed: [],
  roles: {},
  order: 'recreate-first',
});
