import { type Weighed, weigh } from '../judgement';
import { listed } from '../policy/condition-words';
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

const names = (actions: readonly Action[]): string =>
  listed([...new Set(actions.map(({ full }) => full))], 'and', 5);

const isAll = (text: string): boolean => isEverything(text) || /^s3:\*+$/i.test(text);

const named = (entries: readonly Entry[]): string =>
  listed(
    entries.map(({ text }) => `“${text}”`),
    'and',
    5,
  );

/** Entries that mean whole services. */
const allFindings = (entries: readonly Entry[]): Weighed[] =>
  entries
    .filter(({ text }) => isAll(text))
    .map(({ text, node }) =>
      weigh(
        'danger',
        node,
        'action-all',
        isEverything(text)
          ? `“${text}” gives every action of every service: read, write, delete, and give itself and others any permission. Name the actions that are needed`
          : `“${text}” gives every action of S3: read, write, delete and change permissions. Name the actions that are needed`,
      ),
    );

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
      weigh(
        'danger',
        first.node,
        'privilege-escalation',
        `privilege escalation: ${named(grave)} ${grave.length === 1 ? 'lets' : 'let'} the vendor ${listed(
          [...new Set([...deeds.values()].flat())],
          'and',
        )}, and so get more than this policy gives. Remove ${grave.length === 1 ? 'it' : 'them'}`,
      ),
    );
  const [other] = rest;
  if (other)
    found.push(
      weigh(
        'danger',
        other.node,
        'other-service',
        `${named(rest)} ${rest.length === 1 ? 'has' : 'have'} nothing to do with reading a bucket. Remove ${rest.length === 1 ? 'it' : 'them'}`,
      ),
    );
  return found;
}

/** Entries that mean nothing. */
const unknownFindings = (entries: readonly Entry[]): Weighed[] =>
  entries
    .filter(({ means }) => means?.length === 0)
    .map(({ text, node }) => {
      const needed = actionOfCall(text);
      if (needed !== undefined)
        return weigh(
          'error',
          node,
          'unknown-action',
          `“${text}” is a call of S3, not an action: it needs ${needed}. Write that`,
        );
      const meant = likely(text);
      return weigh(
        'error',
        node,
        'unknown-action',
        `AWS has no action “${text}”.${meant ? ` Is ${meant} meant?` : ' Look for a typing mistake'}`,
      );
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
        weigh(
          'warning',
          entry.node,
          'action-wildcard',
          `“${entry.text}” gives ${extra.length} more actions than needed, such as ${first.full}. Name the actions that are needed`,
        ),
      );
    plain.push(...extra.map((one): [Entry, Action] => [entry, one]));
  }
  const writes = plain.filter(([, { level }]) => 'WTP'.includes(level));
  const [write] = writes;
  if (write) {
    const put = writes.every(([, { full }]) => full === 's3:PutObject');
    found.push(
      weigh(
        'danger',
        write[0].node,
        'write-actions',
        put
          ? 's3:PutObject lets the vendor write and overwrite files. Only Archive & restore needs that: remove it otherwise'
          : `${names(writes.map(([, one]) => one))} can write, delete or change permissions, which isn’t needed. Remove ${writes.length === 1 ? 'it' : 'them'}`,
      ),
    );
  }
  const buckets = plain.find(([entry, { full }]) => full === 's3:ListAllMyBuckets' && !isWild(entry.text));
  if (buckets)
    found.push(
      weigh(
        'warning',
        buckets[0].node,
        'list-all-buckets',
        's3:ListAllMyBuckets shows the vendor the names of all your buckets, which isn’t needed. Remove it',
      ),
    );
  const reads = plain.filter(
    ([entry, { level, full }]) =>
      'RL'.includes(level) && !isWild(entry.text) && full !== 's3:ListAllMyBuckets',
  );
  const [read] = reads;
  if (read)
    found.push(
      weigh(
        'warning',
        read[0].node,
        'extra-read',
        `${names(reads.map(([, one]) => one))} ${reads.length === 1 ? 'isn’t' : 'aren’t'} needed. Remove ${reads.length === 1 ? 'it' : 'them'}`,
      ),
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
  const idle = new Map<string, Entry[]>();
  for (const entry of actions) {
    const { means } = entry;
    if (!means?.length || (means[0]?.on === 'k' && noKey) || means.some(({ on }) => usable.has(on))) continue;
    const on = means[0]?.on ?? '';
    const where = on.includes('o')
      ? 'files (arn:aws:s3:::bucket/*)'
      : on.includes('b')
        ? 'the bucket itself (arn:aws:s3:::bucket)'
        : on.includes('k')
          ? 'a KMS key (arn:aws:kms:…:key/…)'
          : 'everything (*)';
    idle.set(where, [...(idle.get(where) ?? []), entry]);
  }
  const found = [...idle].flatMap(([where, entries]) =>
    entries
      .slice(0, 1)
      .map(({ node }) =>
        weigh(
          'error',
          node,
          'action-resource-mismatch',
          `${named(entries)} ${entries.length === 1 ? 'works' : 'work'} on ${where}, which isn’t among this statement’s resources, so ${entries.length === 1 ? 'it gives' : 'they give'} nothing. Add it to Resource`,
        ),
      ),
  );
  if (found.length > 0 || actions.length === 0 || actions.some(({ means }) => !means?.length)) return found;
  return resources
    .filter((one) => ![...kinds].some((on) => canBe(one, on)))
    .map((one) =>
      weigh(
        'note',
        one.node,
        'resource-unused',
        `none of this statement’s actions works on ${one.text}. Remove it, or add the action that was meant`,
      ),
    );
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
  return first
    ? [
        weigh(
          'note',
          first.node,
          'redundant',
          `${named(again)} ${again.length === 1 ? 'is' : 'are'} already given in this list. Remove ${again.length === 1 ? 'it' : 'them'}`,
        ),
      ]
    : [];
}

/** What is wrong with, or too much in, the actions of one statement that allows. */
export function actionFindings(statement: Statement, { kind }: PermissionsQuestion): Weighed[] {
  const { actions, node } = statement;
  const not = members(node).find(({ name }) => name === 'NotAction');
  return [
    ...(not
      ? [
          weigh(
            'danger',
            not.key,
            'not-action',
            'NotAction gives every action but the named ones. Write Action and name those that are needed',
          ),
        ]
      : []),
    ...otherServiceFindings(actions),
    ...allFindings(actions),
    ...unknownFindings(actions),
    ...extraFindings(actions, kind),
    ...meetingFindings(statement),
    ...redundant(statement),
  ];
}
