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

/** Those of one page of the console, in every language. */
export const taughtOn = async (page: string): Promise<TaughtField[]> =>
  (await taughtNow()).filter((one) => one.page === page);

/** The person wants to show a field: puts what lets them into the page. */
export async function point(_asked: In<'point'>, { tabId }: Sender): Promise<void> {
  await inject(tabId, [script]);
}

/** Keeps a field that the person showed. */
export const teach = (field: In<'teach'>): Promise<void> => change((all) => withTaught(all, field));

/** The fields that the person showed, to be listed. */
export const taught = async (): Promise<Out<'taught'>> => ({ fields: await taughtNow() });

/** Takes one of them back. */
export const unteach = (key: In<'unteach'>): Promise<void> => change((all) => withoutTaught(all, key));
