import { emptyState } from '../connector/schema';
import { type EverythingProblem, readEverything } from '../options/everything';
import { replaceOptions } from '../platform/options';
import { forgetMemory } from './memory';
import { store } from './store';

/** Puts what a file holds in the place of everything that is kept. A file that can't be taken whole changes nothing. */
export async function importEverything({ text }: { text: string }): Promise<{ problem?: EverythingProblem }> {
  const read = readEverything(text);
  if (!read.ok) return { problem: read.code };
  const { state = emptyState(), aside, options } = read.contents;
  await store.restore(state, aside);
  await replaceOptions(options);
  await forgetMemory(); // which tab was whose is of the connectors that were here before
  return {};
}
