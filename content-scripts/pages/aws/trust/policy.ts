import type { TrustEdit } from '../../../../src/connector/trust-said';
import type { TrustView } from '../../../../src/platform/messages';
import { findEditor } from '../../../form/editor';
import { inPage } from '../../../form/shown';
import { named } from '../../../form/ways';
import { holdsText } from '../../../form/whole-text';
import type { Page, Visit } from '../../page';
import { words } from '../words';
import { TrustEditing } from './editing';
import { readUpdated } from './updated';
import { trustWay } from './way';

/** The button that saves a trust policy. Where the address does not tell what a page is, that does. */
const saves = named('button', words('updateTrust'));

/** What a person asked for on the role's page, to be done as soon as the editor is there. */
export interface Asked {
  take(view: TrustView | undefined): TrustEdit | undefined;
}

/** What is edited, by its editor. A page may open its editor before its address says so: then it is another visit, and the same work. */
const underWay = new WeakMap<HTMLElement, TrustEditing>();

/** Follows the page: as soon as its editor shows a trust policy, it can be edited. Answers whether it does. */
export function followEditor(visit: Visit, asked: Asked): () => boolean {
  let editing: TrustEditing | undefined;
  let other: HTMLElement | undefined;
  return () => {
    const known = visit.route.page === 'trust-policy';
    const editor = known || saves.find().length > 0 ? findEditor(true) : undefined;
    if (!editor || editor === other) {
      // Closed: what opens later is a new piece of work.
      if (editing) underWay.delete(editing.editor);
      editing = undefined;
      return false;
    }
    if (editing?.editor === editor) {
      editing.look();
      return true;
    }
    if (!holdsText(editor)) return known;
    const begun = underWay.get(editor);
    if (begun?.isFor(visit)) {
      editing = begun;
      begun.moveTo(visit);
      return true;
    }
    const opened = new TrustEditing(visit, editor);
    editing = opened;
    underWay.set(editor, opened);
    visit.attempt(async () => {
      if (!(await opened.open())) {
        other = editor;
        editing = undefined;
        underWay.delete(editor);
        return;
      }
      if (!inPage(editor)) return;
      const edit = asked.take(opened.view);
      if (edit && !visit.work().stop) await opened.edit(edit);
    });
    return true;
  };
}

/** Edit trust policy (`#/roles/details/NAME/edit-trust-policy`, seen in 2026-03). */
export const trustPolicy: Page = {
  title: 'Edit trust policy',
  screens: [],
  watch(visit) {
    const follow = followEditor(visit, { take: (view) => trustWay.take(visit, view) });
    trustWay.begin(visit);
    const role = { roleName: visit.route.roleName ?? '', session: visit.session };
    return () => {
      if (follow()) return;
      trustWay.step(visit);
      readUpdated(visit, role);
    };
  },
};
