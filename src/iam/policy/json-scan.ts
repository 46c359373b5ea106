/**
 * Reads text that was meant to be JSON: with comments, curly or single quotes, whatever a chat, a PDF or a document has
 * made of it. It only says where things are; nothing is judged here.
 */
export interface Token {
  kind: 'string' | 'comment' | 'space' | 'mark' | 'word';
  offset: number;
  /** One past the last unit. */
  end: number;
}

export const DOUBLE_QUOTES = '"“”„‟″';
const SINGLE_QUOTES = "'‘’‚‛";
const MARKS = '{}[]:,;';
const isSpace = (one: string): boolean => /\s/.test(one);

function endOfString(text: string, offset: number): number {
  const quotes = DOUBLE_QUOTES.includes(text.charAt(offset)) ? DOUBLE_QUOTES : SINGLE_QUOTES;
  for (let at = offset + 1; at < text.length; at += 1) {
    const one = text.charAt(at);
    if (one === '\n' || one === '\r') return at;
    if (one === '\\') at += 1;
    else if (quotes.includes(one)) return at + 1;
  }
  return text.length;
}

function endOfLine(text: string, offset: number): number {
  for (let at = offset; at < text.length; at += 1) if (/[\n\r]/.test(text.charAt(at))) return at;
  return text.length;
}

function tokenAt(text: string, offset: number): Token {
  const one = text.charAt(offset);
  const pair = text.slice(offset, offset + 2);
  if (DOUBLE_QUOTES.includes(one) || SINGLE_QUOTES.includes(one))
    return { kind: 'string', offset, end: endOfString(text, offset) };
  if (one === '#' || pair === '//') return { kind: 'comment', offset, end: endOfLine(text, offset) };
  if (pair === '/*') {
    const close = text.indexOf('*/', offset + 2);
    return { kind: 'comment', offset, end: close < 0 ? text.length : close + 2 };
  }
  if (MARKS.includes(one)) return { kind: 'mark', offset, end: offset + 1 };
  const space = isSpace(one);
  let end = offset + 1;
  for (; end < text.length; end += 1) {
    const next = text.charAt(end);
    if (space ? !isSpace(next) : isSpace(next) || `${MARKS}${DOUBLE_QUOTES}${SINGLE_QUOTES}#`.includes(next))
      break;
  }
  return { kind: space ? 'space' : 'word', offset, end };
}

/** The tokens of a text from `offset` on, without gaps. A string ends at its quote or at the end of its line. */
export function* tokens(text: string, offset = 0): Generator<Token> {
  for (let at = offset; at < text.length; ) {
    const token = tokenAt(text, at);
    yield token;
    at = token.end;
  }
}

/** Where a JSON object stands in a text. `closed` is false where the text ends before the object does. */
export interface Span {
  offset: number;
  end: number;
  closed: boolean;
}

/** After the brace, an object goes on with a quoted name or its end; a line number or comment may come between. */
const OPENING = /\{(?:\s|\d+[.:|)]?(?=\s)|(?:#|\/\/)[^\n]*\n)*["“”„‟″'‘’}]/y;

/** The outermost JSON objects in a text, in order, with prose allowed around them. */
export function findObjects(text: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start)) {
    OPENING.lastIndex = start;
    if (!OPENING.test(text)) {
      start += 1;
      continue;
    }
    let depth = 0;
    let end = text.length;
    for (const token of tokens(text, start)) {
      if (token.kind !== 'mark') continue;
      const mark = text.charAt(token.offset);
      if (mark === '{') depth += 1;
      else if (mark === '}') depth -= 1;
      if (depth > 0) continue;
      end = token.end;
      break;
    }
    found.push({ offset: start, end, closed: depth === 0 });
    start = end;
  }
  return found;
}
