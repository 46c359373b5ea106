import { EXPECTED } from '../../../words/export';
import { HclError } from './tree';

/** Deeper than any configuration; the parser goes down several calls for each level. */
const DEEPEST = 100;

const BLANK = /(?:[ \t]|\/\*[\s\S]*?\*\/)*/y;
const COMMENT = /(?:#|\/\/)[^\n]*/y;
const NEWLINE = /\r?\n/y;
const NAME = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

/** A place in a text of HCL. What is read moves it on; each character is looked at a bounded number of times. */
export class Cursor {
  at = 0;
  #depth: number;

  constructor(
    readonly text: string,
    depth = 0,
  ) {
    this.#depth = depth;
  }

  /** A cursor in a text that stands here, as deep as this one. */
  inside = (text: string): Cursor => new Cursor(text, this.#depth + 1);

  fail(expected: string): never {
    throw new HclError(this.at, expected);
  }

  /** @returns what the pattern, which must be sticky, finds here */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** Goes over blanks and comments; over line ends where they mean nothing. */
  skip(newlines: boolean): void {
    for (let before = -1; before !== this.at; ) {
      before = this.at;
      this.take(BLANK);
      this.take(COMMENT);
      if (newlines) this.take(NEWLINE);
    }
  }

  isAt = (token: string): boolean => this.text.startsWith(token, this.at);

  /** @returns whether the token stands here; then it is gone over */
  accept(token: string): boolean {
    if (!this.isAt(token)) return false;
    this.at += token.length;
    return true;
  }

  expect(token: string): void {
    if (!this.accept(token)) this.fail(token);
  }

  name(): string | undefined {
    return this.take(NAME);
  }

  newline = (): boolean => this.take(NEWLINE) !== undefined;

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** Runs what goes one level down. */
  deeper<Value>(work: () => Value): Value {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.fail(EXPECTED.atMost(DEEPEST, 'levels'));
    const value = work();
    this.#depth -= 1;
    return value;
  }
}
