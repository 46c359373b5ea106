import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** A remark of the console's editor beside IAM's own errors, and the text that it is about: row and column count from 1. */
export interface Lint {
  kind: 'Warnings' | 'Suggestions';
  message: string;
  row: number;
  column: number;
  length: number;
}

/**
 * What the editor has to say about a policy, as far as it was seen or IAM Access Analyzer documents it: a pin at an empty Sid and at a
 * statement's first condition key (S 2024, 2026-03), a warning at a key whose value has a wildcard without a Like operator. A text
 * that is no JSON gives none.
 */
export function lintsOf(text: string): Lint[] {
  const root = parseTree(text);
  const list = root && findNodeAtLocation(root, ['Statement']);
  const statements = list?.type === 'array' ? (list.children ?? []) : list ? [list] : [];
  const at = (node: Node, kind: Lint['kind'], message: string): Lint => {
    const before = text.slice(0, node.offset).split('\n');
    return {
      kind,
      message,
      row: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      length: node.length,
    };
  };
  return statements.flatMap((statement) => {
    const sid = findNodeAtLocation(statement, ['Sid']);
    const key = conditionsOf(statement)[0]?.key;
    return [
      ...(sid?.value === ''
        ? [at(sid, 'Suggestions', 'Add a value to the empty string in the Sid element.')]
        : []),
      ...(key ? [at(key, 'Suggestions', 'Review the condition key.')] : []),
      ...conditionsOf(statement)
        .filter(({ operator, values }) => !/like|arn|null/i.test(operator) && values.some(hasWildcard))
        .map((one) =>
          at(
            one.key,
            'Warnings',
            'The condition value includes a wildcard: use an operator that includes Like.',
          ),
        ),
    ];
  });
}

const hasWildcard = (value: string): boolean => /[*?]/.test(value);

interface Condition {
  operator: string;
  key: Node;
  values: string[];
}

function conditionsOf(statement: Node): Condition[] {
  const operators = findNodeAtLocation(statement, ['Condition'])?.children ?? [];
  return operators.flatMap((property) => {
    const [operator, block] = property.children ?? [];
    return (block?.children ?? []).flatMap(({ children }) => {
      const [key, value] = children ?? [];
      const values = value?.type === 'array' ? (value.children ?? []) : value ? [value] : [];
      return key
        ? [{ operator: String(operator?.value), key, values: values.map((one) => String(one.value)) }]
        : [];
    });
  });
}
