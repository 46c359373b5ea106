import { parseOperator } from '../policy/condition';
import { positionsIn } from '../policy/draft';
import { type Finding, findingAt } from '../policy/finding';
import { duplicates, notObject } from '../policy/grammar';
import { coversAssumeRole, hasEffect, namesAccount, statementsOf } from '../policy/reach';
import { items, type Member, member, type Node, readTree, strings } from '../policy/tree';
import { ok, type Problem, type Result, withCode } from '../result';
import { shorten } from '../stray-characters';
import { externalIdKeys, isNegated, isPositive } from './condition';

/** One value of sts:ExternalId in a trust policy. */
export interface Candidate {
  /** Which statement, from 0. */
  statement: number;
  /** Its Effect as written; empty where there is none. */
  effect: string;
  /** The operator and the key as written, unescaped. */
  operator: string;
  key: string;
  /** The value, unescaped; the JSON text of one that isn't a string. */
  value: string;
  /** Which element of a list, from 0; absent where the value stands alone. */
  index?: number;
  /** Where the value starts (its opening quote), from 1; offset and length in UTF-16 units, quotes included. */
  line: number;
  column: number;
  offset: number;
  length: number;
  editable: boolean;
  /** Why it isn't editable. */
  why?: Problem;
}

/** A candidate with its nodes; `holder` is the key's whole value: the list that `node` is in, or `node` itself. */
export interface Place {
  candidate: Candidate;
  node: Node;
  holder: Node;
  key: Node;
  statement: Node;
}

/** A strictly read document, and every sts:ExternalId in it. */
export interface Reading {
  text: string;
  root: Node;
  places: Place[];
  /** A name that stands twice: IAM refuses the document, and readers disagree about which one counts. */
  duplicate?: Problem;
}

/** Why this is no external ID that could be changed, whatever the statement says. */
function noExternalId({ name }: Member, node: Node): Problem | undefined {
  const operator = parseOperator(name);
  if (operator.base === 'null') return withCode('operator-null');
  if (!isPositive(operator) && !isNegated(operator))
    return withCode('operator-other', { name: shorten(name) });
  if (typeof node.value !== 'string') return withCode('value-not-text');
  return undefined;
}

function keepsOut({ name }: Member): Problem | undefined {
  if (!isNegated(parseOperator(name))) return undefined;
  return withCode('operator-negated', { name: shorten(name) });
}

/** Why a statement's external IDs are left alone; undefined where it lets the account (any, where absent) in. */
function unfitStatement(statement: Node, account: string | undefined): Problem | undefined {
  if (hasEffect(statement, 'Deny')) return withCode('deny');
  if (!hasEffect(statement, 'Allow')) return withCode('effect', { how: 'not-allow' });
  if (!namesAccount(statement, account)) return withCode('principal', { how: 'not-named', account });
  if (!coversAssumeRole(statement)) return withCode('action');
  return undefined;
}

function placesOf(text: string, root: Node, account: string | undefined, twice?: Problem): Place[] {
  const position = positionsIn(text);
  return statementsOf(root).flatMap((statement, number) => {
    const keys = externalIdKeys(statement);
    if (keys.length === 0) return [];
    const unfit = unfitStatement(statement, account);
    return keys.flatMap(({ operator, key }) =>
      items(key.value).map((node, index): Place => {
        const why = twice ?? noExternalId(operator, node) ?? unfit ?? keepsOut(operator);
        const candidate: Candidate = {
          statement: number,
          effect: strings(member(statement, 'Effect'))[0] ?? '',
          operator: operator.name,
          key: key.name,
          value:
            typeof node.value === 'string' ? node.value : text.slice(node.offset, node.offset + node.length),
          ...(key.value.type === 'array' ? { index } : {}),
          ...position(node.offset),
          offset: node.offset,
          length: node.length,
          editable: why === undefined,
          why,
        };
        return { candidate, node, holder: key.value, key: key.key, statement };
      }),
    );
  });
}

/**
 * Reads a trust policy exactly as it stands and lists every sts:ExternalId. Refuses text that isn't strict JSON
 * (comments, byte order mark, trailing comma …) with the line and column.
 */
export function readExternalIds(text: string, account?: string): Result<Reading> {
  const tree = readTree(text);
  const position = positionsIn(text);
  const placed = (finding: Finding): Problem => ({ ...finding, ...position(finding.offset) });
  const refuse = (finding: Finding): Result<Reading> => ({ ok: false, problem: placed(finding) });
  if ('findings' in tree) return refuse(tree.findings[0]);
  const { root } = tree;
  if (root.type !== 'object') return refuse(findingAt(root, 'policy-not-object', notObject(root)));
  const [twice] = duplicates(root);
  const duplicate = twice && placed(twice);
  const places = placesOf(text, root, account, duplicate);
  return ok({ text, root, places, duplicate });
}

/**
 * Every value of sts:ExternalId in a trust policy, in the text's order. `editable` values stand in an Allow statement
 * that lets `account` (any AWS account, where absent) assume the role, under an operator that lets in who sends them.
 */
export function findExternalIds(text: string, account?: string): Result<Candidate[]> {
  const reading = readExternalIds(text, account);
  return reading.ok ? ok(reading.value.places.map(({ candidate }) => candidate)) : reading;
}
