import { emptyMigration } from './configuration';
import { State } from './schema';

/** The version that this code writes. */
export const VERSION = 2;

/** Brings what version `from` stored to version `from + 1`. May throw on what it can't read. */
export interface Migration {
  from: number;
  up(raw: Record<string, unknown>): Record<string, unknown>;
}

/** In order, one for each version before this one. Version 1 knew one connector and no inventory of configurations. */
export const MIGRATIONS: readonly Migration[] = [
  { from: 1, up: (raw) => ({ ...raw, migration: emptyMigration() }) },
];

export type Reading = { ok: true; state: State } | { ok: false; reason: 'corrupt' | 'newer' };

/**
 * Reads what stands in the store. `newer`: written by a later version of the extension. `corrupt`: not readable, or older
 * with no way from there to here.
 */
export function readStored(raw: unknown, migrations: readonly Migration[] = MIGRATIONS): Reading {
  if (!isRecord(raw)) return { ok: false, reason: 'corrupt' };
  const { version } = raw;
  if (typeof version !== 'number' || !Number.isInteger(version)) return { ok: false, reason: 'corrupt' };
  if (version > VERSION) return { ok: false, reason: 'newer' };
  const parsed = State.safeParse(migrate(raw, version, migrations));
  return parsed.success ? { ok: true, state: parsed.data } : { ok: false, reason: 'corrupt' };
}

function migrate(raw: Record<string, unknown>, version: number, migrations: readonly Migration[]): unknown {
  let now = raw;
  for (let at = version; at < VERSION; at += 1) {
    const step = migrations.find((one) => one.from === at);
    if (!step) return undefined;
    try {
      now = { ...step.up(structuredClone(now)), version: at + 1 };
    } catch {
      return undefined; // not what that version wrote: the caller keeps it aside as corrupt
    }
  }
  return now;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
