import { editorHolds, findEditor, onHandEdit, replaceInEditor } from '../../form/editor';
import { stateOf } from '../../form/fill';
import { locate } from '../../form/locate';
import { press } from '../../form/press';
import { inPage } from '../../form/shown';
import { until } from '../../form/wait';
import { holdsNow } from '../../form/whole-text';
import { text } from '../jobs';
import type { Job, Page } from '../page';
import { watchCommit } from './creation';
import { FIELDS } from './fields';
import { addTags } from './tags';

/** How long the page gets to show its editor before JSON is pressed once more. */
const AGAIN_MS = 1_000;

/**
 * Finds the editor, behind the JSON button or tab where the page opens with the visual one. A text area beside the visual editor is
 * not it: where the button tells that it is off, it is pressed first.
 */
function editorShower(): () => HTMLElement | undefined {
  let pressedAt = 0;
  return () => {
    const json = locate(FIELDS.jsonTab);
    const on = json && stateOf(json);
    // The editor itself may take a moment to be loaded; meanwhile any text area there belongs to something else.
    const waiting = Date.now() - pressedAt < AGAIN_MS;
    const editor = on === false ? undefined : findEditor(json !== undefined && !waiting);
    if (editor) return editor;
    if (json && on !== true && !waiting) {
      pressedAt = Date.now();
      press(json);
    }
    return undefined;
  };
}

/** How often at most a text that is changed by hand is reported. */
const EDITED_MS = 1_000;

/** The whole text of the policy editor. */
function policyText(value: string): Job {
  let written: HTMLElement | undefined;
  return {
    label: 'Role policy',
    shows: { field: FIELDS.jsonTab.label, roles: ['toggle'] },
    value,
    isGone: () => written !== undefined && !inPage(written),
    async write(signal, ms) {
      const end = Date.now() + ms;
      do {
        written = await until(editorShower(), { signal, ms: end - Date.now() });
        if (!written) return false;
        if ((await replaceInEditor(written, value)) === 'written') return true;
        // An editor that was replaced while it was written to: the new one is another one.
      } while (!inPage(written));
      return false;
    },
    async holds() {
      const editor = findEditor();
      return editor !== undefined && (await editorHolds(editor, value));
    },
    holdsNow() {
      const editor = findEditor();
      return editor && holdsNow(editor, value);
    },
  };
}

/** Create policy (`#/policies/create`): the editor, then Review and create. */
export const createPolicy: Page = {
  title: 'Create policy',
  screens: [
    {
      title: 'Review and create',
      here: () => locate(FIELDS.policyName) !== undefined && locate(FIELDS.jsonTab) === undefined,
      needs: ['policyName'],
      jobs: (work) => [
        text(FIELDS.policyName, work.values.policyName ?? ''),
        text(FIELDS.policyDescription, work.description),
      ],
      commit: FIELDS.createPolicy,
    },
    {
      title: 'Specify permissions',
      here: () => locate(FIELDS.jsonTab) !== undefined || findEditor() !== undefined,
      needs: ['rolePolicy'],
      jobs: ({ values }) => [policyText(values.rolePolicy ?? '')],
      filled: ({ values }, { account, partition }) => ({
        policyFilled: {
          text: values.rolePolicy ?? '',
          partition,
          at: Date.now(),
          account,
        },
      }),
      // What was created from it is still known by what was filled before.
      lost: () => ({ policyEdited: { at: Date.now() } }),
    },
    addTags,
  ],
  watch(visit) {
    const creation = watchCommit(visit, 'policyCreated', FIELDS.policyName);
    let told = 0;
    onHandEdit(findEditor, visit.signal, () => {
      // What the card knows may be older than the filling: the background sees what came after what.
      const at = Date.now();
      if (at - told < EDITED_MS) return;
      told = at;
      visit.report({ policyEdited: { at } });
    });
    return creation;
  },
};
