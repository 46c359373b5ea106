import { type Weighed, weigh } from '../judgement';
import { listed } from '../policy/condition-words';
import { members } from '../policy/tree';
import { type Action, isEverything, likely, meaning, meansAction } from './action-data';
import type { PermissionsQuestion } from './question';
import { canBe, isWild } from './resource';
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

/** Entries that mean whole services, other services, or nothing. */
function entryFindings(entry: Entry): Weighed[] {
  const { text, node, means } = entry;
  const all = isEverything(text);
  if (all || /^s3:\*+$/i.test(text))
    return [
      weigh(
        'danger',
        node,
        'action-all',
        `“${text}” gives every action${all ? ' of every service' : ' of S3'}: read, write, delete and change permissions. Name the actions that are needed`,
      ),
    ];
  const found: Weighed[] = [];
  const service = text.split(':')[0]?.toLowerCase() ?? '';
  if (meansAction(text, 'iam:PassRole'))
    found.push(
      weigh(
        'danger',
        node,
        'pass-role',
        `“${text}” lets the vendor hand your roles to AWS services, and so use what those may do. Remove it`,
      ),
    );
  else if (service !== 's3' && service !== 'kms' && text.includes(':'))
    found.push(
      weigh('danger', node, 'other-service', `“${text}” has nothing to do with reading a bucket. Remove it`),
    );
  if (means?.length === 0) {
    const meant = likely(text);
    found.push(
      weigh(
        'error',
        node,
        'unknown-action',
        `AWS has no action “${text}”.${meant ? ` Is ${meant} meant?` : ' Look for a typing mistake'}`,
      ),
    );
  }
  return found;
}

/** What is given beyond what is needed, in one finding per kind and statement. */
function extraFindings(entries: readonly Entry[], kind: PermissionsQuestion['kind']): Weighed[] {
  const found: Weighed[] = [];
  const plain: [Entry, Action][] = [];
  for (const entry of entries) {
    if (/^(?:\*|s3:\*+|(?!s3:|kms:).*)$/i.test(entry.text)) continue;
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
          ? 's3:PutObject lets the vendor write and overwrite files. Only Archive & restore needs that'
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
        's3:ListAllMyBuckets shows the vendor the names of all your buckets. It isn’t needed',
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
  const roles = resources.some(({ service }) => service === 'iam');
  const found = actions.flatMap((entry) => {
    const { means } = entry;
    // Where a role stands for a key, that is said instead.
    if (!means?.length || (means[0]?.on === 'k' && roles) || means.some(({ on }) => usable.has(on)))
      return [];
    const on = means[0]?.on ?? '';
    const where = on.includes('o')
      ? 'files (arn:aws:s3:::bucket/*)'
      : on.includes('b')
        ? 'the bucket itself (arn:aws:s3:::bucket)'
        : on.includes('k')
          ? 'a KMS key (arn:aws:kms:…:key/…)'
          : 'everything (*)';
    return [
      weigh(
        'error',
        entry.node,
        'action-resource-mismatch',
        `${entry.text} works on ${where}, which isn’t among this statement’s resources, so it gives nothing`,
      ),
    ];
  });
  if (found.length > 0 || actions.length === 0 || actions.some(({ means }) => !means?.length)) return found;
  return resources
    .filter((one) => ![...kinds].some((on) => canBe(one, on)))
    .map((one) =>
      weigh('note', one.node, 'resource-unused', `none of this statement’s actions works on ${one.text}`),
    );
}

/** Entries that another one of the same list already means. */
function redundant({ actions }: Statement): Weighed[] {
  const seen = new Set<string>();
  const wild = actions.filter(({ text }) => isWild(text)).map(({ text }) => meaning(text));
  return actions.flatMap(({ text, node }) => {
    const name = text.toLowerCase();
    const again = seen.has(name) || (!isWild(text) && wild.some((means) => means(name)));
    seen.add(name);
    return again ? [weigh('note', node, 'redundant', `${text} is already given in this list`)] : [];
  });
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
    ...actions.flatMap(entryFindings),
    ...extraFindings(actions, kind),
    ...meetingFindings(statement),
    ...redundant(statement),
  ];
}
