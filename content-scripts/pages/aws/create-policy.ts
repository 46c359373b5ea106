import { describe } from '../../../src/iam/names';
import type { Work } from '../../../src/platform/messages';
import { findEditor, onHandEdit, readEditor, replaceInEditor, sameText } from '../../form/editor';
import { isOn, press } from '../../form/fill';
import { locate } from '../../form/locate';
import { until } from '../../form/wait';
import { text } from '../jobs';
import type { Job, Page } from '../page';
import { watchCommit } from './creation';
import { FIELDS } from './fields';
import { COMMITTING } from './words';

/** What the description of the policy and of the role says: only characters that IAM takes there. */
export const purpose = ({ values }: Work): string =>
  describe(`Lets Logz.io read S3 bucket ${values.bucket ?? ''}`);

/** The editor, behind the JSON button or tab where the page opens with the visual one. */
function shownEditor(): HTMLElement | undefined {
  const editor = findEditor();
  if (editor) return editor;
  const json = locate(FIELDS.jsonTab);
  if (json && !isOn(json)) press(json, COMMITTING);
  return undefined;
}

/** The whole text of the policy editor. */
function policyText(value: string): Job {
  return {
    label: 'Role policy',
    value,
    async write(signal) {
      const editor = await until(shownEditor, { signal });
      return editor !== undefined && (await replaceInEditor(editor, value));
    },
    async holds() {
      const editor = findEditor();
      return editor !== undefined && sameText(await readEditor(editor), value);
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
        text(FIELDS.policyDescription, purpose(work)),
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
          ...(account && { account }),
        },
      }),
    },
  ],
  watch(visit) {
    const creation = watchCommit(visit, 'policyCreated', FIELDS.policyName);
    let followed: HTMLElement | undefined;
    return () => {
      creation();
      const editor = findEditor();
      if (!editor || editor === followed) return;
      followed = editor;
      onHandEdit(editor, visit.signal, () => {
        const { policyFilled, policyEdited } = visit.work().facts;
        if (policyFilled && !policyEdited) visit.report({ policyEdited: { at: Date.now() } });
      });
    };
  },
};
