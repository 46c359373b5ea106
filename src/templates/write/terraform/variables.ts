import { VARIABLES, type VariableCode } from '../../../words/export';
import { type Body, blockOf, Expression } from './hcl';

/** @returns a label for a block that is not among `taken`, and joins it: letters, digits and `_`, not beginning with a digit */
export function label(name: string, taken: Set<string>): string {
  const start = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^(?=\d)|^$/, '_');
  let free = start;
  for (let number = 2; taken.has(free); number += 1) free = `${start}_${number}`;
  taken.add(free);
  return free;
}

interface Variable {
  code: VariableCode;
  value: string | undefined;
  body: Body;
}

/** The variables of a file, each value once. */
export class Variables {
  readonly #all = new Map<string, Variable>();
  readonly #taken = new Set<string>();

  /**
   * @param code what it is
   * @param value its default; without one, Terraform asks for it. A second value gets a number behind the name
   * @param start what the name begins with
   * @returns the expression that reads it
   */
  of(code: VariableCode, value?: string, start = '', more: Body = []): Expression {
    for (const [name, known] of this.#all)
      if (known.code === code && value !== undefined && known.value === value)
        return new Expression(`var.${name}`);
    const name = label(`${start}${code}`, this.#taken);
    const body: Body = [
      ['description', VARIABLES[code]],
      ['type', new Expression('string')],
      ...(value === undefined ? [] : ([['default', value]] as Body)),
      ...more,
    ];
    this.#all.set(name, { code, value, body });
    return new Expression(`var.${name}`);
  }

  blocks = (): string[] => [...this.#all].map(([name, { body }]) => blockOf(`variable "${name}"`, body));
}
