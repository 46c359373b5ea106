import type { Work } from '../src/platform/messages';
import { onPressOf } from './form/follow';
import { caption } from './form/texts';
import { type Came, cameRight, leaves, mend, screenOf, takenBack } from './pages/aws/run';
import type { Page, Screen, Visit } from './pages/page';

/** What was filled in one visit to a page, screen by screen. */
export interface Fills {
  add(screen: Screen, filled: Came): void;
  /** Was what the page shows now filled with the values that are meant now, and does it hold them still? */
  hold(work: Work): boolean;
  /** The page has had time to settle: writes once more what went, and says what the page took back. */
  settled(): Promise<void>;
  /** Says so where what could not be filled is right by now. */
  correct(): void;
}

/**
 * Remembers what was filled. It is looked at again when the person presses the button that leaves the screen, before the page hears of it.
 *
 * @param isRunning tells whether the page is being filled now
 */
export function rememberFills(
  page: Page,
  { session, signal, say, report }: Visit,
  isRunning: () => boolean,
): Fills {
  const fills = new Map<Screen, Came>();
  const ofShown = (): Came | undefined => {
    const screen = fills.size > 0 ? screenOf(page) : undefined;
    return screen && fills.get(screen);
  };
  const now = (): Came | undefined => (signal.aborted || isRunning() ? undefined : ofShown());

  /** Says what the screen that is shown no longer holds of what was filled, and takes the fact back. */
  const lookAgain = (button?: string): void => {
    const filled = now();
    const fields = filled ? takenBack(page, filled) : [];
    if (!filled?.screen || fields.length === 0) return;
    fills.delete(filled.screen);
    if (filled.screen.lost) report(filled.screen.lost(), filled.work.connector);
    const all = fields.join(', ');
    if (button === undefined) say({ code: 'taken-back', values: { fields: all } });
    else say({ code: 'pressed-other', values: { fields: all, button } });
  };

  const leavesNow = (): HTMLElement | undefined => {
    const screen = ofShown()?.screen;
    return screen && leaves(screen);
  };
  onPressOf(leavesNow, (button) => lookAgain(caption(button)), signal);

  return {
    add(screen, filled) {
      fills.set(screen, filled);
    },
    hold(work) {
      const filled = ofShown();
      return (
        !!filled?.ok &&
        JSON.stringify(filled.work.values) === JSON.stringify(work.values) &&
        takenBack(page, filled).length === 0
      );
    },
    async settled() {
      const filled = now();
      if (filled) await mend(page, filled, signal);
      lookAgain();
    },
    correct() {
      const filled = now();
      const right = filled && cameRight(page, filled);
      if (!right?.screen) return;
      fills.set(right.screen, right);
      if (right.ok && right.screen.filled)
        report(right.screen.filled(right.work, session), right.work.connector);
      say(right.said);
    },
  };
}
