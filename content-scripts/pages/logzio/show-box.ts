import type { TextBox } from '../../../src/connector/labels';
import { ask } from '../../../src/platform/content';
import { reachableBoxes } from '../../form/shown';
import { languageOfPage } from '../../form/taught';
import { shared } from '../../shared';

let pointing = new AbortController();

/** Ends it: whoever points presses nothing else of the page. */
export const stopShowing = (): void => pointing.abort();

/** Lets the person show a box of the form, and tells what came of it; another one that was asked for before is given up. */
export function showBox(field: TextBox, here: AbortSignal): void {
  stopShowing();
  pointing = new AbortController();
  const signal = AbortSignal.any([here, pointing.signal]);
  const failed = (error: unknown): void => console.warn('Rolebridge:', error);
  const show = async (): Promise<void> => {
    const refused = (): void => void ask('pointed', { field, commits: true }).catch(failed);
    const shown = await shared.point?.(['textbox'], refused, signal, reachableBoxes);
    if (signal.aborted) return;
    await ask('pointed', { field, ...(shown && { shown: { ...shown, language: languageOfPage() } }) });
  };
  show().catch(failed);
}
