import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../../../src/connector/connector';
import { connectorOf, inventoryOf, trustOf } from '../../../../src/connector/current';
import { effective } from '../../../../src/connector/known';
import {
  chooseJourney,
  noteExternalId,
  noteFilled,
  noteGone,
  noteReturned,
  noteSaved,
  noteTrust,
  setCurrent,
} from '../../../../src/connector/notes';
import type { Connector, State } from '../../../../src/connector/schema';
import { type Step, stepsOf } from '../../../../src/journeys';
import { mayConfirm } from '../../../../src/journeys/connect/progress';
import { lineWords } from '../../../../src/words/lines';
import {
  CONNECTED,
  fetcher,
  migrating,
  NEW_ID,
  OLD_ID,
  REFUSED,
  ROLE,
  UNKNOWN,
} from '../../connector/inventory/sample';
import { ACCOUNT, VENDOR } from '../../connector/sample';

const current = (state: State): Step | undefined => stepsOf(state, {}).find((step) => step.current);
const step = (state: State, id: string, time?: number): Step => {
  const found = stepsOf(state, time === undefined ? {} : { time }).find((one) => one.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
};
/** The codes of what is said at a line. */
const says = (state: State, id: string, time?: number): string[] =>
  step(state, id, time).warnings.map(({ code }) => code);
const said = (state: State, id: string, time?: number): unknown => step(state, id, time).warnings;
const meant = (edit: 'replace' | 'accept-both' | 'remove', externalIds: string[], at: number) => ({
  meant: { edit, externalIds, at },
});
const stored = (externalIds: string[], at: number) => ({ stored: { externalIds, at } });
const ok = CONNECTED;

describe('Archive & restore, which a list of fetchers does not show', () => {
  const asks = (state: State, id: string): boolean => says(state, id).includes('archive-unseen');
  const alone = migrating([fetcher('a', { newExternalId: undefined })]);

  it('is asked about before its role is changed, while the person is in Logz.io and at the change', () => {
    expect(current(alone)?.id).toBe('migrate-look');
    expect(asks(alone, 'migrate-look')).toBe(true);
    expect(asks(alone, 'trust-replace')).toBe(true);
    expect(
      asks(noteTrust(migrating([fetcher('a')]), ROLE, meant('replace', [NEW_ID], 5)), 'trust-update'),
    ).toBe(true);
  });

  it('is not asked about where it was captured, is another account’s, is what is migrated, or can lose nothing', () => {
    const archive = fetcher('z', { kind: 'archive', roleArn: undefined });
    expect(asks(migrating([...alone.connectors, archive]), 'migrate-look')).toBe(false);
    const other = fetcher('z', { kind: 'archive', account: 'Other' });
    expect(asks(migrating([...alone.connectors, other]), 'migrate-look')).toBe(true);
    expect(asks(migrating([archive]), 'migrate-look')).toBe(false);
    const both = noteTrust(alone, ROLE, meant('accept-both', [OLD_ID, NEW_ID], 5));
    expect(asks(both, 'trust-update')).toBe(false);
    expect(asks(both, 'remove-old'), 'without the old one it stops all the same').toBe(true);
    const changed = noteTrust(alone, ROLE, stored([NEW_ID], 5));
    for (const { id } of stepsOf(changed, {}))
      expect(asks(noteExternalId(changed, 'a', NEW_ID, 4), id)).toBe(false);
  });
});

describe('the lines', () => {
  it('take an archive after the fetchers of its role and account, unless it was chosen', () => {
    const archive = fetcher('a', { kind: 'archive' });
    const name = (state: State): string | undefined => connectorOf(state).id;
    expect(name(migrating([archive, fetcher('b')]))).toBe('b');
    expect(name(setCurrent(migrating([archive, fetcher('b')]), 'a'))).toBe('a');
    expect(name(migrating([archive, fetcher('b', { account: 'Staging' })]))).toBe('a');
  });

  it('are the user guide’s, every one', () => {
    const text = stepsOf(migrating([fetcher('a'), fetcher('b')]), {})
      .map((one) => lineWords(one.text))
      .join('\n');
    for (const words of [
      'Choose an S3 fetcher or Archive & restore configuration to replace',
      'S3 bucket name',
      'Role ARN',
      'Bucket region',
      'Prefix',
      'Log type',
      'Delete the configuration',
      'click Add a bucket',
      'Authenticate with a role',
      'Recreate your configuration',
      'Copy the External ID',
      'Browse to the IAM roles page',
      'Open the role used by the configuration',
      'Trust relationships',
      'Edit trust relationship',
      'sts:ExternalId',
      'Replace the value with the Logz.io external ID',
      'Update Trust Policy',
      'click Save',
      'success message',
      'Replace b-logs/app/',
    ])
      expect(text).toContain(words);
    expect(
      stepsOf(migrating([fetcher('a', { kind: 'archive' })]), {}).map((one) => lineWords(one.text)),
    ).toContain('For Archive & restore: click Start archiving');
  });

  it('begin with the inventory, and mark one line as current whatever is known', () => {
    expect(current(migrating([]))?.id).toBe('migrate-choose');
    expect(current(migrating([]))?.next).toEqual({ code: 'capture-list', action: 'capture' });
    const bare: Connector = {
      id: 'a',
      kind: 's3-fetcher',
      values: { bucket: { value: 'a-logs', source: { kind: 'typed', at: 1 } } },
      replaces: {},
      facts: {},
    };
    expect(current(migrating([bare]))?.id).toBe('migrate-role-arn');
    expect(new Set(stepsOf(migrating([bare]), {}).map(({ id }) => id)).size).toBe(
      stepsOf(migrating([bare]), {}).length,
    );
  });
});

describe('recreate first, without an outage', () => {
  it('goes from line to line by facts, on to the next configuration, and ends with the old external ID taken out', () => {
    let state = setCurrent(migrating([fetcher('a'), fetcher('b')]), 'a');
    const seen: (string | undefined)[] = [current(state)?.id];
    const then = (next: State): void => {
      state = next;
      seen.push(current(state)?.id);
    };
    then(noteFilled(state, 'a', 10));
    then(noteTrust(state, ROLE, stored([OLD_ID], 11)));
    then(noteTrust(state, ROLE, meant('accept-both', [OLD_ID, NEW_ID], 12)));
    then(noteTrust(state, ROLE, stored([OLD_ID, NEW_ID], 13)));
    then(noteSaved(state, 'a', ok, 14));
    then(noteGone(state, 'a', 15));
    then(noteFilled(state, 'b', 16));
    then(noteSaved(state, 'b', ok, 17));
    then(noteGone(state, 'b', 18));
    then(noteTrust(state, ROLE, meant('remove', [NEW_ID], 19)));
    then(noteTrust(state, ROLE, stored([NEW_ID], 20)));
    expect(seen).toEqual([
      'migrate-form',
      'trust-roles',
      'trust-edit',
      'trust-update',
      'migrate-save',
      'migrate-delete',
      'migrate-form',
      'migrate-save',
      'migrate-delete',
      'remove-old',
      'remove-update',
      undefined,
    ]);
    expect(stepsOf(state, {}).every((one) => one.done)).toBe(true);
  });

  it('does not warn of an outage once both are accepted, and offers to take the old one out only when all are saved', () => {
    const both = noteTrust(
      migrating([fetcher('a'), fetcher('b')]),
      ROLE,
      meant('accept-both', [OLD_ID, NEW_ID], 2),
    );
    expect([...says(both, 'trust-replace'), ...says(both, 'trust-update')]).toEqual([]);
    expect(step(both, 'remove-old').done).toBe(false);
    const early = noteTrust(
      noteTrust(both, ROLE, stored([OLD_ID, NEW_ID], 3)),
      ROLE,
      meant('remove', [NEW_ID], 4),
    );
    expect(said(early, 'remove-update')).toEqual([
      { code: 'stop-without-old', values: { names: ['a-logs/app/', 'b-logs/app/'] } },
    ]);
  });

  it('says that logs may arrive twice until the old one is deleted', () => {
    const state = setCurrent(migrating([fetcher('a')]), 'a');
    expect(says(noteSaved(state, 'a', ok, 9), 'migrate-delete')).toContain('arrive-twice');
  });
});

describe('a plain replacement', () => {
  it('names the configurations that will stop working, before and after', () => {
    const all = [
      fetcher('a'),
      fetcher('b'),
      fetcher('c', { facts: { saved: { ...ok, at: 1 } } }),
      fetcher('d', { roleArn: `${ROLE}-x` }),
    ];
    let state = setCurrent(migrating(all), 'a');
    expect(said(state, 'trust-replace')).toEqual([
      { code: 'others-stop', values: { names: ['b-logs/app/'] } },
      { code: 'this-stops', values: { name: 'a-logs/app/' } },
      { code: 'archive-unseen', values: { account: 'Production' } },
    ]);
    state = noteTrust(state, ROLE, meant('replace', [NEW_ID], 6));
    expect(says(state, 'trust-update')).toContain('others-stop');
    state = noteTrust(state, ROLE, stored([NEW_ID], 7));
    expect(said(state, 'trust-update')).toEqual([
      { code: 'not-working', values: { names: ['b-logs/app/'] } },
    ]);
  });

  it('ticks only what AWS stored, and says where that is not what was meant', () => {
    const state = noteTrust(migrating([fetcher('a')]), ROLE, meant('replace', [NEW_ID], 6));
    expect(step(state, 'trust-replace').done).toBe(true);
    expect(step(state, 'trust-update').done).toBe(false);
    const other = noteTrust(state, ROLE.replace('shared', 'SHARED'), stored([OLD_ID], 7));
    expect(step(other, 'trust-update').done).toBe(false);
    expect(said(other, 'trust-update')).toContainEqual({
      code: 'stored-other',
      values: { meant: [NEW_ID], stored: [OLD_ID] },
    });
    const older = noteTrust(
      noteTrust(migrating([fetcher('a')]), ROLE, stored([OLD_ID], 5)),
      ROLE,
      trustOf(state, ROLE),
    );
    expect(says(older, 'trust-update')).not.toContain('stored-other');
  });
});

describe('consoles and answers that tell less', () => {
  const filled = noteFilled(setCurrent(migrating([fetcher('a')]), 'a'), 'a', 5);

  it('the console’s own “updated” is proof enough where no JSON is shown', () => {
    const edited = noteTrust(filled, ROLE, meant('replace', [NEW_ID], 6));
    expect(current(edited)?.id).toBe('trust-update');
    const updated = noteTrust(edited, ROLE, { updated: { at: 7 } });
    expect(current(updated)?.id).toBe('migrate-save');
    // A later look at the role, where there is one, counts more.
    expect(current(noteTrust(updated, ROLE, stored([OLD_ID], 8)))?.id).toBe('trust-edit');
    // What was said before the edit is of an earlier one.
    const early = noteTrust(
      noteTrust(filled, ROLE, { updated: { at: 5 } }),
      ROLE,
      meant('replace', [NEW_ID], 6),
    );
    expect(current(early)?.id).toBe('trust-update');
  });

  it('so is Logz.io’s success: it came in with the new external ID', () => {
    const edited = noteTrust(filled, ROLE, meant('replace', [NEW_ID], 6));
    const saved = noteSaved(edited, 'a', ok, 7);
    expect(current(saved)?.id).toBe('migrate-delete');
    expect(current(noteGone(saved, 'a', 8))).toBeUndefined();
  });

  it('the old external ID that was taken out without a look at JSON is out', () => {
    let state = noteTrust(filled, ROLE, meant('accept-both', [OLD_ID, NEW_ID], 6));
    state = noteGone(noteSaved(noteTrust(state, ROLE, { updated: { at: 7 } }), 'a', ok, 8), 'a', 9);
    expect(current(state)?.id).toBe('remove-old');
    state = noteTrust(state, ROLE, meant('remove', [NEW_ID], 10));
    expect(current(state)?.id).toBe('remove-update');
    expect(current(noteTrust(state, ROLE, { updated: { at: 11 } }))).toBeUndefined();
  });

  it('an answer that is not known is not “saved”: the old one stays, and the person may say so', () => {
    expect(mayConfirm(filled)).toBe(false);
    const edited = noteTrust(noteReturned(filled, 'a', ROLE, 5), ROLE, stored([NEW_ID], 6));
    const unknown = noteSaved(edited, 'a', UNKNOWN, 7);
    expect(current(unknown)).toMatchObject({
      id: 'migrate-success',
      next: { code: 'look-whether-migrated', action: 'say-connected' },
      warnings: [{ code: 'save-unknown', values: { message: 'Bucket unreachable' } }],
    });
    expect(mayConfirm(unknown)).toBe(true);
    const told = noteSaved(unknown, 'a', { outcome: 'connected', by: 'person', message: '' }, 8);
    expect(current(told)?.id).toBe('migrate-delete');
    expect(noteSaved(told, 'a', UNKNOWN, 9)).toEqual(told);
  });

  it('roles of one name in capitals and small letters are one', () => {
    const state = noteTrust(filled, ROLE.replace('shared', 'SHARED'), stored([NEW_ID], 6));
    expect(trustOf(state, ROLE)).toEqual(stored([NEW_ID], 6));
    expect(Object.keys(noteTrust(state, ROLE, meant('remove', [NEW_ID], 7)).roles)).toHaveLength(1);
  });
});

describe('delete first', () => {
  const first = (one: Connector, changes: Partial<State> = {}): State =>
    migrating([one], 'migrate-same-role', { order: 'delete-first', ...changes });

  it('comes before replacing, and counts the gap in seconds', () => {
    const state = first(fetcher('a'));
    expect(current(state)?.id).toBe('migrate-delete');
    expect(says(state, 'migrate-delete')).toContain('gap-ahead');
    const gone = noteGone(state, 'a', 10_000);
    expect(current(gone)?.id).toBe('migrate-form');
    expect(said(gone, 'migrate-save', 52_000)).toEqual([
      { code: 'gap', values: { kind: 's3-fetcher', seconds: 42, over: false } },
    ]);
    const saved = noteSaved(gone, 'a', ok, 40_000);
    expect(said(saved, 'migrate-success', 99_000)).toEqual([
      { code: 'gap', values: { kind: 's3-fetcher', seconds: 30, over: true } },
    ]);
  });

  it('is held up until the card of facts is complete', () => {
    const state = first(fetcher('a', { region: undefined, newExternalId: undefined }));
    expect(said(state, 'migrate-delete')).toContainEqual({
      code: 'do-not-delete',
      values: { name: 'a-logs/app/', missing: ['region', 'newExternalId'] },
    });
    expect(current(state)?.id).toBe('migrate-region');
    expect(says(first(fetcher('a')), 'migrate-delete')).not.toContain('do-not-delete');
    expect(says(first(fetcher('a', { prefix: '' })), 'migrate-delete')).toContain('no-prefix');
  });

  it('is the only order for an archive', () => {
    const state = migrating([fetcher('a', { kind: 'archive', logType: undefined })]);
    expect(current(state)?.id).toBe('migrate-delete');
    expect(says(state, 'migrate-delete')).toContain('one-archive');
  });
});

describe('known traps', () => {
  it('are named on the old side', () => {
    const old = (oldExternalId: string): unknown =>
      said(migrating([fetcher('a', { oldExternalId })]), 'migrate-choose');
    expect(old('Logzio:aws:extid:7d420c4cccf77013384751185ac12722')).toContainEqual({
      code: 'old-published',
    });
    expect(old('logzio:aws:extid:example0nktixxe8q')).toContainEqual({ code: 'old-sample' });
    expect(old('logzio:aws:extid:logzio:aws:extid:k3x9q0zt7m2w5v8y')).toContainEqual({ code: 'old-doubled' });
    expect(old('acme-prod ')).toContainEqual({ code: 'old-space', values: { where: 'end' } });
    expect(old(' acme-prod')).toContainEqual({ code: 'old-space', values: { where: 'start' } });
    expect(old('acme prod')).toContainEqual({ code: 'old-space', values: { where: 'inside' } });
    expect(old('logzio:aws:extid:')).toEqual([{ code: 'old-prefix-only' }]);
    expect(old('arn:aws:iam::123456789012:role/x')).toEqual([{ code: 'old-is-arn' }]);
    expect(old('<YOUR_EXTERNAL_ID>')).toEqual([{ code: 'old-placeholder' }]);
    expect(old('“logzio:aws:extid:k3x9q0zt7m2w5v8y”')).toEqual([{ code: 'old-around' }]);
    expect(old('acme!prod')).toEqual([{ code: 'old-character', values: { position: 5, character: '!' } }]);
    expect(old('a')).toEqual([{ code: 'old-refused', values: { problem: { code: 'external-id-short' } } }]);
    expect(old('acme-prod')).toEqual([{ code: 'old-made-up' }]);
    expect(old('logzio:aws:extid:k3x9q0zt7m2w5v8y')).toEqual([]);
  });

  it('are named on the new side', () => {
    const fresh = (newExternalId: string): string[] =>
      says(migrating([fetcher('a', { newExternalId })]), 'migrate-external-id');
    expect(fresh('Logzio:aws:extid:7d420c4cccf77013384751185ac12722')).toEqual(['new-refused']);
    expect(fresh('logzio:aws:extid:logzio:aws:extid:k3x9q0zt7m2w5v8y')).toEqual(['new-refused']);
    expect(fresh(`${NEW_ID} `)).toEqual(['new-around']);
    expect(fresh('my-own-id')).toEqual(['new-unlike']);
    expect(fresh(NEW_ID.replace('logzio', 'Logzio'))).toContain('new-capitals');
    expect(fresh(OLD_ID)).toContain('ids-same');
    expect(fresh(OLD_ID.toUpperCase())).toContain('ids-differ-in-case');
    expect(fresh(NEW_ID)).toEqual([]);
  });

  it('include a role that Logz.io can never use', () => {
    const roleArn = 'arn:aws-us-gov:iam::123456789012:role/x';
    expect(said(migrating([fetcher('a', { roleArn })]), 'migrate-role-arn')).toEqual([
      { code: 'old-role-partition', values: { role: 'x', partition: 'aws-us-gov' } },
    ]);
    const vendors = `arn:aws:iam::${VENDOR}:role/x`;
    expect(says(migrating([fetcher('a', { roleArn: vendors })]), 'migrate-role-arn')).toEqual([
      'old-role-vendors',
    ]);
  });

  it('include a role of another AWS account than the one that is signed in to', () => {
    const [at] = stepsOf(migrating([fetcher('a')]), { awsAccount: '999988887777' }).filter(
      ({ id }) => id === 'trust-role',
    );
    expect(at?.warnings).toEqual([
      {
        code: 'old-role-elsewhere',
        values: { role: 'logzio-shared', account: ACCOUNT, here: '999988887777' },
      },
    ]);
  });
});

describe('the connector', () => {
  it('takes the values of the configuration that is migrated, one after the other', () => {
    let state = chooseJourney({ ...migrating([fetcher('a'), fetcher('b')], 'connect') }, 'migrate-same-role');
    expect(effective(state)).toMatchObject({
      bucket: 'a-logs',
      prefix: 'app/',
      externalId: NEW_ID,
      roleArn: ROLE,
      roleName: 'logzio-shared',
    });
    state = noteGone(noteSaved(state, 'a', ok, 4), 'a', 5);
    expect(effective(state).bucket).toBe('b-logs');
  });

  it('gives the account’s new external ID to every configuration that is known to be in it', () => {
    const none = { newExternalId: undefined };
    const all = [
      fetcher('a', none),
      fetcher('b', none),
      fetcher('c', { ...none, account: 'Staging' }),
      fetcher('d', { ...none, account: undefined }),
    ];
    const state = noteExternalId(migrating(all), 'b', NEW_ID, 3);
    expect(inventoryOf(state).map((one) => fieldOf(one, 'externalId'))).toEqual([
      NEW_ID,
      NEW_ID,
      undefined,
      undefined,
    ]);
  });

  it('takes a failure back when the form is filled again, never a success', () => {
    const failed = noteSaved(noteFilled(migrating([fetcher('a')]), 'a', 1), 'a', REFUSED, 2);
    expect(says(failed, 'migrate-success').slice(0, 2)).toEqual(['save-refused', 'reason']);
    expect(connectorOf(noteFilled(failed, 'a', 3)).facts.saved).toBeUndefined();
    const saved = noteFilled(noteSaved(failed, 'a', ok, 4), 'a', 5);
    expect(connectorOf(saved).facts.saved?.outcome).toBe('connected');
  });
});
