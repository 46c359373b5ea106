import type { TrustEdit } from '../../../../src/connector/trust-said';
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
  /** What was pressed on the way, each once. */
  pressed: Set<'tab' | 'edit'>;
}

let wanted: Wanted | undefined;

const isWanted = ({ route }: Visit): boolean =>
  wanted !== undefined && wanted.roleName === route.roleName && wanted.until > Date.now();

/** From a role's page to the editor of its trust policy: two presses that commit nothing. */
export const trustWay = {
  start(visit: Visit, edit: TrustEdit): void {
    wanted = {
      edit,
      roleName: visit.route.roleName ?? '',
      until: Date.now() + PAGE_MS,
      pressed: new Set(),
    };
    trustWay.follow(visit);
  },

  stop(): void {
    wanted = undefined;
  },

  underWay: isWanted,

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

  /** What was asked for, once. */
  take(visit: Visit): TrustEdit | undefined {
    const edit = isWanted(visit) ? wanted?.edit : undefined;
    if (edit) wanted = undefined;
    return edit;
  },
};
