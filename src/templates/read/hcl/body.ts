import { EXPECTED } from '../../../words/export';
import { Cursor } from './cursor';
import { expression, quoted } from './expression';
import { type Block, type Body, HclError } from './tree';

function label(cursor: Cursor): string | undefined {
  if (!cursor.isAt('"')) return cursor.name();
  const text = quoted(cursor);
  return text.kind === 'value' && typeof text.value === 'string'
    ? text.value
    : cursor.fail(EXPECTED.plainText);
}

function block(cursor: Cursor, type: string): Block {
  const labels: string[] = [];
  for (;;) {
    cursor.skip(false);
    if (cursor.accept('{')) break;
    labels.push(label(cursor) ?? cursor.fail('{'));
  }
  return cursor.deeper(() => ({ type, labels, body: body(cursor, () => cursor.accept('}')) }));
}

function body(cursor: Cursor, isEnd: () => boolean): Body {
  const found: Body = { arguments: new Map(), blocks: [] };
  for (;;) {
    cursor.skip(true);
    if (isEnd()) return found;
    const name = cursor.name() ?? cursor.fail(EXPECTED.argument);
    cursor.skip(false);
    if (cursor.isAt('=') && !cursor.isAt('==')) {
      cursor.expect('=');
      cursor.skip(false);
      if (found.arguments.has(name)) cursor.fail(EXPECTED.once(name));
      found.arguments.set(name, expression(cursor, false));
    } else found.blocks.push(block(cursor, name));
    cursor.skip(false);
    if (!cursor.ended && !cursor.isAt('}') && !cursor.newline()) cursor.fail(EXPECTED.newLine);
  }
}

/**
 * Reads a configuration in HCL's native syntax. Nothing is worked out.
 *
 * @returns its arguments and blocks; an `HclError` where it is no HCL, or is nested deeper than 100 levels
 */
export function parseHcl(given: string): Body | HclError {
  const cursor = new Cursor(given.replace(/^\ufeff/, ''));
  try {
    return body(cursor, () => cursor.ended);
  } catch (error) {
    if (error instanceof HclError) return error;
    throw error;
  }
}
