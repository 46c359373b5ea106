import { withCode } from '../../iam/result';
import { INVISIBLE, ODD_SPACE, REVERSING } from '../../iam/stray-characters';
import type { PasteCleaned, PasteProblem } from '../codes';
import { type Field, PASTED_FIELDS } from '../labels';
import { choose, choosePolicy } from './choice';
import { readLabels } from './labels';
import { placesOf, readObjects } from './objects';
import { otherLanguage, unwrap } from './unwrap';

/** What a pasted text holds: checked values, what was cleaned, and why something wasn't taken. */
export interface PasteReading {
  found: Partial<Record<Field, string>>;
  cleaned: PasteCleaned[];
  problems: PasteProblem[];
}

/** Longer texts are no forms or policies; the limit is twice that of a policy. */
const LONGEST = 262_144;

/** Numbers that count up with the lines, and fences, taken off the text around the policies. */
function tidyLines(text: string, note: (what: PasteCleaned) => unknown): string {
  let plain = text.replace(INVISIBLE, '');
  if (plain !== text) note('invisible');
  plain = plain.replace(/\r\n?/g, '\n');
  const spaced = plain.replace(/\u2028|\u2029/g, '\n').replace(ODD_SPACE, ' ');
  if (spaced !== plain) note('odd-spaces');
  const colons = spaced.replace(/[：＝]/g, (one) => (one === '：' ? ':' : '='));
  if (colons !== spaced) note('wide-colons');
  const open = colons.replace(/^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/gm, '');
  if (open !== colons) note('fence');
  const lines = open.split('\n');
  const numbers = lines.flatMap((line, index) => {
    const number = /^[ \t]*(\d{1,5})(?:[.:|)]?[ \t]+|[.:|)]|$)/.exec(line);
    return line.trim() === '' ? [] : [number ? Number(number[1]) - index : Number.NaN];
  });
  if (numbers.length < 2 || numbers.some((one) => one !== numbers[0])) return open;
  note('line-numbers');
  return lines.map((line) => line.replace(/^[ \t]*\d{1,5}(?:[.:|)]?[ \t]+|[.:|)]|$)/, '')).join('\n');
}

/**
 * Sorts a pasted text into the fields, whatever its order: labels with values, bare values, JSON from the API, policies
 * in the text. Every value has passed `checkField`. Samples and placeholders aren't taken; where two different values
 * stand for one field, both are named and neither is taken. Texts over 262,144 characters are refused.
 */
export function readPaste(pasted: string): PasteReading {
  const cleaned = new Map<string, PasteCleaned>();
  const note = (what: PasteCleaned): unknown => cleaned.set(JSON.stringify(what), what);
  const problems: PasteProblem[] = [];
  const found: PasteReading['found'] = {};
  const refused = (problem: PasteProblem): PasteReading => ({ found, cleaned: [], problems: [problem] });
  if (pasted.length > LONGEST) return refused(withCode('paste-long', { length: pasted.length }));
  // What such a text shows isn't what would be stored.
  if (REVERSING.test(pasted)) return refused(withCode('text-reversed'));
  const { text, cleaned: taken, problem } = unwrap(pasted);
  if (problem) return { found, cleaned: taken, problems: [problem] };
  for (const what of taken) note(what);
  const objects = readObjects(text);
  const rest = tidyLines(objects.rest, note);
  const policy = choosePolicy(objects.policies, rest);
  const fromPolicy = policy.value === undefined ? [] : placesOf(policy.value);
  const candidates = [...objects.candidates, ...readLabels(rest), ...fromPolicy];
  for (const field of PASTED_FIELDS) {
    const choice =
      field === 'rolePolicy'
        ? policy
        : choose(
            field,
            candidates.filter((one) => one.field === field),
          );
    if (choice.value !== undefined && choice.value !== '') found[field] = choice.value;
    if (choice.problem) problems.push(choice.problem);
    for (const what of choice.cleaned) note(what);
  }
  const other = found.rolePolicy === undefined && objects.policies.length === 0 && otherLanguage(text);
  if (other) problems.push(other);
  if (Object.keys(found).length === 0 && problems.length === 0) problems.push(withCode('paste-nothing'));
  return { found, cleaned: [...cleaned.values()], problems };
}
