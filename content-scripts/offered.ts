import { toClipboard } from './card/card';
import type { Action } from './card/parts';
import { labelOf } from './card/status';
import { fillScreen, fillWizard } from './pages/aws/run';
import type { Page, Panel, Visit } from './pages/page';

/** Where the visit stands, beside what the store says. */
export interface Stand {
  page: Page;
  panel: Panel;
  /** What the page's handler put in beside its panel. */
  offers: ReadonlyMap<string, () => void>;
  /** What there was to do on the page is done. */
  done: boolean;
  fill(how: typeof fillScreen): void;
  /** Goes on in spite of a danger that stands in the way. */
  accept: (() => void) | undefined;
  /** Lets the person show fields that were not found. */
  show: (() => Promise<void>) | undefined;
}

/** The buttons of the card while nothing runs: the page's own first, then the way on, then filling. */
export function actionsOf(
  { work, say, attempt, goOn }: Visit,
  { page, panel, offers, done, fill, accept, show }: Stand,
): Action[] {
  const { next, values } = work();
  const { roleArn } = values;
  const rare = panel.actions.length > 0;
  const copy = async (value: string): Promise<void> =>
    say({ code: (await toClipboard(value)) ? 'copied' : 'not-copied', values: { label: 'Role ARN' } });
  const fills: Action[] = accept
    ? [{ label: labelOf('fill-anyway'), run: accept }]
    : [
        {
          label: labelOf('fill-wizard'),
          primary: next.length === 0 && !done,
          rare: done,
          run: () => fill(fillWizard),
        },
        { label: labelOf('fill-page'), rare: done, run: () => fill(fillScreen) },
      ];
  return [
    ...(show ? [{ label: labelOf('show-field'), run: () => attempt(show) }] : []),
    ...panel.actions,
    ...[...offers].map(([label, run]): Action => ({ label, run })),
    ...next.map(
      (one, index): Action => ({
        label: labelOf(one),
        primary: index === 0 && !rare,
        rare,
        run: () => goOn(one),
      }),
    ),
    ...(roleArn ? [{ label: labelOf('copy-arn'), rare, run: () => void copy(roleArn) }] : []),
    ...(page.screens.length > 0 ? fills : []),
  ];
}
