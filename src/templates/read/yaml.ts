import { isMap, isScalar, isSeq, Lexer, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { Json } from '../../iam/json';
import { EXPECTED } from '../../words/export';
import type { Unreadable } from './found';

/** Deeper than any template; and more marks in a row than any line has. */
const DEEPEST = 100;

/** CloudFormation's short forms whose long form does not begin with `Fn::`. */
const BARE = new Set(['Ref', 'Condition']);

/** Why a document is none that CloudFormation takes, though it may be YAML. */
class Refused extends Error {}

/** What the lexer puts in front of a text: it may look like a mark. */
const TEXT = '\u001f';

/**
 * Goes over the tokens, which takes no longer than the text is long. What nests without indentation, brackets and marks in one line, would
 * take the parser down as many calls; and each alias would be looked for in all that stands before it.
 *
 * @returns why the text is not parsed
 */
function refusedBy(text: string): string | undefined {
  let [brackets, marks, before] = [0, 0, ''];
  for (const token of new Lexer().lex(text)) {
    // AWS CloudFormation user guide, template formats: aliases and hash merges are not supported.
    if (token.startsWith('*') && before !== TEXT) return EXPECTED.noAliases;
    if (token === '[' || token === '{') brackets += 1;
    else if (token === ']' || token === '}') brackets -= 1;
    else if (token === '-' || token === '?' || token === ':') marks += 1;
    else if (token.startsWith('\n')) marks = 0;
    if (brackets > DEEPEST || marks > DEEPEST) return EXPECTED.atMost(DEEPEST, 'levels');
    before = token;
  }
  return undefined;
}

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
  value(node: unknown, depth: number): Json {
    if (depth > DEEPEST) throw new Refused(EXPECTED.atMost(DEEPEST, 'levels'));
    const { tag } = (node ?? {}) as Partial<ParsedNode>;
    const own = this.#own(node, depth);
    return tag?.startsWith('!') && tag.length > 1 && !tag.startsWith('!!') ? longForm(tag, own) : own;
  }

  #own(node: unknown, depth: number): Json {
    if (isSeq(node)) return node.items.map((one) => this.value(one, depth + 1));
    if (isMap(node)) {
      const members = node.items.map(
        ({ key, value }) => [String(this.#own(key, depth + 1)), this.value(value, depth + 1)] as const,
      );
      const all = new Map(members);
      if (all.size < members.length) throw new Refused(EXPECTED.onceEach);
      return Object.fromEntries(all);
    }
    if (!isScalar(node)) return null;
    const { value, source } = node;
    if (typeof value === 'number' || typeof value === 'bigint')
      return source !== undefined && source !== String(value) ? source : Number(value);
    return typeof value === 'string' || typeof value === 'boolean' ? value : null;
  }
}

/**
 * Reads a template in YAML, CloudFormation's short forms as its long ones.
 *
 * @returns its value; or the line where it is no YAML, and what CloudFormation does not take: aliases, a name twice, more than 100 levels
 */
export function parseYaml(text: string): { value: Json } | Unreadable {
  const refused = refusedBy(text);
  if (refused !== undefined) return { line: 1, expected: refused };
  try {
    const lines = new LineCounter();
    // Unknown tags are CloudFormation's own: they are no warning. Names that stand twice are found in one go below.
    const document = parseDocument(text, {
      lineCounter: lines,
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
    });
    const [error] = document.errors;
    if (error) return { line: lines.linePos(error.pos[0]).line, expected: error.message };
    return { value: new Walk().value(document.contents, 0) };
  } catch (error) {
    if (error instanceof Refused) return { line: 1, expected: error.message };
    if (error instanceof RangeError) return { line: 1, expected: EXPECTED.atMost(DEEPEST, 'levels') };
    throw error;
  }
}
