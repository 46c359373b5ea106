import { listed } from '../connector/labels';
import { type Action, isEverything } from '../iam/permissions-policy/action-data';
import { canBe, isWild, type Resource, usableOn } from '../iam/permissions-policy/resource';
import { type Entry, type Statement, toldResources } from '../iam/permissions-policy/statements';
import { told } from '../iam/policy/condition';
import { conditionWords } from './conditions';
import { resourceWords } from './resources';

/** What the actions that matter most let somebody do. */
const DOES: Readonly<Record<string, string>> = {
  's3:GetObject': 'read files',
  's3:GetObjectVersion': 'read older versions of files',
  's3:ListBucket': 'see the list of file names',
  's3:ListBucketVersions': 'see the list of all versions of files',
  's3:GetBucketLocation': 'see the bucket’s Region',
  's3:PutObject': 'write and overwrite files',
  's3:DeleteObject': 'delete files',
  's3:DeleteObjectVersion': 'delete older versions of files',
  's3:PutObjectAcl': 'change who may see files',
  's3:PutBucketPolicy': 'change who may use the bucket',
  's3:DeleteBucket': 'delete the bucket',
  's3:ListAllMyBuckets': 'see the names of all buckets',
  'kms:Decrypt': 'decrypt with this key',
  'kms:GenerateDataKey': 'encrypt with this key',
  'iam:PassRole': 'hand roles to AWS services',
  'sts:AssumeRole': 'take on other roles',
};
const LEVELS: Readonly<Record<string, string>> = {
  R: 'read',
  L: 'list',
  W: 'write or delete',
  T: 'tag',
  P: 'change permissions',
};

/** What one entry of `Action` lets somebody do with a resource; undefined where it can't be done to it. */
function entryWords({ text: entry, means }: Entry, resource: Resource): string | undefined {
  if (isEverything(entry)) return 'do anything with any AWS service';
  if (/^[^:*?]+:\*+$/.test(entry)) {
    const service = entry.split(':')[0]?.toLowerCase() ?? '';
    if (means && !means.some(({ on }) => canBe(resource, on))) return undefined;
    return service === 's3'
      ? 'do anything with it: read, write, delete, change permissions'
      : `do anything with the service ${service}`;
  }
  if (!means) return `use ${entry}`;
  const usable = usableOn(means, resource);
  const [only] = usable;
  if (!only) return undefined;
  if (usable.length === 1 && !isWild(entry))
    return (
      (only.on === 'k' && isWild(resource.text)
        ? DOES[only.full]?.replace('this key', 'KMS keys')
        : DOES[only.full]) ?? `${LEVELS[only.level] ?? 'use'} (${only.full})`
    );
  return usable.length === 1
    ? `${levels(usable)} (${only.full})`
    : `${levels(usable)} (${usable.length} actions, ${entry})`;
}

const levels = (actions: readonly Action[]): string =>
  listed(
    ['L', 'R', 'W', 'T', 'P']
      .filter((one) => actions.some(({ level }) => level === one))
      .map((one) => LEVELS[one] ?? one),
    6,
  );

/** Of one statement; nobody reads more, and a list of each action with each resource would be longer than the policy. */
const MOST_RESOURCES = 20;
const MOST_ACTIONS = 20;

const upTo = (most: number, words: readonly string[], what: string): string[] =>
  words.length > most ? [...words.slice(0, most), `${words.length - most} more ${what}`] : [...words];

/** One statement in plain words. Its conditions are always said, whether or not they were judged. */
export function statementWords(statement: Statement): string {
  const { allow, actions, notActions, conditions } = statement;
  const entries = [...new Map(actions.map((one) => [one.text.toLowerCase(), one])).values()];
  const all = resourceWords(toldResources(statement));
  const parts = all.slice(0, MOST_RESOURCES).flatMap((words, index) => {
    const resource = statement.resources[index];
    const what =
      notActions.length > 0
        ? [
            `do anything but ${listed(
              notActions.map(({ text }) => text),
              4,
            )}`,
          ]
        : entries.flatMap((one) => (resource ? (entryWords(one, resource) ?? []) : `use ${one.text}`));
    return what.length > 0
      ? [`On ${words}: ${upTo(MOST_ACTIONS, [...new Set(what)], 'things').join('; ')}`]
      : [];
  });
  if (all.length > MOST_RESOURCES)
    parts.push(`${all.length - MOST_RESOURCES} more resources aren’t listed here`);
  const names = listed(
    actions.map(({ text }) => text),
    4,
  );
  const said = (parts.length > 0 ? parts : [`${names}: gives nothing here`]).join('. ');
  const when = listed(
    conditions.map((one) => conditionWords(told(one))),
    6,
  );
  if (allow) return `${said}${when ? `, only if ${when}` : ''}.`;
  return `Never${when ? `, if ${when}` : ''}: ${said.charAt(0).toLowerCase()}${said.slice(1)}.`;
}
