import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Problems } from '../codes';
import { shorten } from '../stray-characters';
import { type Finding, findingAt } from './finding';

const notJson = (offset: number, length: number, values: Problems['policy-not-json']): Finding => ({
  code: 'policy-not-json',
  values,
  offset,
  length: Math.max(length, 1),
});

/** Where the last character stands before `offset` that isn't white space; -1 where there is none. */
const before = (text: string, offset: number): number => text.slice(0, offset).trimEnd().length - 1;

/** The last token in front of a place, as a sentence shows it. */
const tokenBefore = (text: string, end: number): string =>
  /("(?:[^"\\\n]|\\.){0,60}"|[\w.+-]{1,60}|.)$/.exec(text.slice(Math.max(0, end - 62), end + 1))?.[1] ?? '';

/** The mistake itself where it is a common one. */
function usual(text: string, kind: string, { offset, length }: ParseError): Finding | undefined {
  const mark = text.charAt(offset);
  const last = before(text, offset);
  if (/^(?:PropertyName|Value)Expected$/.test(kind) && /[\]}]/.test(mark) && text.charAt(last) === ',')
    return notJson(last, 1, { how: 'comma-before', mark });
  if (kind === 'PropertyNameExpected' && mark === ',' && text.charAt(last) === ',')
    return notJson(offset, 1, { how: 'two-commas' });
  if (kind === 'CommaExpected' && /["{[\w-]/.test(mark))
    return notJson(Math.max(last, 0), 1, {
      how: 'comma-missing',
      token: shorten(tokenBefore(text, last)),
      atLineEnd: text.slice(last, offset).includes('\n'),
    });
  if (kind === 'CommaExpected') return notJson(offset, length, { how: 'syntax', kind, character: mark });
  if (kind !== 'InvalidCharacter') return undefined;
  // The parser names the start of the text that holds it.
  const inside = /[^\P{Cc}\u007f-\u009f]/u.exec(text.slice(offset));
  if (!inside) return undefined;
  const [character] = inside;
  return notJson(offset + inside.index, 1, { how: 'control', character });
}

/**
 * One sentence for what the parser met first in a text that isn't JSON.
 *
 * @returns `policy-empty`, `policy-cut-off` (the text ends too early) or `policy-not-json`; a missing comma is placed behind what it belongs to
 */
export function syntaxFinding(text: string, error: ParseError): Finding {
  const { offset, length } = error;
  const kind = printParseErrorCode(error.error);
  if (text.trim() === '') return findingAt({ offset: 0, length: 0 }, 'policy-empty', { how: 'text' });
  if (text.slice(offset).trim() === '')
    return findingAt({ offset: text.trimEnd().length, length: 0 }, 'policy-cut-off', { how: 'end' });
  const known = usual(text, kind, error);
  if (known) return known;
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return notJson(offset, length, { how: 'syntax', kind, character });
}
