import script from '../../content-scripts/pack.ts?iife';
import { BUILT_IN_VERSION, LOCATORS_KEY, type LocatorPack, newestPack, readPack } from '../options/locators';
import type { In, Out } from '../platform/messages';
import { managedValue } from '../platform/options';
import { localArea } from '../platform/storage';
import { giveTo } from '../platform/tabs';

/** The pack that counts: of the person's and the administrator's the newer one. Undefined where what is built in counts. */
async function packNow(): Promise<LocatorPack | undefined> {
  const stored = await localArea().get([LOCATORS_KEY]);
  return newestPack(stored[LOCATORS_KEY], await managedValue('locators'));
}

/** Gives the pack to a page, if there is one. @returns the script that is to come behind the second part */
export async function withPack(tabId: number): Promise<string[]> {
  const pack = await packNow();
  return pack && (await giveTo(tabId, pack)) ? [script] : [];
}

export const locators = async (): Promise<Out<'locators'>> => ({
  version: (await packNow())?.version ?? BUILT_IN_VERSION,
  mine: typeof (await localArea().get([LOCATORS_KEY]))[LOCATORS_KEY] === 'string',
});

/** Takes a pack from a file. One that can't be taken changes nothing. */
export async function takeLocators({ text }: In<'take-locators'>): Promise<Out<'take-locators'>> {
  const read = readPack(text);
  if (!read.ok) return { problem: read.code, dropped: [] };
  await localArea().set({ [LOCATORS_KEY]: text });
  return { dropped: read.dropped };
}

/** Back to what is built in, or to the administrator's. */
export const dropLocators = (): Promise<void> => localArea().remove([LOCATORS_KEY]);
