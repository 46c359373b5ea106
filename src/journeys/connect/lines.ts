import type { Said } from '../../iam/said';
import type { ConnectLines, Nexts } from '../codes';
import type { Action, Context, Goal, Group, Line, Next } from '../step';
import type { Progress } from './progress';

/** The button of ours that each next click names. */
const ACTIONS: Partial<Record<keyof Nexts, Action>> = {
  'find-form': 'capture-and-open',
  'add-bucket': 'capture-and-open',
  'capture-form': 'capture-and-open',
  'type-bucket': 'capture-and-open',
  'get-policy': 'capture-and-open',
  capture: 'capture-and-open',
  'open-create-policy': 'open-create-policy',
  'policy-edited': 'fill',
  'open-create-role': 'open-create-role',
  'mend-role': 'open-role',
  'mend-wizard': 'fill',
  'policy-from-wizard': 'open-create-policy',
  'open-role': 'open-role',
  return: 'return',
  'return-assembled': 'return',
  'look-whether-saved': 'say-connected',
};

type Code = { [C in keyof Nexts]: Nexts[C] extends undefined ? C : never }[keyof Nexts];
const next = (code: Code): Next => ({ code, action: ACTIONS[code] }) as Next; // `Code` holds those that need no values

const line =
  (where: Line['where']) =>
  (text: Said<ConnectLines>, done: boolean, code: Code, goal?: Goal): Line => ({
    id: text.code,
    text,
    where,
    done,
    next: next(code),
    goal,
  });
const logzio = line('logzio');
const aws = line('aws');

/** The procedure's lines under the user guide's headings, in the order in which they are to be done. */
export function connectGroups(progress: Progress, now: Context): Group[] {
  const { bucket, roleName } = progress.values;
  const goal: Goal = { code: 'role', values: { name: roleName } };
  const role: Group = { heading: 'connect-role', goal, lines: roleLines(progress) };
  const policy: Group = {
    heading: 'connect-policy',
    goal: makePolicy(progress),
    lines: policyLines(progress),
  };
  const groups: Group[] = [
    {
      heading: 'connect-logzio',
      goal: { code: 'capture', values: { bucket } },
      lines: logzioLines(progress, now),
    },
    ...(progress.roleFirst ? [role, policy] : [policy, role]),
    { heading: 'connect-attach', goal, lines: attachLines(progress) },
    { heading: 'connect-finalize', goal, lines: finalLines(progress) },
    { heading: 'connect-arn', lines: arnLines(progress) },
  ];
  if (!progress.connected) return groups;
  return groups.map((group) => ({ ...group, lines: group.lines.map((one) => ({ ...one, done: true })) }));
}

const makePolicy = ({ one, values }: Progress): Goal => ({
  code: 'policy',
  values: { name: values.policyName, bucket: values.bucket ?? '', kind: one.kind },
});

function logzioLines(progress: Progress, now: Context): Line[] {
  const { accountId, externalId, bucket, prefix, rolePolicy } = progress.values;
  const ids = accountId !== undefined && externalId !== undefined && progress.externalIdNow === undefined;
  const policy = rolePolicy !== undefined && progress.otherBuckets.length === 0;
  const opened = progress.formSeen || now.logzioTabOpen === true;
  return [
    logzio({ code: 'logzio-open' }, opened, 'find-form'),
    logzio({ code: 'logzio-form' }, progress.formSeen, 'add-bucket'),
    logzio({ code: 'logzio-ids' }, ids, 'capture-form'),
    logzio({ code: 'logzio-bucket', values: { bucket, prefix } }, bucket !== undefined, 'type-bucket'),
    logzio({ code: 'logzio-policy' }, policy, 'get-policy'),
    logzio({ code: 'logzio-keep' }, ids && bucket !== undefined && policy, 'capture'),
  ];
}

function policyLines(progress: Progress): Line[] {
  const { policyFilled, policyEdited, policyDone, trust, roleDone, roleFirst: inWizard, values } = progress;
  const name = policyDone ? values.policyName : undefined;
  return [
    aws(
      { code: 'policy-open', values: { inWizard } },
      policyFilled || policyEdited || policyDone,
      'open-create-policy',
    ),
    aws({ code: 'policy-json' }, policyFilled || policyDone, policyEdited ? 'policy-edited' : 'fill-wizard'),
    aws({ code: 'policy-review' }, policyDone, 'create-policy'),
    aws({ code: 'policy-name' }, policyDone, 'create-policy'),
    aws({ code: 'policy-create' }, policyDone, 'create-policy'),
    aws({ code: 'policy-remember', values: { name } }, policyDone, 'create-policy'),
    aws(
      { code: 'policy-close', values: { inWizard } },
      inWizard ? policyDone : trust !== undefined || roleDone,
      inWizard ? 'back-to-create-role' : 'open-create-role',
      inWizard ? undefined : { code: 'role', values: { name: values.roleName } },
    ),
  ];
}

function roleLines(progress: Progress): Line[] {
  const { trust, roleDone, accountIdFilled, externalIdFilled, pastTrust, roleFirst } = progress;
  const begun = trust !== undefined || roleDone;
  const mend = roleDone ? 'mend-role' : 'mend-wizard';
  const goal: Goal | undefined = roleDone
    ? { code: 'mend-role', values: { name: progress.values.roleName } }
    : undefined;
  const fromWizard = roleFirst && !progress.policyDone;
  return [
    aws({ code: 'role-list' }, begun, 'open-create-role'),
    aws({ code: 'role-new' }, begun, 'open-create-role'),
    aws({ code: 'role-another' }, begun, 'open-create-role'),
    aws({ code: 'role-account-id' }, accountIdFilled, mend, goal),
    aws({ code: 'role-require' }, begun, 'open-create-role'),
    aws({ code: 'role-external-id' }, externalIdFilled, mend, goal),
    aws(
      { code: 'role-next' },
      pastTrust,
      fromWizard ? 'policy-from-wizard' : 'fill-wizard',
      fromWizard ? makePolicy(progress) : undefined,
    ),
  ];
}

function attachLines({ ticked, roleDone, values }: Progress): Line[] {
  const policy = values.policyName;
  return [
    aws({ code: 'attach-search', values: { policy } }, ticked, 'fill-wizard'),
    aws({ code: 'attach-tick', values: { policy } }, ticked, 'fill-wizard'),
    aws({ code: 'attach-next' }, roleDone, 'create-role'),
  ];
}

const finalLines = ({ roleDone }: Progress): Line[] => [
  aws({ code: 'final-name' }, roleDone, 'create-role'),
  aws({ code: 'final-create' }, roleDone, 'create-role'),
];

function arnLines({ one, values, roleArn, returned, connected, answerUnknown, refused }: Progress): Line[] {
  const have = values.roleArn !== undefined;
  const role = values.roleName;
  const back = roleArn?.origin.kind === 'assembled' ? 'return-assembled' : 'return';
  const read: Goal = { code: 'read-arn', values: { name: role } };
  const outcome = answerUnknown ? 'unknown' : refused ? 'refused' : undefined;
  return [
    aws({ code: 'arn-search', values: { role } }, have, 'open-role', read),
    aws({ code: 'arn-open', values: { role } }, have, 'open-role', read),
    aws({ code: 'arn-copy' }, have, 'open-role', read),
    logzio({ code: 'arn-paste' }, returned, back, { code: 'return', values: { name: role, kind: one.kind } }),
    logzio({ code: 'arn-save' }, connected, answerUnknown ? 'look-whether-saved' : 'save', {
      code: 'save',
      values: { name: values.bucket ?? '', outcome },
    }),
  ];
}
