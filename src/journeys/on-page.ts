import type { TrustEdit } from '../connector/trust-said';
import type { ConsoleRoute } from '../iam/console-url';
import type { Said } from '../iam/said';
import { nextAction } from './next-action';
import type { Action, Step } from './step';

/** The pages of AWS that Rolebridge opens. */
export const OPENABLE = ['create-policy', 'create-role', 'role'] as const;
export type Openable = (typeof OPENABLE)[number];

/** What a card leads on to: each is one of its buttons. */
export const GO_ON = [...OPENABLE, 'return'] as const;
export type GoOn = (typeof GO_ON)[number];

/** What a card says on a page that has nothing to fill. A button that it names is one of those that stand in it. */
export interface Hints {
  /** `instead`: this list came in the place of the page that was opened. */
  press: { button: GoOn; instead: boolean };
  /** The first button of a role's card edits its trust policy. */
  edit: { edit: TrustEdit };
  'read-here': undefined;
  'in-logzio': undefined;
}

/** What is known where the page is shown. */
export interface OnPage {
  page: ConsoleRoute['page'];
  steps: readonly Step[];
  policyCreated: boolean;
  roleCreated: boolean;
  hasArn: boolean;
  /** The page that this tab was opened for and has not shown yet. */
  wanted?: Openable | undefined;
  /** The edit of a role's trust policy that its page offers first. */
  edit?: TrustEdit | undefined;
}

const LEADS: Partial<Record<Action, GoOn>> = {
  'open-create-policy': 'create-policy',
  'open-create-role': 'create-role',
  'open-role': 'role',
  return: 'return',
};

/** @returns the page that a button of ours leads to; undefined for one that acts on the page in front */
export const leadsTo = (action: Action | undefined): GoOn | undefined => action && LEADS[action];

/** The pages that a wizard goes on to when it is done, and what a console shows that does not know the wizard's address. */
const LISTS: Partial<Record<ConsoleRoute['page'], Openable>> = {
  policies: 'create-policy',
  roles: 'create-role',
};

/** @returns the buttons of a page's card that lead on, the next one first, and what it says where there is nothing to fill */
export function onPage(at: OnPage): { next: GoOn[]; hint?: Said<Hints> } {
  const { page, steps, wanted, edit } = at;
  const step = steps.find(({ current }) => current);
  const due = leadsTo(nextAction(steps, 'other'));
  const next = [...new Set(nextOn(at, due))];
  if (!step || page === 'create-policy' || page === 'create-role') return { next };
  // An external ID that the role does not let in fails in Logz.io: the role comes first.
  if (edit) return { next, hint: { code: 'edit', values: { edit } } };
  const [first] = next;
  const isMeant = first === due || first === wanted || step.where === 'logzio';
  if (first && isMeant) {
    const instead = first === wanted && first === LISTS[page];
    return { next, hint: { code: 'press', values: { button: first, instead } } };
  }
  const isRead = step.where === 'aws' && (page === 'role' || page === 'trust-policy');
  return { next, hint: { code: isRead ? 'read-here' : 'in-logzio' } };
}

function nextOn({ page, policyCreated, roleCreated, hasArn, wanted }: OnPage, due: GoOn | undefined): GoOn[] {
  const isDue = (one: GoOn): GoOn[] => (one === due ? [one] : []);
  const wizards = [...isDue('create-policy'), ...isDue('create-role')];
  switch (page) {
    case 'create-policy':
      return policyCreated && !roleCreated ? ['create-role'] : [];
    case 'create-role':
      return policyCreated ? [] : ['create-policy'];
    case 'policies':
      if (!policyCreated && wanted === 'create-policy') return [wanted];
      return policyCreated && !roleCreated ? ['create-role'] : wizards;
    case 'roles':
      if (hasArn) return [...isDue('role'), 'return', 'role'];
      if (roleCreated) return ['role'];
      return wanted === 'create-role' ? [wanted] : [...wizards, ...isDue('role')];
    case 'role':
      return hasArn ? ['return'] : wizards;
    case 'trust-policy':
      return [];
    case 'other':
      return wanted ? [wanted] : [];
  }
}
