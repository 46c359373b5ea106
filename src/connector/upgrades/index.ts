import { isObject } from '../../iam/json';
import { State } from '../schema';
import { salvaged } from './salvage';
import { toVersion3 } from './to-3';

/** The version that this code writes. */
export const VERSION = 3;

/** Brings what version `from` stored to version `from + 1`. May throw on what it can't read. */
export interface Upgrade {
  from: number;
  up(raw: Record<string, unknown>): Record<string, unknown>;
}

/** In order, one for each version before this one. Version 1 knew one connector and no inventory of configurations. */
export const UPGRADES: readonly Upgrade[] = [
  { from: 1, up: (raw) => ({ ...raw, migration: {} }) },
  { from: 2, up: toVersion3 },
];

/** `salvaged`: what could be read of something damaged. */
export type Reading =
  | { ok: true; state: State }
  | { ok: false; reason: 'corrupt' | 'newer'; salvaged?: State };

/**
 * Reads what stands in the store. `newer`: written by a later version of the extension. `corrupt`: not readable, or older
 * with no way from there to here; what can be read of it connector by connector and field by field is handed out with it.
 */
export function readStored(raw: unknown, upgrades: readonly Upgrade[] = UPGRADES): Reading {
  if (!isObject(raw)) return { ok: false, reason: 'corrupt' };
  const { version } = raw;
  if (typeof version !== 'number' || !Number.isInteger(version)) return { ok: false, reason: 'corrupt' };
  if (version > VERSION) return { ok: false, reason: 'newer' };
  const now = upgraded(raw, version, upgrades);
  const parsed = State.safeParse(now);
  if (parsed.success) return { ok: true, state: parsed.data };
  const state = now && salvaged(now);
  return { ok: false, reason: 'corrupt', ...(state && { salvaged: state }) };
}

function upgraded(
  raw: Record<string, unknown>,
  version: number,
  upgrades: readonly Upgrade[],
): Record<string, unknown> | undefined {
  let now = raw;
  for (let at = version; at < VERSION; at += 1) {
    const step = upgrades.find((one) => one.from === at);
    if (!step) return undefined;
    try {
      now = { ...step.up(structuredClone(now)), version: at + 1 };
    } catch {
      return undefined; // not what that version wrote: the caller keeps it aside as corrupt
    }
  }
  return now;
}
