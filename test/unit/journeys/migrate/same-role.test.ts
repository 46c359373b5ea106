import { describe, expect, it } from 'vitest';
import type { Configuration, Migration } from '../../../../src/connector/configuration';
import {
  chooseJourney,
  noteExternalId,
  noteFilled,
  noteGone,
  noteSaved,
  noteTrust,
  setCurrent,
} from '../../../../src/connector/inventory/progress';
import type { State } from '../../../../src/connector/schema';
import { effective } from '../../../../src/connector/state';
import { type Step, stepsOf } from '../../../../src/journeys';
import { fetcher, migrating, NEW_ID, OLD_ID, ROLE } from '../../connector/inventory/sample';

const current = (state: State): Step | undefined => stepsOf(state, {}).find((step) => step.current);
const step = (state: State, id: string, time?: number): Step => {
  const found = stepsOf(state, time === undefined ? {} : { time }).find((one) => one.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
};
const says = (state: State, id: string, time?: number): string => step(state, id, time).warnings.join('\n');
const meant = (edit: 'replace' | 'accept-both' | 'remove', externalIds: string[], at: number) => ({
  meant: { edit, externalIds, at },
});
const stored = (externalIds: string[], at: number) => ({ stored: { externalIds, at } });
const ok = { ok: true, message: 'Success' };

describe('the lines', () => {
  it('are the user guide’s, every one', () => {
    const text = stepsOf(migrating([fetcher('a'), fetcher('b')]), {})
      .map((one) => one.text)
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
    expect(stepsOf(migrating([fetcher('a', { kind: 'archive' })]), {}).map((one) => one.text)).toContain(
      'For Archive & restore: click Start archiving',
    );
  });

  it('begin with the inventory, and mark one line as current whatever is known', () => {
    expect(current(migrating([]))?.id).toBe('migrate-choose');
    expect(current(migrating([]))?.next).toContain('Import');
    const bare: Configuration = {
      id: 'a',
      kind: 's3-fetcher',
      bucket: 'a-logs',
      from: { kind: 'typed', at: 1 },
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
    let state = setCurrent(migrating([fetcher('a'), fetcher('b')]), 'a', 5);
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
    expect(says(both, 'trust-replace') + says(both, 'trust-update')).not.toContain('stop');
    expect(step(both, 'remove-old').done).toBe(false);
    const early = noteTrust(
      noteTrust(both, ROLE, stored([OLD_ID, NEW_ID], 3)),
      ROLE,
      meant('remove', [NEW_ID], 4),
    );
    expect(says(early, 'remove-update')).toContain('stop working: a-logs/app/ and b-logs/app/');
  });

  it('says that logs may arrive twice until the old one is deleted', () => {
    const state = setCurrent(migrating([fetcher('a')]), 'a', 1);
    expect(says(noteSaved(state, 'a', ok, 9), 'migrate-delete')).toContain('arrive twice');
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
    let state = setCurrent(migrating(all), 'a', 5);
    expect(says(state, 'trust-replace')).toContain('until they are replaced too: b-logs/app/.');
    expect(says(state, 'trust-replace')).toContain('The old configuration of a-logs/app/ stops');
    state = noteTrust(state, ROLE, meant('replace', [NEW_ID], 6));
    expect(says(state, 'trust-update')).toContain('b-logs/app/');
    state = noteTrust(state, ROLE, stored([NEW_ID], 7));
    expect(says(state, 'trust-update')).toBe('Not working until they are replaced: b-logs/app/.');
  });

  it('ticks only what AWS stored, and says where that is not what was meant', () => {
    const state = noteTrust(migrating([fetcher('a')]), ROLE, meant('replace', [NEW_ID], 6));
    expect(step(state, 'trust-replace').done).toBe(true);
    expect(step(state, 'trust-update').done).toBe(false);
    const other = noteTrust(state, ROLE.replace('shared', 'SHARED'), stored([OLD_ID], 7));
    expect(step(other, 'trust-update').done).toBe(false);
    expect(says(other, 'trust-update')).toContain(`Meant: ${NEW_ID}. Stored: ${OLD_ID}.`);
    const older = noteTrust(
      noteTrust(migrating([fetcher('a')]), ROLE, stored([OLD_ID], 5)),
      ROLE,
      state.migration.roles[ROLE] ?? {},
    );
    expect(says(older, 'trust-update')).not.toContain('did not store');
  });
});

describe('delete first', () => {
  const first = (one: Configuration, changes: Partial<Migration> = {}): State =>
    migrating([one], 'migrate-same-role', { order: 'delete-first', ...changes });

  it('comes before replacing, and counts the gap in seconds', () => {
    const state = first(fetcher('a'));
    expect(current(state)?.id).toBe('migrate-delete');
    expect(says(state, 'migrate-delete')).toContain('never fetched');
    const gone = noteGone(state, 'a', 10_000);
    expect(current(gone)?.id).toBe('migrate-form');
    expect(says(gone, 'migrate-save', 52_000)).toContain('for 42 seconds');
    const saved = noteSaved(gone, 'a', ok, 40_000);
    expect(says(saved, 'migrate-success', 99_000)).toContain('Nothing was fetched for 30 seconds');
  });

  it('is held up until the card of facts is complete', () => {
    const state = first(fetcher('a', { region: undefined, newExternalId: undefined }));
    expect(says(state, 'migrate-delete')).toContain('lost with it: Bucket region and New external ID');
    expect(current(state)?.id).toBe('migrate-region');
    expect(says(first(fetcher('a')), 'migrate-delete')).not.toContain('lost with it');
    expect(says(first(fetcher('a', { prefix: '' })), 'migrate-delete')).toContain('reads the whole bucket');
  });

  it('is the only order for an archive', () => {
    const state = migrating([fetcher('a', { kind: 'archive', logType: undefined })]);
    expect(current(state)?.id).toBe('migrate-delete');
    expect(says(state, 'migrate-delete')).toContain('one archive per account');
  });
});

describe('known traps', () => {
  it('are named on the old side', () => {
    const old = (oldExternalId: string): string =>
      says(migrating([fetcher('a', { oldExternalId })]), 'migrate-choose');
    expect(old('Logzio:aws:extid:7d420c4cccf77013384751185ac12722')).toContain(
      'printed in Logz.io’s documentation',
    );
    expect(old('logzio:aws:extid:example0nktixxe8q')).toContain('sample');
    expect(old('logzio:aws:extid:logzio:aws:extid:k3x9q0zt7m2w5v8y')).toContain('more than once');
    expect(old('acme-prod ')).toContain('space at its end');
    expect(old(' acme-prod')).toContain('space at its start');
    expect(old('acme prod')).toContain('space in it');
    expect(old('acme-prod')).toContain('guessed');
    expect(old('logzio:aws:extid:k3x9q0zt7m2w5v8y')).toBe('');
  });

  it('are named on the new side', () => {
    const fresh = (newExternalId: string): string =>
      says(migrating([fetcher('a', { newExternalId })]), 'migrate-external-id');
    expect(fresh('Logzio:aws:extid:7d420c4cccf77013384751185ac12722')).toContain('everyone knows it');
    expect(fresh('logzio:aws:extid:logzio:aws:extid:k3x9q0zt7m2w5v8y')).toContain('twice');
    expect(fresh(`${NEW_ID} `)).toContain('spaces');
    expect(fresh('my-own-id')).toContain('does not look like');
    expect(fresh(OLD_ID)).toContain('are the same');
    expect(fresh(NEW_ID)).toBe('');
  });

  it('include a role that Logz.io can never use', () => {
    const roleArn = 'arn:aws-us-gov:iam::123456789012:role/x';
    expect(says(migrating([fetcher('a', { roleArn })]), 'migrate-role-arn')).toContain('GovCloud');
  });
});

describe('the connector', () => {
  it('takes the values of the configuration that is migrated, one after the other', () => {
    let state = chooseJourney(
      { ...migrating([fetcher('a'), fetcher('b')], 'connect') },
      'migrate-same-role',
      3,
    );
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
    expect(state.migration.configurations.map((one) => one.newExternalId)).toEqual([
      NEW_ID,
      NEW_ID,
      undefined,
      undefined,
    ]);
  });

  it('takes a failure back when the form is filled again, never a success', () => {
    const failed = noteSaved(
      noteFilled(migrating([fetcher('a')]), 'a', 1),
      'a',
      { ok: false, message: 'Access denied' },
      2,
    );
    expect(says(failed, 'migrate-success')).toContain('Access denied');
    expect(noteFilled(failed, 'a', 3).migration.configurations[0]?.facts.saved).toBeUndefined();
    const saved = noteFilled(noteSaved(failed, 'a', ok, 4), 'a', 5);
    expect(saved.migration.configurations[0]?.facts.saved?.ok).toBe(true);
  });
});
