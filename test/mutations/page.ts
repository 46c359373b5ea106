/** What is put into a page of the practice console: the extension's code that fills, and the trials. */
import { BREAKS, OF_LISTS, OF_PAGES, OF_ROLES } from './breaks';
import { stopTime } from './clock';
import type { Screen } from './screen';
import { takeSheet } from './sheet';
import { type Broken, type Outcome, tryOut } from './trial';

const sheets: HTMLElement[] = [];

const MUTATIONS = {
  breaks: Object.keys(BREAKS),
  ofPages: OF_PAGES,
  ofRoles: Object.keys(OF_ROLES),
  ofLists: Object.keys(OF_LISTS),
  /** Takes down the page as it is now. */
  take(): void {
    sheets.push(takeSheet());
  },
  /** From now on the page is mark-up only. */
  stop(): void {
    document.body.replaceChildren();
    stopTime();
  },
  /** Tries the cases on one of the pages that were taken down. */
  async run(sheet: number, screen: Screen, cases: readonly (readonly Broken[])[]): Promise<Outcome[]> {
    const original = sheets[sheet];
    if (!original) throw new Error('That page was not taken down.');
    const outcomes: Outcome[] = [];
    for (const broken of cases) outcomes.push(await tryOut(original, screen, broken));
    return outcomes;
  },
};
export type Mutations = typeof MUTATIONS;

Object.assign(globalThis, { rolebridgeMutations: MUTATIONS });
