import { glob } from '../glob';
import { type OperatorName, parseOperator } from '../policy/condition';
import { items, type Member, members, type Node, strings } from '../policy/tree';

type Test = (wanted: string, id: string) => boolean;

const TESTS: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['stringequals', (wanted, id) => wanted === id],
  ['stringequalsignorecase', (wanted, id) => wanted.toLowerCase() === id.toLowerCase()],
  ['stringlike', glob],
]);

/** Whether the operator lets in who sends a listed value. */
export const isPositive = ({ base }: OperatorName): boolean => TESTS.has(base);

/** Whether the operator keeps out who sends a listed value. */
export const isNegated = ({ base }: OperatorName): boolean =>
  base.startsWith('stringnot') && TESTS.has(base.replace('not', ''));

/** Whether a caller who sends no external ID passes a positive condition with this operator (IAM guide, condition sets). */
export const passesWithoutId = ({ set, ifExists }: OperatorName): boolean => ifExists || set === 'all';

/** The key's name has no case. */
const isExternalId = (name: string): boolean => name.toLowerCase() === 'sts:externalid';

/** Each operator of a statement with each sts:ExternalId under it, duplicates included. */
export function externalIdKeys(statement: Node): { operator: Member; key: Member }[] {
  return members(statement)
    .filter(({ name }) => name === 'Condition')
    .flatMap(({ value }) => members(value))
    .flatMap((operator) =>
      members(operator.value)
        .filter(({ name }) => isExternalId(name))
        .map((key) => ({ operator, key })),
    );
}

/** Whether one condition on sts:ExternalId holds for a caller who sends `id`; undefined where the text can't tell. */
function holds(name: string, values: Node, id: string): boolean | undefined {
  const operator = parseOperator(name);
  const wanted = strings(values);
  if (operator.base === 'null') return items(values).some((one) => String(one.value) === 'false');
  if (wanted.some((one) => one.includes('${'))) return undefined;
  const test = TESTS.get(isNegated(operator) ? operator.base.replace('not', '') : operator.base);
  if (!test) return undefined;
  return wanted.some((one) => test(one, id)) !== isNegated(operator);
}

/** What a statement's conditions on sts:ExternalId say of a caller who sends `id`, whatever its other conditions say. */
export function idPasses(statement: Node, id: string): boolean | undefined {
  const answers = externalIdKeys(statement).map(({ operator, key }) => holds(operator.name, key.value, id));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
