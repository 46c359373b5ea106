import { listed } from '../../connector/labels';
import type { Deed, WorksOn } from '../../iam/codes';
import type { PermissionsFindings } from '../../iam/codes/permissions';
import { LOGZIO } from '../../vendors/logzio';
import { conditionWords } from '../conditions';
import { resourceWords } from '../resources';
import type { SentencesFor } from '../say';
import { CONDITION_FINDINGS } from './conditions';

/** For what the vendor needs an action. */
const FOR: Readonly<Record<string, string>> = {
  's3:ListBucket': 'see the list of files in the bucket',
  's3:GetObject': 'read the bucket’s files',
  's3:PutObject': 'write files, which archiving needs',
};

const DEEDS: Record<Deed, string> = {
  'write-policies': 'write policies for itself or others',
  'make-credentials': 'make credentials of other users',
  'change-trust': 'change who may take on a role',
  'pass-roles': 'hand your roles to AWS services, and so use what those may do',
  'take-roles': 'take on other roles',
  'run-code': 'run code with the roles of what runs already',
};

const WORKS_ON: Record<WorksOn, string> = {
  files: 'files (arn:aws:s3:::bucket/*)',
  bucket: 'the bucket itself (arn:aws:s3:::bucket)',
  key: 'a KMS key (arn:aws:kms:…:key/…)',
  all: 'everything (*)',
};

const quoted = (actions: readonly string[]): string =>
  listed(
    actions.map((one) => `“${one}”`),
    5,
  );

type Missing = PermissionsFindings['missing-list'];

const missing = (why: Missing): string =>
  why.how === 'nothing'
    ? `nothing here lets the vendor ${FOR[why.action] ?? why.action}: ${why.action} on ${why.whole} is missing. Add it`
    : `${why.action} isn’t allowed: ${conditionWords(why.condition)} never holds for it. Remove the condition`;

const denied = (action: string, keeps: string): string =>
  `this Deny ${keeps} the vendor from ${action}, which it needs to ${FOR[action] ?? action}. Remove it, or take the bucket out of it`;

/** Findings about a role's policy. */
export const PERMISSIONS_FINDINGS: SentencesFor<PermissionsFindings> = {
  ...CONDITION_FINDINGS,
  'missing-list': missing,
  'missing-get': missing,
  'missing-put': missing,
  'only-under-conditions': ({ action, condition }) =>
    `${action} works only if ${conditionWords(condition)}. Keep that only if the vendor meets it`,
  'prefix-differs': (why) =>
    why.how === 'condition'
      ? `files can be listed only if ${conditionWords(why.condition)}, which isn’t the connector’s prefix. Make the two the same`
      : `${why.action} is allowed only on ${listed(why.resources, 4)}, which isn’t all of ${why.whole}. Compare it with the connector’s prefix`,
  'deny-part': ({ action, only, ...what }) =>
    `this Deny keeps the vendor from ${action} on some of what it needs: ${listed(resourceWords(what), 4)}${only.length > 0 ? `, if ${listed(only.map(conditionWords), 4)}` : ''}. If those are logs to be collected, take them out of the Deny`,
  'deny-needed': ({ action }) => denied(action, 'keeps'),
  'deny-may-hit': ({ action }) => denied(action, 'can keep'),
  'location-missing': `s3:GetBucketLocation isn’t here. Newer instructions of ${LOGZIO.name} give it, so that the bucket’s Region can be found: add it if connecting fails`,
  'kms-missing':
    'the role can’t read what is encrypted with a KMS key of your own. Add kms:Decrypt on that key’s ARN if the bucket is encrypted with one',
  'kms-encrypt-missing':
    'kms:Decrypt is here without kms:GenerateDataKey: files can’t be written to a bucket that is encrypted with that key, and archiving fails. Add kms:GenerateDataKey on the same key',
  'not-action':
    'NotAction gives every action but the named ones. Write Action and name those that are needed',
  'action-all': ({ text, everything }) =>
    everything
      ? `“${text}” gives every action of every service: read, write, delete, and give itself and others any permission. Name the actions that are needed`
      : `“${text}” gives every action of S3: read, write, delete and change permissions. Name the actions that are needed`,
  'privilege-escalation': ({ actions, deeds }) =>
    `privilege escalation: ${quoted(actions)} ${actions.length === 1 ? 'lets' : 'let'} the vendor ${listed(
      deeds.map((one) => DEEDS[one]),
      4,
    )}, and so get more than this policy gives. Remove ${actions.length === 1 ? 'it' : 'them'}`,
  'other-service': ({ actions }) =>
    `${quoted(actions)} ${actions.length === 1 ? 'has' : 'have'} nothing to do with reading a bucket. Remove ${actions.length === 1 ? 'it' : 'them'}`,
  'unknown-action': (why) =>
    why.how === 'call'
      ? `“${why.text}” is a call of S3, not an action: it needs ${why.needed}. Write that`
      : `AWS has no action “${why.text}”.${why.meant ? ` Is ${why.meant} meant?` : ' Look for a typing mistake'}`,
  'action-wildcard': ({ text, extra, first }) =>
    `“${text}” gives ${extra} more actions than needed, such as ${first}. Name the actions that are needed`,
  'write-actions': ({ actions, several }) =>
    actions.every((one) => one === 's3:PutObject')
      ? 's3:PutObject lets the vendor write and overwrite files. Only Archive & restore needs that: remove it otherwise'
      : `${listed(actions, 5)} can write, delete or change permissions, which isn’t needed. Remove ${several ? 'them' : 'it'}`,
  'list-all-buckets':
    's3:ListAllMyBuckets shows the vendor the names of all your buckets, which isn’t needed. Remove it',
  'extra-read': ({ actions, several }) =>
    `${listed(actions, 5)} ${several ? 'aren’t' : 'isn’t'} needed. Remove ${several ? 'them' : 'it'}`,
  'action-resource-mismatch': ({ actions, where }) =>
    `${quoted(actions)} ${actions.length === 1 ? 'works' : 'work'} on ${WORKS_ON[where]}, which isn’t among this statement’s resources, so ${actions.length === 1 ? 'it gives' : 'they give'} nothing. Add it to Resource`,
  'resource-unused': ({ text }) =>
    `none of this statement’s actions works on ${text}. Remove it, or add the action that was meant`,
  redundant: (why) =>
    why.how === 'resource'
      ? `${why.text} is already meant by another resource of this list. Remove it`
      : `${quoted(why.actions)} ${why.actions.length === 1 ? 'is' : 'are'} already given in this list. Remove ${why.actions.length === 1 ? 'it' : 'them'}`,
  'not-resource': 'NotResource means everything but what is named. Write Resource and name the bucket',
  'resource-all': (why) =>
    why.how === 'buckets'
      ? `“${why.text}” means every bucket of the account. Name the one bucket`
      : 'Resource * means every bucket and every file of the account. Name the one bucket',
  'resource-wider': (why) =>
    why.how === 'wildcard'
      ? `“${why.text}” also means other buckets and everything in them. Write ${why.bucket} and ${why.bucket}/*`
      : `this means files outside the connector’s prefix too. To give only those, write arn:${why.partition}:s3:::${why.bucket}/${why.prefix}*`,
  'other-bucket': (why) =>
    why.how === 'wildcard'
      ? `“${why.text}” doesn’t mean the bucket ${why.bucket}. Write its name`
      : `this is the bucket ${why.bucket}, but the connector’s is ${why.wanted}. Write arn:${why.partition}:s3:::${why.wanted}`,
  'resource-not-bucket': ({ text, kind }) =>
    `“${text}” is no bucket and no file (${kind}), and the connector needs nothing else. Remove it`,
  'access-point': 'access points aren’t judged here: read this resource yourself',
  's3-arn-region-or-account': ({ partition, rest }) =>
    `the ARN of a bucket has neither Region nor account. Write arn:${partition}:s3:::${rest}`,
  'arn-partition': ({ partition, wanted }) =>
    `“${partition}” is no partition of AWS. Write arn:${wanted}: at the start of the ARN`,
  'wrong-partition': ({ partition, wanted }) =>
    `this is in the partition ${partition}; the vendor’s account is in ${wanted} and can use roles only there. Use a bucket and a role of that partition`,
  'kms-not-a-key':
    'this is the ARN of a role or user. Write the ARN of the key: arn:aws:kms:<Region>:<account>:key/…',
  'kms-wide': (why) =>
    `${why.how === 'everything' ? 'this means every KMS key' : `“${why.text}” means several KMS keys`}. Name the bucket’s key`,
  'kms-alias': ({ text }) =>
    `“${text}” is an alias: IAM doesn’t follow it. Write the key’s own ARN, which ends with key/…`,
  'condition-unsupported': ({ actions, condition }) =>
    `${actions.length > 0 ? `calls of ${listed(actions, 4)} never carry ${condition.key}` : `“${condition.key}” is no condition key of AWS`}, so it is decided without it (${conditionWords(condition)}). Give it a statement of its own`,
  'condition-network': ({ condition, allow }) =>
    `${conditionWords(condition)}: the vendor calls from its own network, so this ${allow ? 'keeps it out unless that network is meant' : 'may keep it out'}. Remove it if files can’t be read`,
  'condition-not-judged': ({ condition, allow }) =>
    `not judged, read it yourself: ${allow ? 'only' : 'never'} if ${conditionWords(condition)}`,
};
