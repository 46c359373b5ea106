import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { shorten, showCharacter } from '../stray-characters';
import type { Finding } from './finding';

/** What should stand where something else stands. */
const EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol: 'only true, false, null, numbers and text in straight double quotes are allowed here',
  PropertyNameExpected: 'a name in straight double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CloseBraceExpected: 'a closing } is expected here',
  CloseBracketExpected: 'a closing ] is expected here',
};

/** What is wrong by itself, whatever stands there. */
const WRONG: Readonly<Record<string, string>> = {
  InvalidNumberFormat: 'this number isn’t written as JSON writes numbers. Correct it',
  EndOfFileExpected: 'the policy ends before this; remove what follows',
  InvalidCommentToken: 'JSON has no comments; remove this one',
  UnexpectedEndOfComment: 'a comment that isn’t closed starts here; remove it',
  UnexpectedEndOfString: 'the text that starts here has no closing quote on its line. Add the quote',
  UnexpectedEndOfNumber: 'this number is not complete. Correct it',
  InvalidUnicode: '\\u must be followed by four hexadecimal digits. Correct it',
  InvalidEscapeCharacter: 'a backslash may not stand before this character. Remove it, or write \\\\',
};

const notJson = (offset: number, length: number, message: string): Finding => ({
  code: 'policy-not-json',
  message,
  offset,
  length: Math.max(length, 1),
});

/** Where the last character stands before `offset` that isn't white space; -1 where there is none. */
const before = (text: string, offset: number): number => text.slice(0, offset).trimEnd().length - 1;

/** The last token in front of a place, as a sentence shows it. */
const tokenBefore = (text: string, end: number): string =>
  /("(?:[^"\\\n]|\\.){0,60}"|[\w.+-]{1,60}|.)$/.exec(text.slice(Math.max(0, end - 62), end + 1))?.[1] ?? '';

/** A sentence that names the mistake itself where it is a common one. */
function usual(text: string, kind: string, { offset, length }: ParseError): Finding | undefined {
  const mark = text.charAt(offset);
  const last = before(text, offset);
  if (/^(?:PropertyName|Value)Expected$/.test(kind) && /[\]}]/.test(mark) && text.charAt(last) === ',')
    return notJson(last, 1, `behind this comma comes nothing more before the ${mark}. Remove the comma`);
  if (kind === 'PropertyNameExpected' && mark === ',' && text.charAt(last) === ',')
    return notJson(offset, 1, 'two commas stand side by side. Remove one');
  if (kind === 'CommaExpected' && /["{[\w-]/.test(mark))
    return notJson(
      Math.max(last, 0),
      1,
      `a comma is missing behind ${shorten(tokenBefore(text, last))}. Add it${text.slice(last, offset).includes('\n') ? ' at the end of this line' : ''}`,
    );
  if (kind === 'CommaExpected')
    return notJson(
      offset,
      length,
      `there is ${showCharacter(mark)}, but a comma or a closing bracket is expected here. Correct it`,
    );
  if (kind !== 'InvalidCharacter') return undefined;
  // The parser names the start of the text that holds it.
  const inside = /[^\P{Cc}\u007f-\u009f]/u.exec(text.slice(offset));
  if (!inside) return undefined;
  const [character] = inside;
  const written = character === '\t' ? '\\t' : 'its escape, such as \\n';
  return notJson(
    offset + inside.index,
    1,
    `${showCharacter(character)} stands inside a text in quotes, which JSON doesn’t allow. Remove it, or write ${written}`,
  );
}

/**
 * One sentence for what the parser met first in a text that isn't JSON.
 *
 * @returns `policy-empty`, `policy-cut-off` (the text ends too early) or `policy-not-json`; a missing comma is placed behind what it belongs to
 */
export function syntaxFinding(text: string, error: ParseError): Finding {
  const { offset, length } = error;
  const kind = printParseErrorCode(error.error);
  if (text.trim() === '')
    return {
      code: 'policy-empty',
      message: 'there is no text here. Paste the whole policy, from its first { to its last }',
      offset: 0,
      length: 0,
    };
  if (text.slice(offset).trim() === '')
    return {
      code: 'policy-cut-off',
      message: 'the text ends before the policy does. Copy the whole policy, from the first { to the last }',
      offset: text.trimEnd().length,
      length: 0,
    };
  const known = usual(text, kind, error);
  if (known) return known;
  const wrong = WRONG[kind];
  if (wrong !== undefined) return notJson(offset, length, wrong);
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return notJson(
    offset,
    length,
    `there is ${showCharacter(character)}, but ${EXPECTED[kind] ?? 'this isn’t JSON'}. Correct it`,
  );
}
