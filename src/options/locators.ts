import * as z from 'zod/mini';
import { jsonOf } from '../iam/json';

/*
 * A locator pack: further labels and ways to find the fields of AWS's pages, for a console that has changed before a release of ours has. One
 * JSON document, from a file or from an administrator. It is data alone: words, names and places; what commits can be added to, never taken
 * from; and a pack adds ways, it takes none away.
 */

export const LOCATORS_KEY = 'rolebridge-locators';

/** What this release knows itself. A pack counts only where its version is higher. */
export const BUILT_IN_VERSION = 1;

/** The fields of AWS's pages that a pack may name, as `content-scripts/pages/aws` does. */
export const LOCATED = [
  'awsAccountTile',
  'anotherAccount',
  'accountId',
  'requireExternalId',
  'externalId',
  'requireMfa',
  'policySearch',
  'refreshPolicies',
  'nextPage',
  'roleName',
  'roleDescription',
  'policyName',
  'policyDescription',
  'jsonTab',
  'next',
  'createRole',
  'createPolicy',
  'trustTab',
  'editTrust',
  'updateTrust',
] as const;
export type Located = (typeof LOCATED)[number];

/** Longer than any pack: all labels of twelve languages are 20 kB. */
export const LONGEST_PACK = 200_000;

const word = z.string().check(z.minLength(2), z.maxLength(120));
const words = z.array(word).check(z.maxLength(60));

/** Simple selectors only: an element by tag, class or attribute; no combination that has to look around the page. */
const selector = z
  .string()
  .check(z.maxLength(200), z.regex(/^[a-z-]*(\.[\w-]+|\[[a-z-]+([*^$~]?=["'][\w .:/-]{1,80}["'])?\])+$/i));

const FieldPack = z.object({
  /** What the console calls it, in any language. */
  labels: z.optional(words),
  /** What developers call it: a part of its id, name or test id, capitals aside. */
  names: z.optional(words),
  selectors: z.optional(z.array(selector).check(z.maxLength(20))),
});
export type FieldPack = z.infer<typeof FieldPack>;

/** The document's frame; what stands in it is checked piece by piece. */
const Frame = z.object({
  rolebridge: z.literal('locators'),
  version: z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000)),
  fields: z.record(z.string(), z.unknown()),
  /** Names of further buttons that commit. */
  commits: z.optional(words),
});

/** The whole document, for who writes one: `docs/locators.schema.json` is made of it. */
export const LocatorDocument = z.extend(Frame, { fields: z.partialRecord(z.enum(LOCATED), FieldPack) });

export const LocatorPack = z.object({
  version: z.number(),
  fields: z.partialRecord(z.enum(LOCATED), FieldPack),
  commits: words,
});
export type LocatorPack = z.infer<typeof LocatorPack>;

export const PACK_PROBLEMS = ['too-long', 'not-json', 'not-a-pack', 'older'] as const;
export type PackProblem = (typeof PACK_PROBLEMS)[number];

export type PackRead = { ok: true; pack: LocatorPack; dropped: string[] } | { ok: false; code: PackProblem };

const isLocated = (name: string): name is Located => LOCATED.some((one) => one === name);

/**
 * Reads a pack, its length first. Fields that are unknown here, or of another shape, are left out and named in `dropped`; the others count.
 *
 * @param text the JSON document
 */
export function readPack(text: string): PackRead {
  if (text.length > LONGEST_PACK) return { ok: false, code: 'too-long' };
  const raw = jsonOf(text);
  if (raw === undefined) return { ok: false, code: 'not-json' };
  const frame = Frame.safeParse(raw);
  if (!frame.success) return { ok: false, code: 'not-a-pack' };
  const { version, fields, commits = [] } = frame.data;
  if (version <= BUILT_IN_VERSION) return { ok: false, code: 'older' };
  const pack: LocatorPack = { version, fields: {}, commits };
  const dropped: string[] = [];
  for (const [name, one] of Object.entries(fields)) {
    const read = FieldPack.safeParse(one);
    if (isLocated(name) && read.success) pack.fields[name] = read.data;
    else dropped.push(name.slice(0, 60));
  }
  return { ok: true, pack, dropped };
}

/** Of the packs that were given, the newest that can be read; undefined: what is built in. */
export const newestPack = (...texts: readonly unknown[]): LocatorPack | undefined =>
  texts
    .flatMap((text) => {
      const read = typeof text === 'string' ? readPack(text) : undefined;
      return read?.ok ? [read.pack] : [];
    })
    .toSorted((a, b) => b.version - a.version)[0];
