import type { Node } from 'jsonc-parser';
import { duplicateKey, items, type Member, members, position, readJson } from './document';
import {
  checkAction,
  checkCondition,
  checkResource,
  type Finding,
  failsLegacyParsing,
  SYNTAX,
} from './elements';
import { checkPrincipal, type World } from './principal';

/** `permissions`: a customer managed policy. `trust`: who may assume a role. */
export type PolicyKind = 'permissions' | 'trust';

/** What IAM says, and where (both counted from 1). The first of a list is the one that the API answers with. */
export interface PolicyProblem {
  message: string;
  line: number;
  column: number;
}

const STATEMENT_KEYS = new Set(
  'Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition'.split(' '),
);
const CHARACTERS = /[^\t\n\r\u0020-\u00ff]/u;

/**
 * Everything IAM's grammar has against a policy text, gravest first; an empty list means that it would be stored.
 * Wordings are IAM's own where public, and sizes are not looked at here.
 */
export function policyProblems(text: string, kind: PolicyKind, world: World): PolicyProblem[] {
  const strange = CHARACTERS.exec(text);
  if (strange) {
    const field = kind === 'trust' ? 'assumeRolePolicyDocument' : 'policyDocument';
    const message = `1 validation error detected: Value at '${field}' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+`;
    return [{ message, ...position(text, strange.index) }];
  }
  const reading = readJson(text);
  if (!reading.ok) {
    const message = kind === 'trust' ? 'This policy contains invalid Json' : SYNTAX;
    return [{ message, ...position(text, reading.offset) }];
  }
  return findings(reading.root, kind, world).map(({ message, node }) => ({
    message,
    ...position(text, node.offset),
  }));
}

function findings(root: Node, kind: PolicyKind, world: World): Finding[] {
  const syntax = shape(root);
  if (syntax.length > 0) return syntax;
  const top = new Map(members(root).map((member) => [member.key, member.value]));
  const version = top.get('Version');
  const statements = statementsOf(root);
  if (kind === 'trust') return statements.flatMap((statement) => trustFindings(statement, world));
  const old: Finding[] =
    version?.value === '2012-10-17'
      ? []
      : [{ message: 'Policy document must be version 2012-10-17 or greater.', node: version ?? root }];
  return [...statements.flatMap(legacyFindings), ...old, ...statements.flatMap(permissionFindings)];
}

const statementsOf = (root: Node): Node[] =>
  members(root).flatMap(({ key, value }) => (key === 'Statement' ? items(value) : []));

/** Whether the document is a policy at all: known elements, right types, nothing twice. */
function shape(root: Node): Finding[] {
  if (root.type !== 'object') return [{ message: SYNTAX, node: root }];
  const twice = duplicateKey(root);
  if (twice) return [{ message: SYNTAX, node: twice }];
  const top = members(root).flatMap(({ key, keyNode, value }): Finding[] => {
    const right =
      (key === 'Version' && ['2012-10-17', '2008-10-17'].includes(String(value.value))) ||
      (key === 'Id' && value.type === 'string') ||
      key === 'Statement';
    return right ? [] : [{ message: SYNTAX, node: key === 'Version' ? value : keyNode }];
  });
  const statements = statementsOf(root);
  if (statements.length === 0) top.push({ message: SYNTAX, node: root });
  return [...top, ...statements.flatMap(statementShape), ...sids(statements)];
}

function statementShape(statement: Node): Finding[] {
  if (statement.type !== 'object') return [{ message: SYNTAX, node: statement }];
  const found = members(statement);
  const has = (key: string): boolean => found.some((member) => member.key === key);
  const wrong: Finding[] = found.flatMap((member) => elementShape(member));
  const both = ['Action', 'Resource', 'Principal'].some((key) => has(key) && has(`Not${key}`));
  if (both || !has('Effect')) wrong.push({ message: SYNTAX, node: statement });
  return wrong;
}

function elementShape({ key, keyNode, value }: Member): Finding[] {
  if (!STATEMENT_KEYS.has(key)) return [{ message: SYNTAX, node: keyNode }];
  if (key === 'Effect') {
    return value.value === 'Allow' || value.value === 'Deny' ? [] : [{ message: SYNTAX, node: value }];
  }
  if (key === 'Condition') return checkCondition(value);
  if (key === 'Sid') return value.type === 'string' ? [] : [{ message: SYNTAX, node: value }];
  if (key.endsWith('Principal')) return [];
  const wrong = items(value).find((item) => item.type !== 'string');
  return wrong ? [{ message: SYNTAX, node: wrong }] : [];
}

function sids(statements: readonly Node[]): Finding[] {
  const seen = new Set<string>();
  return statements.flatMap((statement) =>
    members(statement).flatMap(({ key, value }): Finding[] => {
      if (key !== 'Sid') return [];
      const sid = String(value.value);
      if (!/^[0-9A-Za-z]*$/.test(sid)) {
        const message =
          'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*';
        return [{ message, node: value }];
      }
      if (sid !== '' && seen.has(sid)) {
        return [{ message: 'Statement IDs (SID) in a single policy must be unique.', node: value }];
      }
      seen.add(sid);
      return [];
    }),
  );
}

const element = (statement: Node, name: string): Member | undefined =>
  members(statement).find(({ key }) => key === name || key === `Not${name}`);

function legacyFindings(statement: Node): Finding[] {
  const resource = element(statement, 'Resource');
  const wrong = resource && items(resource.value).find((item) => failsLegacyParsing(String(item.value)));
  return wrong ? [{ message: 'The policy failed legacy parsing', node: wrong }] : [];
}

function actionFindings(statement: Node): Finding[] {
  const action = element(statement, 'Action');
  const actions = action ? items(action.value) : [];
  if (actions.length === 0) return [{ message: 'Policy statement must contain actions.', node: statement }];
  return actions.flatMap(checkAction);
}

function permissionFindings(statement: Node): Finding[] {
  const principal = element(statement, 'Principal');
  if (principal)
    return [{ message: 'Policy document should not specify a principal.', node: principal.keyNode }];
  const resource = element(statement, 'Resource');
  const resources = resource ? items(resource.value) : [];
  const missing: Finding[] =
    resources.length === 0 ? [{ message: 'Policy statement must contain resources.', node: statement }] : [];
  return [...actionFindings(statement), ...missing, ...resources.flatMap(checkResource)];
}

const ASSUMES = /^sts:(assume[\w*?]*|tagsession|setsourceidentity|setcontext|\*)$/i;

function trustFindings(statement: Node, world: World): Finding[] {
  const prohibited = members(statement).find(({ key }) =>
    ['Resource', 'NotResource', 'NotPrincipal'].includes(key),
  );
  if (prohibited) return [{ message: `Has prohibited field ${prohibited.key}`, node: prohibited.keyNode }];
  const principal = element(statement, 'Principal');
  if (!principal) return [{ message: 'Missing required field Principal', node: statement }];
  const action = element(statement, 'Action');
  const others = action ? items(action.value).filter((item) => !ASSUMES.test(String(item.value))) : [];
  return [
    ...actionFindings(statement),
    ...(action?.key === 'NotAction' ? [action.keyNode] : others).map((node) => ({
      message: 'AssumeRole policy may only specify STS AssumeRole actions.',
      node,
    })),
    ...checkPrincipal(principal.value, world),
  ];
}
