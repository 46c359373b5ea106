import { fieldOf, nameOf } from '../../connector/connector';
import type { Kind } from '../../connector/labels';
import type { Connector } from '../../connector/schema';
import type { Said } from '../../iam/said';
import type { Lines } from '../codes';
import type { Goal, Group, Line, Next } from '../step';
import type { MigrationProgress } from './progress';

const line =
  (where: Line['where']) =>
  (text: Said<Lines>, done: boolean, next?: Next, goal?: Goal, id: string = text.code): Line => ({
    id,
    text,
    where,
    done,
    next,
    goal,
  });
export const inLogzio = line('logzio');
export const inAws = line('aws');

/** Choosing a connector and noting everything that it is made of. In the user guide's order deleting belongs here too. */
export function chooseGroup(progress: MigrationProgress): Group {
  const { one, saved, order } = progress;
  const capture: Next = { code: 'capture-one', action: 'capture' };
  const shown = (
    code: 'migrate-bucket' | 'migrate-role-arn' | 'migrate-region' | 'migrate-log-type',
    value: string | undefined,
  ): Line => inLogzio({ code, values: { value } }, Boolean(value) || saved, capture);
  const prefix = one && fieldOf(one, 'prefix');
  const lines = [
    inLogzio(
      { code: 'migrate-choose', values: one ? { kind: one.kind, name: nameOf(one) } : {} },
      one !== undefined,
      // A new role takes nothing from the others: the first of them can be begun with at once.
      progress.makesRoles
        ? { code: 'recreate-first', action: 'recreate-and-open' }
        : { code: 'capture-list', action: 'capture' },
    ),
    shown('migrate-bucket', one && fieldOf(one, 'bucket')),
    shown('migrate-role-arn', one?.replaces?.roleArn?.value),
    shown('migrate-region', one && fieldOf(one, 'region')),
    ...(one?.kind === 'archive'
      ? []
      : [
          inLogzio(
            { code: 'migrate-prefix', values: { known: one !== undefined, prefix } },
            one !== undefined,
            capture,
          ),
          shown('migrate-log-type', one && fieldOf(one, 'logType')),
        ]),
    inLogzio(
      { code: 'migrate-look' },
      Boolean(one && fieldOf(one, 'externalId')) || saved,
      one?.kind === 'archive'
        ? { code: 'look-archive', action: 'capture' }
        : { code: 'look-fetcher', action: 'recreate-and-open' },
      one?.kind === 'archive' ? { code: 'read-id' } : makeAgain(one),
    ),
  ];
  const missing = progress.missing.filter((column) => column !== 'newExternalId');
  return {
    heading: 'migrate-delete',
    goal: one ? { code: 'complete', values: { name: nameOf(one), missing } } : { code: 'list' },
    lines: order === 'delete-first' ? [...lines, deleteLine(progress)] : lines,
  };
}

/** The person does by hand what Rolebridge never does. */
function deleteLine({ one, order, gone, missing }: MigrationProgress): Line {
  const named = one ? { name: nameOf(one), kind: one.kind } : {};
  const name = one ? nameOf(one) : '';
  const next: Next =
    missing.length > 0
      ? { code: 'complete-first', values: { kind: one?.kind } }
      : { code: 'delete', values: named, action: 'capture' };
  return inLogzio(
    { code: 'migrate-delete' },
    gone,
    next,
    missing.length > 0
      ? { code: 'complete', values: { name, missing } }
      : { code: 'delete', values: { name, first: order === 'delete-first' } },
  );
}

/** Where the new one is made first, deleting comes last. */
export const deleteGroup = (progress: MigrationProgress): Group[] =>
  progress.order === 'delete-first'
    ? []
    : [{ heading: 'migrate-delete-last', lines: [deleteLine(progress)] }];

/** Making it again in Logz.io's form: goes on to AWS where something is to be done there. */
export const recreate = ({ one, roleReady }: MigrationProgress): Next => ({
  code: 'fill-form',
  values: { kind: one?.kind, opens: !roleReady },
  action: roleReady ? 'fill' : 'recreate-and-open',
});

export const makeAgain = (one: Connector | undefined): Goal => ({
  code: 'recreate',
  values: { name: one ? nameOf(one) : '', kind: one?.kind ?? 's3-fetcher' },
});

export function replaceGroup(progress: MigrationProgress): Group {
  const { one, filled, saved } = progress;
  const fill = recreate(progress);
  const value = one && fieldOf(one, 'externalId');
  return {
    heading: 'migrate-replace',
    goal: makeAgain(one),
    lines: [
      ...(one?.kind === 'archive' ? [] : [inLogzio({ code: 'migrate-form' }, filled, fill)]),
      inLogzio({ code: 'migrate-recreate' }, filled, fill),
      inLogzio(
        { code: 'migrate-external-id', values: { value } },
        Boolean(value) || saved,
        { code: 'capture-open-form', action: 'capture' },
        { code: 'read-id' },
      ),
    ],
  };
}

export function saveGroup({ one, saved, answerUnknown }: MigrationProgress): Group {
  const kind: { kind?: Kind } = one ? { kind: one.kind } : {};
  const press: Next = { code: 'migrate-save', values: { kind: one?.kind }, action: 'fill' };
  const outcome = one?.facts.saved?.outcome;
  const refused = outcome === 'refused' ? outcome : undefined;
  const name = one ? nameOf(one) : '';
  const look: Next = { code: 'look-whether-migrated', values: { name }, action: 'say-connected' };
  return {
    heading: 'migrate-save',
    goal: { code: 'save', values: { name, outcome: answerUnknown ? 'unknown' : refused } },
    lines: [
      inLogzio({ code: 'migrate-save', values: kind }, outcome !== undefined, press),
      inLogzio(
        { code: 'migrate-success' },
        saved,
        answerUnknown ? look : refused ? { code: 'save-again', values: kind } : press,
      ),
    ],
  };
}
