import type { TrustEdit } from '../../../../src/connector/trust-said';
import type { TrustView } from '../../../../src/platform/messages';
import { locate } from '../../../form/locate';
import { isEnabled, press } from '../../../form/press';
import { PAGE_MS } from '../../../form/wait';
import type { Visit } from '../../page';
import { TRUST_FIELDS } from './fields';

/** What the person asked for on a role's page. Outlives the page: the tab and the editor have addresses of their own. */
interface Wanted {
  edit: TrustEdit;
  roleName: string;
  /** Milliseconds since 1970. */
  until: number;
  /** The page was opened for it: nobody has seen the policy yet. */
  arrived: boolean;
  /** What was pressed on the way, each once. */
  pressed: Set<'tab' | 'edit'>;
}

let wanted: Wanted | undefined;

const isWanted = ({ route }: Visit): boolean =>
  wanted !== undefined && wanted.roleName === route.roleName && wanted.until > Date.now();

/** From a role's page to the editor of its trust policy: two presses that commit nothing. */
export const trustWay = {
  start(visit: Visit, edit: TrustEdit, arrived = false): void {
    wanted = {
      edit,
      roleName: visit.route.roleName ?? '',
      until: Date.now() + PAGE_MS,
      arrived,
      pressed: new Set(),
    };
    trustWay.follow(visit);
  },

  stop(): void {
    wanted = undefined;
  },

  underWay: isWanted,

  /** Goes on with what was begun, or begins what the page was opened for. */
  begin(visit: Visit): void {
    if (visit.edit) trustWay.start(visit, visit.edit, true);
    else trustWay.follow(visit);
  },

  /** Says so when time is up before the editor is there. */
  follow(visit: Visit): void {
    if (!wanted || !isWanted(visit)) return;
    const mine = wanted;
    visit.say({ code: 'opening-trust' });
    setTimeout(() => {
      if (wanted !== mine || visit.signal.aborted) return;
      wanted = undefined;
      visit.say({ code: 'way-missed' });
    }, mine.until - Date.now());
  },

  /** Called when the page has changed: presses what can be pressed next. */
  step(visit: Visit): void {
    if (!wanted || !isWanted(visit)) return;
    const { pressed } = wanted;
    const edit = locate(TRUST_FIELDS.editTrust);
    if (edit && isEnabled(edit)) {
      if (!pressed.has('edit')) press(edit);
      pressed.add('edit');
      return;
    }
    const tab = locate(TRUST_FIELDS.trustTab);
    if (tab && !pressed.has('tab')) press(tab);
    if (tab) pressed.add('tab');
  },

  /** What was asked for, once. What the page was opened for waits for the person where the policy is dangerous or needs another edit. */
  take(visit: Visit, view: TrustView | undefined): TrustEdit | undefined {
    const asked = isWanted(visit) ? wanted : undefined;
    if (!asked) return undefined;
    wanted = undefined;
    const fits = view && !view.danger && view.offers.includes(asked.edit);
    return fits || !asked.arrived ? asked.edit : undefined;
  },
};
