import type { WorksOn } from '../codes';
import { type Weighed, weigh } from '../judgement';
import { members } from '../policy/tree';
import { type Action, actionOfCall, isEverything, likely, meaning } from './action-data';
import { escalations } from './escalation';
import type { PermissionsQuestion } from './question';
import { canBe, isKmsAlias, isWild } from './resource';
import type { Entry, Statement } from './statements';

const WANTED: Readonly<Record<PermissionsQuestion['kind'], readonly string[]>> = {
  's3-fetcher': ['s3:ListBucket', 's3:GetObject', 's3:GetBucketLocation', 'kms:Decrypt'],
  archive: [
    's3:ListBucket',
    's3:GetObject',
    's3:GetBucketLocation',
    's3:PutObject',
    'kms:Decrypt',
    'kms:GenerateDataKey',
  ],
};

const names = (actions: readonly (readonly [Entry, Action])[]): string[] => [
  ...new Set(actions.map(([, { full }]) => full)),
];

const isAll = (text: string): boolean => isEverything(text) || /^s3:\*+$/i.test(text);

const texts = (entries: readonly Entry[]): string[] => entries.map(({ text }) => text);

/** Entries that mean whole services. */
const allFindings = (entries: readonly Entry[]): Weighed[] =>
  entries
    .filter(({ text }) => isAll(text))
    .map(({ text, node }) => weigh('danger', node, 'action-all', { text, everything: isEverything(text) }));

/** Entries of other services, in two findings: with which the vendor could get more than was given, and the rest. */
function otherServiceFindings(entries: readonly Entry[]): Weighed[] {
  const others = entries.filter(
    ({ text }) => !isEverything(text) && !/^(?:s3|kms):/i.test(text) && text.includes(':'),
  );
  const deeds = new Map(others.map((entry) => [entry, escalations(meaning(entry.text))]));
  const grave = others.filter((entry) => deeds.get(entry)?.length);
  const rest = others.filter((entry) => !grave.includes(entry));
  const found: Weighed[] = [];
  const [first] = grave;
  if (first)
    found.push(
      weigh('danger', first.node, 'privilege-escalation', {
        actions: texts(grave),
        deeds: [...new Set([...deeds.values()].flat())],
      }),
    );
  const [other] = rest;
  if (other) found.push(weigh('danger', other.node, 'other-service', { actions: texts(rest) }));
  return found;
}

/** Entries that mean nothing. */
const unknownFindings = (entries: readonly Entry[]): Weighed[] =>
  entries
    .filter(({ means }) => means?.length === 0)
    .map(({ text, node }) => {
      const needed = actionOfCall(text);
      if (needed !== undefined) return weigh('error', node, 'unknown-action', { how: 'call', text, needed });
      const meant = likely(text);
      return weigh('error', node, 'unknown-action', { how: 'unknown', text, meant });
    });

/** What is given beyond what is needed, in one finding per kind and statement. */
function extraFindings(entries: readonly Entry[], kind: PermissionsQuestion['kind']): Weighed[] {
  const found: Weighed[] = [];
  const plain: [Entry, Action][] = [];
  for (const entry of entries) {
    if (isAll(entry.text) || !/^(?:s3|kms):/i.test(entry.text)) continue;
    const extra = (entry.means ?? []).filter(({ full }) => !WANTED[kind].includes(full));
    const [first] = extra;
    if (!first) continue;
    if (isWild(entry.text))
      found.push(
        weigh('warning', entry.node, 'action-wildcard', {
          text: entry.text,
          extra: extra.length,
          first: first.full,
        }),
      );
    plain.push(...extra.map((one): [Entry, Action] => [entry, one]));
  }
  const writes = plain.filter(([, { level }]) => 'WTP'.includes(level));
  const [write] = writes;
  if (write) {
    found.push(
      weigh('danger', write[0].node, 'write-actions', { actions: names(writes), several: writes.length > 1 }),
    );
  }
  const buckets = plain.find(([entry, { full }]) => full === 's3:ListAllMyBuckets' && !isWild(entry.text));
  if (buckets) found.push(weigh('warning', buckets[0].node, 'list-all-buckets'));
  const reads = plain.filter(
    ([entry, { level, full }]) =>
      'RL'.includes(level) && !isWild(entry.text) && full !== 's3:ListAllMyBuckets',
  );
  const [read] = reads;
  if (read)
    found.push(
      weigh('warning', read[0].node, 'extra-read', { actions: names(reads), several: reads.length > 1 }),
    );
  return found;
}

/** Actions whose resources stand in another statement, and resources that no action of theirs can use. */
function meetingFindings({ actions, resources, notResources }: Statement): Weighed[] {
  if (notResources.length > 0 || resources.length === 0) return [];
  const kinds = new Set(actions.flatMap(({ means = [] }) => means.map(({ on }) => on)));
  const usable = new Set([...kinds].filter((on) => resources.some((one) => canBe(one, on))));
  // Where a role or an alias stands for a key, that is said instead.
  const noKey = resources.some((one) => one.service === 'iam' || isKmsAlias(one));
  const idle = new Map<WorksOn, Entry[]>();
  for (const entry of actions) {
    const { means } = entry;
    if (!means?.length || (means[0]?.on === 'k' && noKey) || means.some(({ on }) => usable.has(on))) continue;
    const on = means[0]?.on ?? '';
    const where = on.includes('o') ? 'files' : on.includes('b') ? 'bucket' : on.includes('k') ? 'key' : 'all';
    idle.set(where, [...(idle.get(where) ?? []), entry]);
  }
  const found = [...idle].flatMap(([where, entries]) =>
    entries
      .slice(0, 1)
      .map(({ node }) =>
        weigh('error', node, 'action-resource-mismatch', { actions: texts(entries), where }),
      ),
  );
  if (found.length > 0 || actions.length === 0 || actions.some(({ means }) => !means?.length)) return found;
  return resources
    .filter((one) => ![...kinds].some((on) => canBe(one, on)))
    .map((one) => weigh('note', one.node, 'resource-unused', { text: one.text }));
}

/** Entries that another one of the same list already means. */
function redundant({ actions }: Statement): Weighed[] {
  const seen = new Set<string>();
  const wild = actions.filter(({ text }) => isWild(text)).map(({ text }) => meaning(text));
  const again = actions.filter(({ text }) => {
    const name = text.toLowerCase();
    const given = seen.has(name) || (!isWild(text) && wild.some((means) => means(name)));
    seen.add(name);
    return given;
  });
  const [first] = again;
  return first ? [weigh('note', first.node, 'redundant', { how: 'actions', actions: texts(again) })] : [];
}

/** What is wrong with, or too much in, the actions of one statement that allows. */
export function actionFindings(statement: Statement, { kind }: PermissionsQuestion): Weighed[] {
  const { actions, node } = statement;
  const not = members(node).find(({ name }) => name === 'NotAction');
  return [
    ...(not ? [weigh('danger', not.key, 'not-action')] : []),
    ...otherServiceFindings(actions),
    ...allFindings(actions),
    ...unknownFindings(actions),
    ...extraFindings(actions, kind),
    ...meetingFindings(statement),
    ...redundant(statement),
  ];
}
