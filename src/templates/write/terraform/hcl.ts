import { isObject, type Json } from '../../../iam/json';
import { unicodeEscape, withoutUnprinted } from '../plain';

/** An expression that stands as it is, such as `var.external_id`. */
export class Expression {
  constructor(readonly text: string) {}
}

export type Hcl = Json | Expression | Hcl[] | { [name: string]: Hcl };

/**
 * What stands inside the quotes of a text. `$` and `%` before a brace would begin a template: they are written as escapes, which are
 * decoded after templates were looked for, so that any number of them in a row stays what it is.
 */
const inQuotes = (value: string): string =>
  withoutUnprinted(value.replace(/[\\"]/g, '\\$&'), unicodeEscape).replace(/[$%](?=\{)/g, unicodeEscape);

export const quoted = (value: string): string => `"${inQuotes(value)}"`;

/** Names that need no quotes in an object; others could be read as the beginning of an expression. */
const BARE = /^(?!(?:for|if|in|null|true|false)$)[A-Za-z]+$/;

/** Arguments one a line. `terraform fmt` lines up the `=` of those that stand on one line each, side by side. */
function lines(members: readonly (readonly [name: string, value: string])[], indent: string): string {
  const isLong = ([, value]: readonly [string, string]): boolean => value.includes('\n');
  return members
    .map((member, index) => {
      if (isLong(member)) return `${indent}${member[0]} = ${member[1]}\n`;
      let [first, last] = [index, index];
      while (first > 0 && !isLong(members[first - 1] ?? member)) first -= 1;
      while (last < members.length - 1 && !isLong(members[last + 1] ?? member)) last += 1;
      const width = Math.max(...members.slice(first, last + 1).map(([name]) => name.length));
      return `${indent}${member[0].padEnd(width)} = ${member[1]}\n`;
    })
    .join('');
}

/** @returns a value as an expression of HCL in several lines, whose first begins where it is put */
export function hcl(value: Hcl, indent = ''): string {
  if (value instanceof Expression) return value.text;
  if (typeof value === 'string') return quoted(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((one) => `${deeper}${hcl(one, deeper)},\n`).join('')}${indent}]`;
  }
  if (!isObject(value)) return String(value);
  const members = Object.entries(value as { [name: string]: Hcl });
  if (members.length === 0) return '{}';
  const written = members.map(
    ([name, one]) => [BARE.test(name) ? name : quoted(name), hcl(one, deeper)] as const,
  );
  return `{\n${lines(written, deeper)}${indent}}`;
}

/** Arguments of a block, in their order. */
export type Body = [name: string, value: Hcl][];

/** @returns a block with its arguments, and the whole blocks that stand in it behind them */
export function blockOf(head: string, body: Body, inner: readonly string[] = []): string {
  const written = body.map(([name, value]) => [name, hcl(value, '  ')] as const);
  const blocks = inner.map((text) => text.replace(/^(?=.)/gm, '  '));
  const parts = written.length > 0 ? [lines(written, '  '), ...blocks] : blocks;
  return `${head} {\n${parts.join('\n')}}\n`;
}
