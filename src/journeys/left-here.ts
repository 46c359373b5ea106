import type { Lines } from './codes';
import type { Tab } from './next-action';
import type { Step } from './step';

/** The lines that are a press of a button that commits: nobody but the person does them. */
const COMMITS: ReadonlySet<keyof Lines> = new Set<keyof Lines>([
  'policy-create',
  'final-create',
  'arn-save',
  'trust-update',
  'remove-update',
  'migrate-save',
  'migrate-delete',
]);

/**
 * How many presses are left for the person on a tab, before the journey goes on elsewhere: the buttons that commit, and at least the next action where it is
 * the tab's turn. 0 where it is not.
 */
export function leftHere(steps: readonly Step[], tab: Tab): number {
  const at = steps.findIndex(({ current }) => current);
  const { where } = steps[at] ?? {};
  if (where === undefined || where !== tab) return 0;
  const end = steps.findIndex((step, index) => index > at && step.where !== where && !step.done);
  const run = steps.slice(at, end === -1 ? undefined : end);
  const commits = run.filter(({ text, done, optional }) => !done && !optional && COMMITS.has(text.code));
  return Math.max(1, commits.length);
}
