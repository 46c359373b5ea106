import * as z from 'zod/mini';
import { fromRow } from '../inventory/row';
import type { Connector, Facts } from '../schema';

/*
 * A configuration as version 2 of the store and version 1 of the inventory's JSON file kept it, apart from the connector. Only for
 * reading what was written then.
 */

const short = z.string().check(z.maxLength(2_000));
const at = z.number();

const From = z.object({ kind: z.enum(['captured', 'typed', 'imported']), where: z.optional(short), at });
const optional = z.optional(short);

const Configuration = z.object({
  id: z.string().check(z.maxLength(60)),
  kind: z.enum(['s3-fetcher', 'archive']),
  bucket: z.string().check(z.maxLength(300)),
  prefix: z.optional(z.string().check(z.maxLength(1_100))),
  region: optional,
  logType: optional,
  roleArn: optional,
  account: optional,
  oldExternalId: optional,
  newExternalId: optional,
  newRoleArn: optional,
  from: From,
  facts: z.object({
    filled: z.optional(z.object({ at })),
    saved: z.optional(z.object({ ok: z.boolean(), message: short, at })),
    gone: z.optional(z.object({ at })),
  }),
});

type OldSaved = { ok: boolean; message: string; at: number };

/** What was taken for success or failure then. */
export const savedOf = ({ ok, message, at: time }: OldSaved): NonNullable<Facts['saved']> => ({
  outcome: ok ? 'connected' : 'refused',
  by: 'page',
  message,
  at: time,
});

/** @returns the connector that a configuration is now; undefined for anything else */
export function connectorOfConfiguration(value: unknown): Connector | undefined {
  const parsed = Configuration.safeParse(value);
  if (!parsed.success) return undefined;
  const { id, from, facts, ...row } = parsed.data;
  const { saved, ...others } = facts;
  const source = { ...from, ...(from.where !== undefined && { where: from.where.slice(0, 300) }) };
  return { ...fromRow(id, row, source), facts: { ...others, ...(saved && { saved: savedOf(saved) }) } };
}
