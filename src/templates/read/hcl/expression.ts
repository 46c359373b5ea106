import { EXPECTED } from '../../../words/export';
import type { Cursor } from './cursor';
import type { Expression } from './tree';

/*
 * The expressions of HCL's native syntax (specification: hashicorp/hcl, hclsyntax/spec.md), by recursive descent. `lines` says whether a
 * line end is a blank here, as it is in brackets, or ends the expression.
 */

const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEREDOC = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
const TEXT_LINE = /[^\n]*(?:\n|$)/y;

/** Operators by how strongly they bind, weakest first. */
const OPERATORS: readonly RegExp[] = [/\|\|/y, /&&/y, /==|!=/y, />=|<=|>|</y, /[+-]/y, /[*/%]/y];

const WORDS: ReadonlyMap<string, Expression> = new Map([
  ['true', { kind: 'value', value: true }],
  ['false', { kind: 'value', value: false }],
  ['null', { kind: 'value', value: null }],
]);

/** @returns the expression that begins here; throws `HclError` where there is none */
export function expression(cursor: Cursor, lines: boolean): Expression {
  return cursor.deeper(() => {
    const test = operation(cursor, lines, 0);
    cursor.skip(lines);
    if (!cursor.accept('?')) return test;
    cursor.skip(true);
    const yes = expression(cursor, true);
    cursor.skip(true);
    cursor.expect(':');
    cursor.skip(true);
    return { kind: 'choice', test, yes, no: expression(cursor, lines) };
  });
}

function operation(cursor: Cursor, lines: boolean, level: number): Expression {
  const pattern = OPERATORS[level];
  if (!pattern) return unary(cursor, lines);
  let left = operation(cursor, lines, level + 1);
  for (;;) {
    cursor.skip(lines);
    const operator = cursor.take(pattern);
    if (operator === undefined) return left;
    cursor.skip(true);
    left = { kind: 'operation', operator, args: [left, operation(cursor, lines, level + 1)] };
  }
}

function unary(cursor: Cursor, lines: boolean): Expression {
  const operator = cursor.take(/[!-]/y);
  if (operator === undefined) return traversal(cursor, lines);
  cursor.skip(lines);
  return cursor.deeper(() => ({ kind: 'operation', operator, args: [unary(cursor, lines)] }));
}

/** A term and what is asked of it: attributes, indexes, splats. */
function traversal(cursor: Cursor, lines: boolean): Expression {
  let value = term(cursor);
  for (;;) {
    if (cursor.isAt('...')) return value;
    const before = cursor.at;
    if (cursor.accept('[')) {
      cursor.skip(true);
      const all = cursor.accept('*');
      const key: Expression = all ? { kind: 'other', text: '[*]' } : expression(cursor, true);
      cursor.skip(true);
      cursor.expect(']');
      value = all ? key : { kind: 'index', of: value, key };
    } else if (cursor.accept('.')) {
      cursor.skip(lines);
      const name = cursor.take(/\d+|\*/y) ?? cursor.name();
      if (name === undefined) cursor.fail(EXPECTED.name);
      else if (name === '*') value = { kind: 'other', text: '.*' };
      else if (value.kind === 'path') value = { kind: 'path', path: [...value.path, name] };
      else value = { kind: 'index', of: value, key: { kind: 'value', value: name } };
    } else {
      cursor.at = before;
      return value;
    }
  }
}

function term(cursor: Cursor): Expression {
  if (cursor.accept('(')) {
    cursor.skip(true);
    const inner = expression(cursor, true);
    cursor.skip(true);
    cursor.expect(')');
    return inner;
  }
  if (cursor.isAt('"')) return quoted(cursor);
  if (cursor.isAt('<<')) return heredoc(cursor);
  if (cursor.accept('[')) return bracketed(cursor, ']');
  if (cursor.accept('{')) return bracketed(cursor, '}');
  const number = cursor.take(NUMBER);
  if (number !== undefined) return { kind: 'value', value: Number(number) };
  const name = cursor.name();
  if (name === undefined) return cursor.fail(EXPECTED.value);
  // Functions of providers: `provider::aws::arn_parse`.
  let whole = name;
  while (cursor.accept('::')) whole += `::${cursor.name() ?? cursor.fail(EXPECTED.name)}`;
  if (cursor.accept('(')) return { kind: 'call', name: whole, args: list(cursor, ')') };
  return WORDS.get(name) ?? { kind: 'path', path: [name] };
}

/** The members of a list up to the bracket, which is gone over. */
function list(cursor: Cursor, end: string): Expression[] {
  const items: Expression[] = [];
  for (;;) {
    cursor.skip(true);
    if (cursor.accept(end)) return items;
    items.push(expression(cursor, true));
    cursor.accept('...');
    cursor.skip(true);
    if (!cursor.accept(',') && !cursor.isAt(end)) cursor.fail(end);
  }
}

function bracketed(cursor: Cursor, end: ']' | '}'): Expression {
  cursor.skip(true);
  if (cursor.take(/for(?![\p{ID_Continue}-])/uy) !== undefined) return comprehension(cursor, end);
  return end === ']' ? { kind: 'tuple', items: list(cursor, ']') } : object(cursor);
}

/** A `for` is read and passed by. */
function comprehension(cursor: Cursor, end: string): Expression {
  const start = cursor.at;
  do {
    cursor.skip(true);
    cursor.name() ?? cursor.fail(EXPECTED.name);
    cursor.skip(true);
  } while (cursor.accept(','));
  if (cursor.name() !== 'in') cursor.fail('in');
  const more = [':', '=>', '...'];
  cursor.skip(true);
  expression(cursor, true);
  for (;;) {
    cursor.skip(true);
    if (cursor.accept(end)) return { kind: 'other', text: cursor.text.slice(start, cursor.at) };
    if (more.some((token) => cursor.accept(token))) {
      if (cursor.isAt(end)) continue;
    } else if (cursor.name() !== 'if') cursor.fail(end);
    cursor.skip(true);
    if (!cursor.isAt(end)) expression(cursor, true);
  }
}

function object(cursor: Cursor): Expression {
  const members: [Expression, Expression][] = [];
  for (;;) {
    cursor.skip(true);
    if (cursor.accept('}')) return { kind: 'object', members };
    const name = expression(cursor, false);
    cursor.skip(false);
    if (!cursor.accept('=') && !cursor.accept(':')) cursor.fail('=');
    cursor.skip(true);
    const value = expression(cursor, false);
    // A single word is the name itself, not something to be looked up.
    const word = name.kind === 'path' && name.path.length === 1 ? name.path[0] : undefined;
    members.push([word === undefined ? name : { kind: 'value', value: word }, value]);
    cursor.skip(false);
    if (!cursor.accept(',') && !cursor.newline() && !cursor.isAt('}')) cursor.fail('}');
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

function escaped(cursor: Cursor): string {
  const code = cursor.take(/u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}/y);
  const point = code === undefined ? 0 : Number.parseInt(code.slice(1), 16);
  if (point > 0x10ffff) return cursor.fail(EXPECTED.character);
  if (code !== undefined) return String.fromCodePoint(point);
  const letter = cursor.take(/[nrt"\\]/y) ?? cursor.fail(EXPECTED.escape);
  return ESCAPES[letter] ?? letter;
}

/** `${…}` or `%{…}`, behind its opening. */
function interpolation(cursor: Cursor, opening: string): Expression {
  cursor.accept('~');
  cursor.skip(true);
  const start = cursor.at;
  if (opening === '%{') {
    // Directives are passed by: what they leave out or repeat is never worked out.
    const words = /(?:if|else|endif|for|endfor)(?![\p{ID_Continue}-])/uy;
    const word = cursor.take(words) ?? cursor.fail(EXPECTED.directive);
    cursor.skip(true);
    if (word === 'for') {
      do {
        cursor.skip(true);
        cursor.name() ?? cursor.fail(EXPECTED.name);
        cursor.skip(true);
      } while (cursor.accept(','));
      if (cursor.name() !== 'in') cursor.fail('in');
      cursor.skip(true);
    }
    if (word === 'if' || word === 'for') expression(cursor, true);
  }
  const inner = opening === '%{' ? undefined : expression(cursor, true);
  cursor.skip(true);
  cursor.accept('~');
  cursor.expect('}');
  return inner ?? { kind: 'other', text: cursor.text.slice(start, cursor.at) };
}

const template = (parts: (string | Expression)[]): Expression =>
  parts.every((part) => typeof part === 'string')
    ? { kind: 'value', value: parts.join('') }
    : { kind: 'template', parts };

/** The parts of a template up to where `isEnd` says. `plain` takes what has no meaning; in quotes `\` begins an escape. */
function parts(
  cursor: Cursor,
  plain: RegExp,
  escapes: boolean,
  isEnd: () => boolean,
): (string | Expression)[] {
  const found: (string | Expression)[] = [];
  let text = '';
  while (!isEnd()) {
    const opening = cursor.take(/[$%]\{/y);
    if (opening !== undefined) {
      found.push(
        text,
        cursor.deeper(() => interpolation(cursor, opening)),
      );
      text = '';
      continue;
    }
    const doubled = cursor.take(/\$\$\{|%%\{/y);
    const taken = doubled?.slice(1) ?? cursor.take(plain);
    if (taken !== undefined) text += taken;
    else if (escapes && cursor.accept('\\')) text += escaped(cursor);
    else cursor.fail(EXPECTED.textEnd);
  }
  return [...found, text];
}

/** A text in double quotes, as in an argument or a label. */
export function quoted(cursor: Cursor): Expression {
  cursor.expect('"');
  return template(parts(cursor, /[^"\\\n$%]+|[$%]/y, true, () => cursor.accept('"')));
}

/** A text in several lines, up to a line that holds nothing but its name. */
function heredoc(cursor: Cursor): Expression {
  HEREDOC.lastIndex = cursor.at;
  const [opening = '', dash, name = ''] = HEREDOC.exec(cursor.text) ?? cursor.fail(EXPECTED.heredoc);
  cursor.at += opening.length;
  const start = cursor.at;
  let end = start;
  for (let line = ''; ; end += line.length) {
    cursor.at = end;
    line = cursor.take(TEXT_LINE) ?? '';
    if (line.trim() === name) break;
    if (cursor.ended) cursor.fail(name);
  }
  cursor.at = end + cursor.text.slice(end, cursor.at).search(/\r?\n|$/);
  const inner = cursor.inside(dash ? dedented(cursor.text.slice(start, end)) : cursor.text.slice(start, end));
  return template(parts(inner, /[^$%]+|[$%]/y, false, () => inner.ended));
}

/** `<<-`: as many blanks as the line with the fewest has are taken off each line. */
function dedented(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = indents.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(Math.min(indent, line.search(/\S|$/)))).join('\n');
}
