import type { GoOn, Hints } from '../journeys/on-page';
import { CARD } from './card';
import { type SentencesFor, sentencesOf } from './say';

const { buttons } = CARD;
const PAGES: Partial<Record<GoOn, string>> = {
  'create-policy': 'Create policy',
  'create-role': 'Create role',
};

/** What a card says on a page of AWS that has nothing to fill. It names no button but its own. */
export const HINTS: SentencesFor<Hints> = {
  press: ({ button, instead }) => {
    const page = PAGES[button];
    if (page === undefined) return `Press ${buttons[button]}.`;
    return instead
      ? `This console shows its list and not ${page}, which was opened. Press ${buttons[button]} once more: it is filled there.`
      : `Press ${buttons[button]}: it is filled there.`;
  },
  edit: ({ edit }) => `Press ${buttons[edit]}: it opens the editor of this role’s trust policy.`,
  'read-here': 'What this page shows of the role is read.',
  'in-logzio': 'What comes next is in Logz.io. Rolebridge’s button in the toolbar says it there.',
};

export const hintWords = sentencesOf(HINTS);
