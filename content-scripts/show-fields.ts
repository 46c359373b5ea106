import { ask } from '../src/platform/content';
import type { CardSaid } from '../src/words/card';
import { point } from './form/point';
import { languageOfPage } from './form/taught';
import type { Job } from './pages/page';

export interface ToShow {
  /** By the route table's name. */
  page: string;
  fields: readonly NonNullable<Job['shows']>[];
  /** One is enough: by it the page is known. */
  one: boolean;
  say(said: CardSaid): void;
  signal: AbortSignal;
}

/** Lets the person show one field after the other, until the signal aborts; each is remembered. @returns whether any was shown */
export async function showFields({ page, fields, one, say, signal }: ToShow): Promise<boolean> {
  let any = false;
  for (const { field, roles } of fields) {
    const values = { field };
    say({ code: 'point', values });
    const shown = await point(roles, () => say({ code: 'point-commits', values }), signal);
    if (signal.aborted) break;
    if (!shown) continue;
    await ask('teach', { page, field, language: languageOfPage(), ...shown });
    any = true;
    if (one) break;
  }
  return any;
}
