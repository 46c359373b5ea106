import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Json } from '../json';
import type { Unreadable } from './found';

/** Deeper than any template; and how many values aliases may make of one text. */
const DEEPEST = 100;
const MOST = 200_000;

/** CloudFormation's short forms whose long form does not begin with `Fn::`. */
const BARE = new Set(['Ref', 'Condition']);

class TooMuch extends Error {}

/** `!Sub x` as `{"Fn::Sub": x}`. The name and the attribute of `!GetAtt` stand in one text. */
function longForm(tag: string, value: Json): Json {
  const name = tag.slice(1);
  if (BARE.has(name)) return { [name]: value };
  if (name !== 'GetAtt' || typeof value !== 'string') return { [`Fn::${name}`]: value };
  const dot = value.indexOf('.');
  return { 'Fn::GetAtt': [value.slice(0, dot), value.slice(dot + 1)] };
}

/** Goes down the nodes of a document, short forms made long. A number is a text where digits would be lost: accounts begin with 0. */
class Walk {
  #left = MOST;

  constructor(private readonly document: Document) {}

  value(node: unknown, depth: number): Json {
    this.#left -= 1;
    if (this.#left < 0 || depth > DEEPEST) throw new TooMuch();
    if (isAlias(node)) return this.value(node.resolve(this.document), depth + 1);
    const { tag } = (node ?? {}) as Partial<ParsedNode>;
    const own = this.#own(node, depth);
    return tag?.startsWith('!') && tag.length > 1 && !tag.startsWith('!!') ? longForm(tag, own) : own;
  }

  #own(node: unknown, depth: number): Json {
    if (isSeq(node)) return node.items.map((one) => this.value(one, depth + 1));
    if (isMap(node))
      return Object.fromEntries(
        node.items.map(({ key, value }) => [String(this.#own(key, depth + 1)), this.value(value, depth + 1)]),
      );
    if (!isScalar(node)) return null;
    const { value, source } = node;
    if (typeof value === 'number' || typeof value === 'bigint')
      return source !== undefined && source !== String(value) ? source : Number(value);
    return typeof value === 'string' || typeof value === 'boolean' ? value : null;
  }
}

/**
 * Reads a template in YAML or JSON, CloudFormation's short forms as its long ones.
 *
 * @returns its value; or the line where it is no YAML, is nested deeper than 100 levels, or made of
 * more values than 200,000
 */
export function parseYaml(text: string): { value: Json } | Unreadable {
  try {
    const lines = new LineCounter();
    // Unknown tags are CloudFormation's own: they are no warning.
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', prettyErrors: false });
    const [error] = document.errors as YAMLError[];
    if (error) return { line: lines.linePos(error.pos[0]).line, expected: error.message };
    return { value: new Walk(document).value(document.contents, 0) };
  } catch (error) {
    if (error instanceof TooMuch || error instanceof RangeError)
      return { line: 1, expected: `at most ${DEEPEST} levels and ${MOST} values` };
    throw error;
  }
}
