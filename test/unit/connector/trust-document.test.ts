import { describe, expect, it } from 'vitest';
import { fullName, oldIdOf } from '../../../src/connector/connector';
import { noteOldIds, type RoleAt, trustTarget } from '../../../src/connector/role-trust';
import { type Connector, emptyState, type State } from '../../../src/connector/schema';
import {
  acceptedIds,
  compareStored,
  editTrust,
  isMigrating,
  lookAtTrust,
} from '../../../src/connector/trust-document';
import type { TrustEdit } from '../../../src/connector/trust-said';
import { FORMS, LOGZIO, large, NEW, OLD, policy, statement } from '../../browser/trust-documents';
import { CONNECTED, fetcher, migrating, REFUSED } from './inventory/sample';

const AWS = '123456789012';
const ROLE: RoleAt = { roleName: 'acme-role', partition: 'aws', account: AWS };
const target = { account: LOGZIO, from: OLD, to: NEW, others: [], warnings: [] };

const configuration = (id: string, more: Parameters<typeof fetcher>[1] = {}): Connector =>
  fetcher(id, {
    bucket: id,
    prefix: undefined,
    account: undefined,
    roleArn: `arn:aws:iam::${AWS}:role/acme-role`,
    oldExternalId: OLD,
    newExternalId: NEW,
    ...more,
  });

const stateWith = (connectors: Connector[], current?: string): State =>
  migrating(connectors, 'migrate-same-role', current === undefined ? {} : { current });

describe('which IDs a role’s trust policy is about', () => {
  it('takes them from the configuration that is migrated now', () => {
    const state = stateWith(
      [
        configuration('one', { oldExternalId: 'old-one' }),
        configuration('two', { oldExternalId: 'old-two' }),
      ],
      'two',
    );
    expect(trustTarget(state, ROLE)).toMatchObject({ from: 'old-two', to: NEW, account: LOGZIO });
  });

  it('names the others that would stop working, and not those that are saved or deleted', () => {
    const state = stateWith(
      [
        configuration('current'),
        configuration('prod', { prefix: 'a/b', account: 'Production' }),
        configuration('saved', { facts: { saved: { ...CONNECTED, at: 1 } } }),
        configuration('refused', { kind: 'archive', facts: { saved: { ...REFUSED, at: 1 } } }),
        configuration('gone', { facts: { gone: { at: 1 } } }),
        configuration('elsewhere', { roleArn: `arn:aws:iam::${AWS}:role/another` }),
      ],
      'current',
    );
    const { others } = trustTarget(state, ROLE);
    expect(others).toEqual(['prod/a/b (S3 fetcher, Production)', 'refused (Archive & restore)']);
  });

  it('says when the role of this name is in another AWS account, or is none of the inventory', () => {
    const state = stateWith([configuration('one')]);
    expect(trustTarget(state, { ...ROLE, account: '999988887777' }).warnings).toMatchObject([
      { code: 'other-account', account: '999988887777' },
    ]);
    expect(trustTarget(state, { ...ROLE, roleName: 'else' }).warnings).toEqual([
      { code: 'role-of-none', roleName: 'else' },
    ]);
    expect(trustTarget(state, ROLE).warnings).toEqual([]);
  });

  it('warns of a role that several Logz.io accounts share', () => {
    const state = stateWith([
      configuration('one'),
      configuration('two', { newExternalId: 'logzio:aws:extid:b' }),
    ]);
    expect(trustTarget(state, ROLE).warnings).toMatchObject([{ code: 'several-accounts' }]);
  });

  it('learns the old external ID from what a role accepts, where only one can be it', () => {
    const arn = `arn:aws:iam::${AWS}:role/acme-role`;
    const state = stateWith([configuration('one', { roleArn: arn, oldExternalId: undefined })]);
    const learn = (stored: string[]): unknown =>
      noteOldIds(state, arn, target, stored, 3).connectors.map(oldIdOf)[0];
    expect(learn(['acme-prod', NEW])).toBe('acme-prod');
    expect(learn([NEW])).toBeUndefined();
    expect(learn(['acme-prod', 'datadog', NEW])).toBeUndefined();
  });

  it('finds a role with a path, and goes on without an inventory', () => {
    const arn = `arn:aws:iam::${AWS}:role/team/logs/acme-role`;
    expect(trustTarget(stateWith([configuration('one', { roleArn: arn })]), ROLE).arn).toBe(arn);
    expect(trustTarget(emptyState(), ROLE)).toMatchObject({ arn: `arn:aws:iam::${AWS}:role/acme-role` });
    expect(trustTarget(emptyState(), ROLE).to).toBeUndefined();
  });

  it('names a configuration as a person knows it', () => {
    expect(fullName(configuration('logs', { prefix: '/x' }))).toBe('logs/x (S3 fetcher)');
  });
});

describe('what is offered', () => {
  const offers = (document: string, more: object = {}): TrustEdit[] =>
    lookAtTrust(document, { ...target, ...more }).offers;
  const both = policy(statement({ StringEquals: { 'sts:ExternalId': [OLD, NEW] } }));

  it.each(Object.entries(FORMS))('%s: replace and accept both, then nothing', (_form, { before, after }) => {
    expect(offers(before)).toEqual(['replace', 'accept-both']);
    expect(offers(after)).toEqual(before.includes('somebody-elses') ? ['replace', 'accept-both'] : []);
  });

  it('the old one is only offered to be removed where both are in', () => {
    expect(offers(both)).toEqual(['remove']);
    expect(offers(both, { from: undefined })).toEqual(['remove']);
    const { from: _, ...unlearned } = target;
    const removed = editTrust(both, unlearned, 'remove');
    expect(removed.ok && removed.document).toContain(`"${NEW}"`);
    expect(removed.ok && removed.document).not.toContain(OLD);
  });

  it('never takes the new external ID of another configuration for the old one', () => {
    const three = policy(statement({ StringEquals: { 'sts:ExternalId': [OLD, NEW, 'logzio:aws:extid:b'] } }));
    const inUse = [NEW, 'logzio:aws:extid:b'];
    const removed = editTrust(three, { account: LOGZIO, to: NEW, others: [], inUse, warnings: [] }, 'remove');
    expect(removed.ok && removed.document).toContain('logzio:aws:extid:b');
    expect(removed.ok && removed.document).not.toContain(OLD);
    const done = policy(statement({ StringEquals: { 'sts:ExternalId': inUse } }));
    expect(offers(done, { from: undefined, inUse })).toEqual([]);
  });

  it('two external IDs are a migration under way until the old one is removed, if nobody else’s gets in', () => {
    const accepts = (...ids: string[]): string =>
      policy(statement({ StringEquals: { 'sts:ExternalId': ids } }));
    const waiting = ['prod (S3 fetcher)'];
    expect(isMigrating(both, { ...target, waiting })).toBe(true);
    expect(isMigrating(both, target), 'saved, and not removed yet').toBe(true);
    expect(isMigrating(accepts(NEW), { ...target, waiting }), 'the old one is out').toBe(false);
    const three = accepts(OLD, NEW, 'somebody-elses');
    expect(isMigrating(three, { ...target, waiting }), 'a stranger').toBe(false);
    expect(isMigrating(three, { ...target, waiting, inUse: ['somebody-elses'] })).toBe(true);
    const { from: _, ...unlearned } = target;
    expect(isMigrating(both, { ...unlearned, waiting }), 'which is the old one?').toBe(false);
  });

  it('nothing without the new external ID', () => {
    expect(lookAtTrust(both, { account: LOGZIO, others: [], warnings: [] })).toMatchObject({ offers: [] });
  });

  it('the exact text where there is none yet', () => {
    const bare = policy(statement(undefined));
    const found = lookAtTrust(bare, target);
    expect(found.offers).toEqual(['add']);
    const added = editTrust(bare, target, 'add');
    expect(added.ok && added.document).toContain(found.addition ?? 'nothing');
  });

  it('points at the lines that are about the vendor', () => {
    expect(lookAtTrust(large(), target).meant).toEqual([
      large().slice(0, large().indexOf(OLD)).split('\n').length,
    ]);
    expect(lookAtTrust(large(), { ...target, from: 'unknown' }).meant).toHaveLength(1);
  });

  it('what keeps others working comes first', () => {
    const others = ['acme-archive'];
    expect(offers(FORMS.StringEquals?.before ?? '', { others })[0]).toBe('accept-both');
  });

  it('warns of the others before a replacement and a removal, by name', () => {
    const others = ['acme-archive (Archive & restore)'];
    for (const document of [both, FORMS.StringEquals?.before ?? ''])
      expect(lookAtTrust(document, { ...target, others, waiting: others }).warnings).toContainEqual(
        expect.objectContaining({ names: others }),
      );
  });

  it('the old one is neither offered to be removed nor removed while something comes with it', () => {
    const waiting = ['acme-archive (Archive & restore)'];
    const found = lookAtTrust(both, { ...target, waiting });
    expect(found.offers).toEqual([]);
    expect(found.warnings).toEqual([{ code: 'old-needed', names: waiting }]);
    expect(editTrust(both, { ...target, waiting }, 'remove')).toMatchObject({
      ok: false,
      said: [{ code: 'refused', why: { code: 'old-needed', names: waiting } }],
      choices: [],
    });
  });

  const shared = (ids: string | string[]): string =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: [`arn:aws:iam::${LOGZIO}:root`, 'arn:aws:iam::464622532012:root'] },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': ids } },
        },
      ],
    });

  it('another vendor in the same condition is named, and accepting both comes first', () => {
    const found = lookAtTrust(shared(OLD), target);
    expect(found.offers).toEqual(['accept-both', 'replace']);
    expect(found.warnings).toMatchObject([{ code: 'others-lose', others: [{ account: '464622532012' }] }]);
    const replaced = editTrust(shared(OLD), target, 'replace');
    expect(replaced.said[1]).toMatchObject({
      code: 'note',
      problem: { code: 'others-lose', values: { others: [{ account: '464622532012' }] } },
    });
    const kept = editTrust(shared(OLD), target, 'accept-both');
    expect(kept.said.map(({ code }) => code)).toEqual(['edited']);
    const removed = editTrust(shared([OLD, NEW]), target, 'remove');
    expect(removed.said.map(({ code }) => code)).toEqual(['edited', 'note']);
  });
});

describe('edits', () => {
  it.each(Object.entries(FORMS))('%s: replaces that value alone', (_form, { before, after }) => {
    const made = editTrust(before, target, 'replace');
    expect(made.ok && made.document).toBe(after);
  });

  it('never removes the old one before the new one is in', () => {
    const made = editTrust(FORMS['a list']?.before ?? '', target, 'remove');
    expect(made).toMatchObject({ ok: false, choices: [] });
  });

  it('offers only lines that can be chosen', () => {
    const twice = policy(
      statement({ StringEquals: { 'sts:ExternalId': OLD } }),
      statement({ StringEquals: { 'sts:ExternalId': OLD } }),
      statement({ Null: { 'sts:ExternalId': 'true' } }),
    );
    const refused = editTrust(twice, target, 'replace');
    expect(refused).toMatchObject({ ok: false, choices: [{ line: 12 }, { line: 24 }] });
    if (refused.ok) return;
    const chosen = editTrust(twice, target, 'replace', refused.choices[1]?.offset);
    expect(chosen).toMatchObject({ ok: true, lines: [24] });
  });

  it('says the lines of what it wrote', () => {
    const made = editTrust(FORMS.CRLF?.before ?? '', target, 'accept-both');
    expect(made).toMatchObject({ ok: true, lines: [12] });
  });

  it('a 20 kB policy is found, edited and checked in 20 ms', () => {
    const document = large();
    // Processor time: what else the machine does meanwhile is not of this code.
    const times = Array.from({ length: 20 }, () => {
      const start = process.cpuUsage();
      lookAtTrust(document, target);
      expect(editTrust(document, target, 'replace').ok).toBe(true);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }).sort((a, b) => a - b);
    console.log(
      `trust policy of ${document.length} characters: found, edited and checked in ${times[10]?.toFixed(1)} ms of processor time (median of 20; slowest, the first, ${times[19]?.toFixed(1)} ms)`,
    );
  });
});

describe('what is stored', () => {
  it('both, as meant, with nothing left that needs the old one: it says to remove that', () => {
    const compared = compareStored([OLD, NEW], target, [OLD, NEW]);
    expect(compared).toMatchObject({ asMeant: true, removable: true });
  });

  it('lists the external IDs that Logz.io may come with', () => {
    const document = policy(
      statement({ StringEquals: { 'sts:ExternalId': 'x-other' } }, '111122223333'),
      statement({ StringEquals: { 'sts:ExternalId': [OLD, NEW] } }),
    );
    expect(acceptedIds(document, LOGZIO)).toEqual({ ok: true, value: [OLD, NEW] });
  });

  it.each([
    [
      [OLD, NEW],
      [NEW, OLD],
    ],
    [[NEW], [NEW]],
    [[OLD], [NEW]],
    [[OLD], undefined],
    [[], [NEW]],
  ])('%j, meant %j', (stored, meant) => {
    const compared = compareStored(stored, { ...target, waiting: ['acme-archive'] }, meant);
    expect(compared).toMatchObject({ stored, from: OLD, to: NEW, removable: false });
    expect(compared.asMeant).toBe(
      meant && JSON.stringify([...stored].sort()) === JSON.stringify([...meant].sort()),
    );
  });
});
