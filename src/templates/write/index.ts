import { textsIn } from '../../iam/json';
import { type Format, headLines } from '../../words/export';
import type { Exported, Plan } from '../plan';
import { cloudformation } from './cloudformation';
import { comment, isText } from './plain';
import { posix } from './script/posix';
import { powershell } from './script/powershell';
import { terraform } from './terraform';

const NAMES: Readonly<Record<Format, string>> = {
  cloudformation: 'logzio-roles.yaml',
  terraform: 'logzio-roles.tf',
  cli: 'logzio-roles.sh',
  powershell: 'logzio-roles.ps1',
};

/**
 * A plan as a file. Whatever stands in its values, they come out of the file's own parser as they went in, and nothing of them is run.
 *
 * @param confirmed the person was told of what blocks it, and wants it all the same
 * @returns the file's name and text; refused is what the format can't hold, and what the review blocks
 */
export function write(plan: Plan, format: Format, confirmed = false): Exported {
  const { roles, changes, review, blockers, left } = plan;
  if (blockers.length > 0 && !confirmed)
    return { ok: false, problem: { code: 'blocked', values: { sentences: blockers } } };
  if (!textsIn([roles, changes]).every(isText))
    // plain data
    return { ok: false, problem: { code: 'not-text' } };
  const file = NAMES[format];
  const users = changes.flatMap((one) => one.users);
  const head = headLines({ format, file, review, users, left });
  if (format === 'cli') return { ok: true, name: file, text: posix(plan, head) };
  if (format === 'powershell') return { ok: true, name: file, text: powershell(plan, head) };
  const written = format === 'terraform' ? terraform(plan) : cloudformation(plan);
  if (!('text' in written)) return { ok: false, problem: written };
  return { ok: true, name: file, text: `${comment(head)}\n${written.text}` };
}
