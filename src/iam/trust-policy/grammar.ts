import { type Weighed, type Weight, weigh } from '../judgement';
import { grammarFindings, isBeyondIam } from '../policy/grammar';
import { items, member, members, type Node, shown } from '../policy/tree';
import { readPrincipals } from './principals';
import { meansAction, TRUST_ACTIONS } from './statements';

/** What IAM stores all the same. The quota of 2,048 characters can be raised, though not without end. */
const STORED: Readonly<Record<string, Weight>> = {
  placeholder: 'error',
  'policy-space': 'warning',
  'policy-too-large': 'warning',
};

function actionFindings(statement: Node): Weighed[] {
  const not = members(statement).find(({ name }) => name === 'NotAction');
  if (not) return [weigh('error', not.key, 'trust-action', { how: 'not' })];
  return items(member(statement, 'Action')).flatMap((node) => {
    const text = typeof node.value === 'string' ? node.value.toLowerCase() : 'sts:assumerole';
    const known = text !== '*' && TRUST_ACTIONS.some((action) => meansAction(text, action));
    return known ? [] : [weigh('error', node, 'trust-action', { how: 'other', shown: shown(node) })];
  });
}

function statementFindings(statement: Node): Weighed[] {
  const found = members(statement);
  const refused = found
    .filter(({ name }) => name === 'NotPrincipal' || name === 'NotResource')
    .map(({ name, key }) => weigh('error', key, 'trust-element', { name }));
  const principals = readPrincipals(member(statement, 'Principal')).flatMap((one) =>
    one.who === 'wrong'
      ? [weigh('error', one.node, 'principal-form', { shown: shown(one.node), why: one.why })]
      : [],
  );
  return [...refused, ...actionFindings(statement), ...principals];
}

function versionFindings(root: Node): Weighed[] {
  const version = member(root, 'Version');
  if (version?.value === '2012-10-17') return [];
  return !version || version.value === '2008-10-17'
    ? [weigh('warning', version ?? root, 'version-old', { missing: !version })]
    : [];
}

/**
 * Everything that IAM's grammar has against a trust policy; `reasons` are those of them for which IAM wouldn't store it, the first in the text
 * first.
 */
export function trustGrammar(text: string, root: Node): { reasons: Weighed[]; findings: Weighed[] } {
  const beyond = isBeyondIam(text);
  const weightOf = (code: string): Weight =>
    beyond && code === 'policy-too-large' ? 'error' : (STORED[code] ?? 'error');
  const findings: Weighed[] = [
    ...grammarFindings(text, root, 'trust').map((one) => ({ ...one, weight: weightOf(one.code) })),
    ...(beyond ? [] : items(member(root, 'Statement')).flatMap(statementFindings)),
    ...versionFindings(root),
  ];
  const reasons = findings
    .filter(({ weight, code }) => weight === 'error' && (beyond || !(code in STORED)))
    .sort((a, b) => a.offset - b.offset);
  return { reasons, findings };
}
