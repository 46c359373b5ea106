import type { LogzioPage } from './asked';
import type { Action, Heading, Step } from './step';

/** What stands in the tab that the person looks at. */
export type Tab = 'logzio' | 'aws' | 'other';

/** What else decides in front of Logz.io's page. */
export interface Front {
  /** A bucket is being connected: another form is the beginning of another connector. */
  isConnecting?: boolean;
  page?: LogzioPage | undefined;
  /** Nothing is held yet: a list of configurations is a beginning. */
  isEmpty?: boolean;
  /** The bucket that the steps are about. */
  bucket?: string | undefined;
}

/** The form for another bucket is open; an empty one counts where all is done. */
const isNextForm = ({ isConnecting, page, bucket }: Front, current: Step | undefined): boolean =>
  isConnecting === true &&
  page?.forms === 1 &&
  page.bucket !== bucket &&
  (!current || Boolean(page.bucket && bucket));

/** The page of AWS on which the lines under a heading are done. */
const OPENS: Partial<Record<Heading, Action>> = {
  'connect-policy': 'open-create-policy',
  'connect-role': 'open-create-role',
  'connect-attach': 'open-create-role',
  'connect-finalize': 'open-create-role',
  'migrate-trust': 'open-role',
  'migrate-remove': 'open-role',
};

/**
 * The button of ours that comes next on the tab in front. Undefined where it is a button of the page that comes next, or nothing at all.
 * While AWS's page is not in front, it is the button that opens it.
 */
export function nextAction(steps: readonly Step[], tab: Tab, front: Front = {}): Action | undefined {
  const current = steps.find((step) => step.current);
  if (isNextForm(front, current)) return 'capture-and-open';
  if (!current?.next) return undefined;
  const { isConnecting, page, isEmpty } = front;
  if (isConnecting && isEmpty && page?.forms === 0 && page.listed > 0) return 'capture';
  const { code, action } = current.next;
  if (code === 'sign-in') return action;
  if (current.where === 'logzio' && tab !== 'logzio') return action === 'return' ? action : 'go-to-logzio';
  if (current.where === 'aws' && tab !== 'aws')
    return action === 'fill' ? OPENS[current.group] : (action ?? OPENS[current.group]);
  // The form stands there filled: its own button comes next.
  if (code === 'migrate-save' && page?.forms === 1) return undefined;
  return code === 'fill-wizard' ? 'fill' : action;
}
