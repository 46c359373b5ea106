import { cleanPolicy } from '../../iam/policy/cleaning';
import { type PolicyKind, readRolePolicy } from '../../iam/policy/document';
import { type Draft, draftOf } from '../../iam/policy/draft';
import { findObjects, type Span } from '../../iam/policy/json-scan';
import { items, member, members, type Node, readTree, strings, walk } from '../../iam/policy/tree';
import type { Result } from '../../iam/result';
import { knownAccount } from '../../vendors/known-accounts';
import { adviseOnRolePolicy, LOGZIO, looksLikeLogzio } from '../../vendors/logzio';
import type { PastedField } from '../labels';

/**
 * A text that may be a field's value. `how` says what spoke for it; a label speaks louder than a shape, and a sentence
 * that calls it something else (`prose`) speaks against it.
 */
export interface Candidate {
  field: PastedField;
  text: string;
  how: 'label' | 'shape' | 'policy' | 'trust' | 'prose';
}

/** A JSON object that was meant as a policy. */
export interface PastedPolicy {
  kind: PolicyKind;
  result: Result<string>;
}

/** What a pasted text's JSON objects hold, and the text without them (same number of lines). */
export interface ObjectReading {
  policies: PastedPolicy[];
  candidates: Candidate[];
  rest: string;
}

/** Names under which APIs, Terraform and people's own notes keep the values; compared without `_` and case. */
const KEYS: Readonly<Record<string, PastedField>> = {
  logzioawsaccountid: 'accountId',
  awsaccountid: 'accountId',
  accountid: 'accountId',
  assignedexternalid: 'externalId',
  externalid: 'externalId',
  awsexternalid: 'externalId',
  bucket: 'bucket',
  bucketname: 'bucket',
  s3bucketname: 'bucket',
  prefix: 'prefix',
  policyname: 'policyName',
  rolename: 'roleName',
  arn: 'roleArn',
  awsarn: 'roleArn',
  rolearn: 'roleArn',
};

const MEANT_AS_POLICY = /["“”„'‘’](?:Statement|Effect|Action|Principal)["“”'‘’]\s*:/i;
const NEXT_LABEL =
  /\n[^\S\n]*(?:[-*•>|"“'_`#]+\s*)?(?:aws\s+|logz\.io\s+|s3\s+|iam\s+)*(?:account\s+id|external\s+id|role\s+(?:arn|name)|bucket\s+name|policy\s+name|prefix)\b/i;

/** The objects; one that isn't closed ends where the next label begins, so that what follows it is not lost. */
function spans(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  // Each round reads to the end of the text, so their number is bounded.
  for (let round = 0; round < 8; round += 1) {
    const batch = findObjects(text.slice(from)).map((one) => ({
      ...one,
      offset: one.offset + from,
      end: one.end + from,
    }));
    const open = batch.find((one) => !one.closed);
    const label = open && NEXT_LABEL.exec(text.slice(open.offset));
    found.push(...batch.filter((one) => one.closed));
    if (!open) return found;
    const end = label ? open.offset + label.index : open.end;
    found.push({ ...open, end });
    if (!label) return found;
    from = end;
  }
  return found;
}

/** A line number is short: no more of the text in front of a brace is looked at, however long its line. */
const BEFORE_BRACE = 40;

/** Back to the start of the line where only a line number stands in front of the brace. */
function withLineNumber(text: string, { offset }: Span): number {
  const from = Math.max(0, offset - BEFORE_BRACE);
  const [, lineEnd = '', number] = /(^|\n)([^\S\n]*\d+[.:|)]?[^\S\n]*)$/.exec(text.slice(from, offset)) ?? [];
  return number === undefined || (lineEnd === '' && from > 0) ? offset : offset - number.length;
}

/** Values under known names, at any depth. */
function namedValues(node: Node): Candidate[] {
  return members(node).flatMap(({ name, value }): Candidate[] => {
    const field = KEYS[name.toLowerCase().replace(/[_\s-]/g, '')];
    if (value.type === 'object') return namedValues(value);
    if (value.type === 'array') return items(value).flatMap(namedValues);
    if (!field || !['string', 'number'].includes(value.type) || value.value === '') return [];
    return [{ field, text: String(value.value), how: 'label' }];
  });
}

function statements(text: string): Node[] {
  const tree = readTree(text);
  return 'root' in tree ? items(member(tree.root, 'Statement')) : [];
}

/**
 * Account and external ID that a trust policy names: a weak hint, since it may be another vendor's. Only an external ID of
 * Logz.io's own form, or the account that Logz.io publishes, speaks for it.
 */
function fromTrust(text: string): Candidate[] {
  return statements(text).flatMap((statement): Candidate[] => {
    const ids = members(member(statement, 'Condition'))
      .flatMap(({ value }) => members(value))
      .filter(({ name }) => /^sts:externalid$/i.test(name))
      .flatMap(({ value }) => strings(value))
      .filter(looksLikeLogzio);
    const accounts = strings(member(member(statement, 'Principal'), 'AWS')).flatMap((one) => {
      const account = /^(?:arn:aws[a-z-]*:iam::)?(\d{12})(?::root)?$/.exec(one)?.[1] ?? '';
      const others = knownAccount(account) !== undefined && account !== LOGZIO.awsAccount;
      return account !== '' && !others && (ids.length > 0 || account === LOGZIO.awsAccount) ? [account] : [];
    });
    return [
      ...accounts.map((one): Candidate => ({ field: 'accountId', text: one, how: 'trust' })),
      ...ids.map((one): Candidate => ({ field: 'externalId', text: one, how: 'trust' })),
    ];
  });
}

const only = (values: string[]): string | undefined => (new Set(values).size === 1 ? values[0] : undefined);

function resources(text: string, action: RegExp): string[] {
  return statements(text)
    .filter((one) => member(one, 'Effect')?.value === 'Allow')
    .filter((one) => strings(member(one, 'Action')).some((name) => action.test(name)))
    .flatMap((one) => strings(member(one, 'Resource')));
}

/** Bucket from the resource of s3:ListBucket, prefix from that of s3:GetObject; each only where there is exactly one. */
export function placesOf(policy: string): Candidate[] {
  const bucket = only(
    resources(policy, /^s3:ListBucket$/i).flatMap(
      (arn) => /^arn:aws[a-z-]*:s3:::([^/*?]+)$/.exec(arn)?.[1] ?? [],
    ),
  );
  if (bucket === undefined) return [];
  const keys = resources(policy, /^s3:GetObject$/i).flatMap((arn) => {
    const [name, key] = /^arn:aws[a-z-]*:s3:::([^/]+)\/(.*)$/.exec(arn)?.slice(1) ?? [];
    return name === bucket && key !== undefined ? [key.replace(/\*$/, '')] : [];
  });
  const prefix = only(keys);
  return [
    { field: 'bucket', text: bucket, how: 'policy' },
    ...(prefix && !/[*?$]/.test(prefix) ? [{ field: 'prefix', text: prefix, how: 'policy' } as const] : []),
  ];
}

/** Where in the source a policy stands that is the value of another object's member (`{"policy": {…}}`). */
function wrapped(root: Node, draft: Draft): [number, number] | undefined {
  if (member(root, 'Statement')) return undefined;
  for (const node of walk(root)) {
    if (!member(node, 'Statement')) continue;
    const last = draft.from[node.offset + node.length - 1] ?? 0;
    return [draft.from[node.offset] ?? 0, last + 1];
  }
  return undefined;
}

/** A form and its policies have a few; what stands in more is read as text. */
const MOST_OBJECTS = 500;

/** Splits a pasted text into its policies, the values of its other JSON objects, and the rest. */
export function readObjects(text: string): ObjectReading {
  const policies: PastedPolicy[] = [];
  const candidates: Candidate[] = [];
  let rest = '';
  let done = 0;
  for (const span of spans(text).slice(0, MOST_OBJECTS)) {
    const offset = Math.max(withLineNumber(text, span), done);
    const inside = text.slice(offset, span.end);
    const { draft } = cleanPolicy(draftOf(text, offset, span.end));
    const tree = readTree(draft.text);
    const named = 'root' in tree ? namedValues(tree.root) : [];
    if (MEANT_AS_POLICY.test(inside)) {
      const [from, to] = ('root' in tree && wrapped(tree.root, draft)) || [offset, span.end];
      const { kind, result } = readRolePolicy(text, from, to);
      policies.push({ kind, result: adviseOnRolePolicy(inside, result) });
      if (kind === 'trust') candidates.push(...fromTrust(draft.text));
    } else if (named.length === 0) continue;
    candidates.push(...named);
    rest += text.slice(done, offset) + inside.replace(/[^\n]+/g, '') + (inside.includes('\n') ? '' : ' ');
    done = span.end;
  }
  return { policies, candidates, rest: rest + text.slice(done) };
}
