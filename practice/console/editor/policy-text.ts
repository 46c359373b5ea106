import { applyEdits, findNodeAtLocation, getLocation, modify, parseTree } from 'jsonc-parser';

const formattingOptions = { insertSpaces: true, tabSize: 4, eol: '\n' };

/** What the console's JSON editor starts with: ten lines, 88 characters without white space. */
export const policyTemplate = `{
    "Version": "2012-10-17",
    "Statement": [
        {
            "Sid": "Statement1",
            "Effect": "Allow",
            "Action": []
        }
    ]
}`;

export const trustTemplate = `{
    "Version": "2012-10-17",
    "Statement": [
        {
            "Sid": "Statement1",
            "Effect": "Allow",
            "Principal": {},
            "Action": "sts:AssumeRole"
        }
    ]
}`;

/** The statement under an offset, counted from 0, or undefined. */
export function statementAt(text: string, offset: number): number | undefined {
  const [list, index] = getLocation(text, offset).path;
  if (list !== 'Statement' || typeof index !== 'number') return undefined;
  const root = parseTree(text);
  return root && findNodeAtLocation(root, ['Statement', index]) ? index : undefined;
}

const statements = (text: string): number => {
  const root = parseTree(text);
  return (root && findNodeAtLocation(root, ['Statement']))?.children?.length ?? 0;
};

const edited = (text: string, path: (string | number)[], value: unknown, insert = false): string =>
  applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion: insert }));

/** `Add new statement`. */
export function withNewStatement(text: string): string {
  const count = statements(text);
  const fresh = { Sid: `Statement${count + 1}`, Effect: 'Allow', Action: [], Resource: [] };
  return edited(text, ['Statement', count], fresh, true);
}

export const withoutStatement = (text: string, index: number): string =>
  edited(text, ['Statement', index], undefined);

/** The actions of a statement, whichever way they are written. */
export function actionsOf(text: string, index: number): string[] {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, ['Statement', index, 'Action']);
  if (node?.type === 'string') return [String(node.value)];
  return (node?.children ?? []).map((child) => String(child.value));
}

export const withActions = (text: string, index: number, actions: readonly string[]): string =>
  edited(text, ['Statement', index, 'Action'], actions);
