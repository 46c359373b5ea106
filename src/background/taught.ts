import script from '../../content-scripts/point.ts?iife';
import { queue } from '../connector/queue';
import { readTaught, TAUGHT_KEY, type TaughtField, withoutTaught, withTaught } from '../options/taught';
import type { In, Out } from '../platform/messages';
import type { Sender } from '../platform/messages/listen';
import { localArea } from '../platform/storage';
import { inject } from '../platform/tabs';

/** All fields that the person showed. */
const taughtNow = async (): Promise<TaughtField[]> =>
  readTaught((await localArea().get([TAUGHT_KEY]))[TAUGHT_KEY]);

const inTurn = queue();

const change = (next: (all: TaughtField[]) => TaughtField[]): Promise<void> =>
  inTurn(async () => localArea().set({ [TAUGHT_KEY]: next(await taughtNow()) }));

/** Those of one page of the console, or of Logz.io's form, in every language. */
export const taughtOn = async (page: string): Promise<TaughtField[]> =>
  (await taughtNow()).filter((one) => one.page === page);

/** Puts what lets the person show a field into a page. False where the browser does not let it. */
export const injectPointing = (tabId: number): Promise<boolean> => inject(tabId, [script]);

/** The person wants to show a field of a page of the console. */
export async function point(_asked: In<'point'>, { tabId }: Sender): Promise<void> {
  await injectPointing(tabId);
}

/** Keeps a field that the person showed. */
export const teach = (field: In<'teach'>): Promise<void> => change((all) => withTaught(all, field));

/** The fields that the person showed, to be listed. */
export const taught = async (): Promise<Out<'taught'>> => ({ fields: await taughtNow() });

/** Takes one of them back. */
export const unteach = (key: In<'unteach'>): Promise<void> => change((all) => withoutTaught(all, key));
