import { type Plugin, parseAst } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** Every assignment to a property of this name, wherever it stands. */
function assignments(value: unknown, name: string): Node[] {
  if (Array.isArray(value)) return value.flatMap((one) => assignments(one, name));
  if (!isNode(value)) return [];
  const { type, left } = value;
  const isOne = type === 'AssignmentExpression' && isNode(left) && isNode(left.property);
  if (isOne && (left.property as Node).name === name) return [value];
  return Object.values(value).flatMap((part) => assignments(part, name));
}

/**
 * Preact without its one way to set markup (`dangerouslySetInnerHTML`): where it would, it throws. Our own code may not ask for it (a rule of
 * the linter), and the pages' policy refuses it (`trusted-types 'none'`). Both would leave the assignment in what ships: Firefox keeps to that
 * policy from version 148 on, and its store's linter warns of every such assignment, since it can't know that nothing reaches it.
 */
export const noMarkup: Plugin = {
  name: 'no-markup',
  transform: {
    filter: { id: /[\\/]preact[\\/]dist[\\/]preact\.m?js$/ },
    handler(code) {
      const found = assignments(parseAst(code), 'innerHTML');
      const [one] = found;
      if (!one || found.length > 1) this.error(`Preact sets markup in ${found.length} places, not in one.`);
      return `${code.slice(0, one.start)}(()=>{throw Error("No markup is set here.")})()${code.slice(one.end)}`;
    },
  },
};
