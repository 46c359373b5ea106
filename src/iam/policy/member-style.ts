import type { Splice } from './exact-splice';
import type { Node } from './tree';

/** How an object is written: on one line (`newline` absent) or with each member on its own. */
interface Style {
  /** The line end and the members' indentation. */
  newline?: string;
  indent: string;
  /** One step of indentation. */
  step: string;
  /** Behind a name, white space included. */
  colon: string;
  /** Between two members on one line. */
  comma: string;
  /** Inside the braces, on one line. */
  pad: string;
}

const end = (node: Node): number => node.offset + node.length;
const lastLine = (space: string): string => /[^\r\n]*$/.exec(space)?.[0] ?? '';

const ONE_LINE: Style = { indent: '', step: '', colon: ': ', comma: ', ', pad: '' };

/** How an object is written; an empty one tells nothing. */
function styleOf(text: string, object: Node): Style {
  const last = object.children?.at(-1);
  if (!last) return ONE_LINE;
  const [key, value] = last.children ?? [];
  const between = key && value ? text.slice(end(key), value.offset) : ': ';
  const colon = /[\r\n]/.test(between) ? ': ' : between;
  const lead = /\s*$/.exec(text.slice(object.offset, last.offset))?.[0] ?? '';
  const newline = /\r\n|\r|\n/.exec(lead)?.[0];
  const single = (object.children ?? []).length < 2;
  const spaced = /\s/.test(colon) ? ' ' : '';
  if (newline === undefined)
    return {
      indent: '',
      step: '',
      colon,
      comma: `,${single ? spaced : lead}`,
      pad: single ? lead : (/^\{(\s*)/.exec(text.slice(object.offset))?.[1] ?? ''),
    };
  const indent = lastLine(lead);
  const outer = lastLine(text.slice(end(last), end(object) - 1));
  const inner = indent.startsWith(outer) ? indent.slice(outer.length) : '';
  const step = inner === '' ? (indent.startsWith('\t') ? '\t' : '  ') : inner;
  return { newline, indent, step, colon, comma: ',', pad: '' };
}

/** `"a": {"b": "value"}` for the names a and b, its first line at the indentation given. */
function nested(style: Style, [name, ...inner]: readonly string[], value: string, indent: string): string {
  const content = inner.length > 0 ? braces(style, inner, value, indent) : JSON.stringify(value);
  return `${JSON.stringify(name)}${style.colon}${content}`;
}

function braces(style: Style, names: readonly string[], value: string, indent: string): string {
  const { newline, step, pad } = style;
  if (newline === undefined) return `{${pad}${nested(style, names, value, indent)}${pad}}`;
  const deeper = indent + step;
  return `{${newline}${deeper}${nested(style, names, value, deeper)}${newline}${indent}}`;
}

/**
 * Adds one member at the end of an object: `names` lead through new objects to `value`. Written as the object's own
 * members are; an empty object is written as `around` is, the object that it is a member of.
 */
export function addMember(
  text: string,
  object: Node,
  around: Node,
  names: readonly string[],
  value: string,
): Splice {
  const last = object.children?.at(-1);
  const style = styleOf(text, last ? object : around);
  if (!last)
    return {
      offset: object.offset,
      removed: text.slice(object.offset, end(object)),
      inserted: braces(style, names, value, style.indent),
    };
  const lead = style.newline === undefined ? style.comma : `,${style.newline}${style.indent}`;
  return { offset: end(last), removed: '', inserted: lead + nested(style, names, value, style.indent) };
}
