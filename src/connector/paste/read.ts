import { INVISIBLE, ODD_SPACE, REVERSING } from '../../iam/stray-characters';
import { FIELDS, type Field } from '../labels';
import { choose, choosePolicy, type PasteProblem } from './choice';
import { readLabels } from './labels';
import { placesOf, readObjects } from './objects';
import { otherLanguage, unwrap } from './unwrap';

/** What a pasted text holds: checked values, what was cleaned (plain words), and why something wasn't taken. */
export interface PasteReading {
  found: Partial<Record<Field, string>>;
  cleaned: string[];
  problems: PasteProblem[];
}

/** Longer texts are no forms or policies; the limit is twice that of a policy. */
const LONGEST = 262_144;

/** Numbers that count up with the lines, and fences, taken off the text around the policies. */
function tidyLines(text: string, note: (what: string) => void): string {
  let plain = text.replace(INVISIBLE, '');
  if (plain !== text) note('Removed characters that can’t be seen.');
  plain = plain.replace(/\r\n?/g, '\n');
  const spaced = plain.replace(/\u2028|\u2029/g, '\n').replace(ODD_SPACE, ' ');
  if (spaced !== plain) note('Turned no-break spaces into ordinary ones.');
  const colons = spaced.replace(/[：＝]/g, (one) => (one === '：' ? ':' : '='));
  if (colons !== spaced) note('Turned wide colons into ordinary ones.');
  const open = colons.replace(/^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/gm, '');
  if (open !== colons) note('Removed the code fence.');
  const lines = open.split('\n');
  const numbers = lines.flatMap((line, index) => {
    const number = /^[ \t]*(\d{1,5})(?:[.:|)]?[ \t]+|[.:|)]|$)/.exec(line);
    return line.trim() === '' ? [] : [number ? Number(number[1]) - index : Number.NaN];
  });
  if (numbers.length < 2 || numbers.some((one) => one !== numbers[0])) return open;
  note('Removed line numbers.');
  return lines.map((line) => line.replace(/^[ \t]*\d{1,5}(?:[.:|)]?[ \t]+|[.:|)]|$)/, '')).join('\n');
}

/**
 * Sorts a pasted text into the fields, whatever its order: labels with values, bare values, JSON from the API, policies
 * in the text. Every value has passed `checkField`. Samples and placeholders aren't taken; where two different values
 * stand for one field, both are named and neither is taken. Texts over 262,144 characters are refused.
 */
export function readPaste(pasted: string): PasteReading {
  const cleaned = new Set<string>();
  const problems: PasteProblem[] = [];
  const found: PasteReading['found'] = {};
  if (pasted.length > LONGEST) {
    const message = `This text has ${pasted.length.toLocaleString('en')} characters. Paste only the form’s values and the policy.`;
    return { found, cleaned: [], problems: [{ code: 'paste-long', message }] };
  }
  if (REVERSING.test(pasted)) {
    const message =
      'This text holds a character that turns its direction (U+202D or U+202E), so what is shown isn’t what would be stored. Type the values instead.';
    return { found, cleaned: [], problems: [{ code: 'text-reversed', message }] };
  }
  const { text, cleaned: taken, problem } = unwrap(pasted);
  if (problem) return { found, cleaned: taken, problems: [problem] };
  for (const what of taken) cleaned.add(what);
  const objects = readObjects(text);
  const rest = tidyLines(objects.rest, (what) => cleaned.add(what));
  const policy = choosePolicy(objects.policies, rest);
  const fromPolicy = policy.value === undefined ? [] : placesOf(policy.value);
  const candidates = [...objects.candidates, ...readLabels(rest), ...fromPolicy];
  for (const field of FIELDS) {
    const choice =
      field === 'rolePolicy'
        ? policy
        : choose(
            field,
            candidates.filter((one) => one.field === field),
          );
    if (choice.value !== undefined && choice.value !== '') found[field] = choice.value;
    if (choice.problem) problems.push(choice.problem);
    for (const what of choice.cleaned) cleaned.add(what);
  }
  const other = found.rolePolicy === undefined && objects.policies.length === 0 && otherLanguage(text);
  if (other) problems.push(other);
  if (Object.keys(found).length === 0 && problems.length === 0)
    problems.push({
      code: 'paste-nothing',
      message:
        'Nothing in this text looks like an account ID, an external ID, a policy or a role ARN. In Logz.io’s form, copy the values and the role policy, and paste them here.',
    });
  return { found, cleaned: [...cleaned], problems };
}
