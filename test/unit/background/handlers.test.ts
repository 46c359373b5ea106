import { describe, expect, it } from 'vitest';
import { ASIDE_KEY, KEY } from '../../../src/connector/store';
import type { FakeTab, Script } from './fake-browser';
import { type Background, IAM, LOGZIO, startBackground } from './start';

const VENDOR = '406095609952';
const OWN = '123456789012';
const EXTERNAL_ID = 'logzio:aws:e0q2k7m9x1';
const ARN = `arn:aws:iam::${OWN}:role/logzio-acme-logs`;
const session = { partition: 'aws', account: OWN };
const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: ['arn:aws:s3:::acme-logs'] },
    { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::acme-logs/*'] },
  ],
});
const popup = { popup: 1 };
const at = 1;

/** A Logz.io page with one form, that takes what is written into it. */
const form =
  (shown: { externalId?: string; bucket?: string } = {}): Script =>
  ({ type, values }) => {
    const seen = (value: string | undefined): object[] => (value === undefined ? [] : [{ value, form: 0 }]);
    if (type === 'read')
      return {
        value: {
          forms: 1,
          accountId: seen(VENDOR),
          externalId: seen(shown.externalId ?? EXTERNAL_ID),
          rolePolicy: seen(policy),
          bucket: seen(shown.bucket ?? 'acme-logs'),
          prefix: [],
          roleArn: [],
        },
      };
    if (type === 'write')
      return { value: { filled: Object.keys(values as object), missed: [], commit: 'Save' } };
    return { value: { opened: true, pressed: [] } };
  };

interface Started {
  background: Background;
  logzio: FakeTab;
}

/** What Logz.io gives is captured from a page of it. */
async function captured(): Promise<Started> {
  const background = await startBackground();
  const logzio = background.browser.open(LOGZIO);
  background.browser.scripts.set(logzio.id, form());
  expect((await background.ask(popup, 'capture', {})).ok).toBe(true);
  return { background, logzio };
}

/** And the role was made in AWS. */
async function withRole(): Promise<Started & { iam: FakeTab }> {
  const { background, logzio } = await captured();
  const iam = background.browser.open(`${IAM}roles`);
  const made = { account: OWN, partition: 'aws', at };
  await background.ask(iam, 'report', {
    facts: {
      policyCreated: { name: 'logzio-acme-logs', ...made },
      roleCreated: { name: 'logzio-acme-logs', ...made },
      roleRead: { arn: ARN, at },
    },
  });
  return { background, logzio, iam };
}

describe('what the popup asks', () => {
  it('set and paste store values, remove them, and refuse what can’t be right', async () => {
    const background = await startBackground();
    expect(await background.ask(popup, 'set', { field: 'bucket', text: 'acme-logs' })).toEqual({ ok: true });
    expect(await background.ask(popup, 'set', { field: 'bucket', text: 'No Bucket!' })).toMatchObject({
      ok: false,
    });
    const pasted = await background.ask(popup, 'paste', {
      text: `Account ID: ${VENDOR}\nExternal ID: ${EXTERNAL_ID}`,
    });
    expect(pasted.found).toEqual(['accountId', 'externalId']);
    await background.restart();
    const { connector } = await background.ask(popup, 'view', {});
    expect(connector.values).toMatchObject({
      bucket: { value: 'acme-logs' },
      externalId: { value: EXTERNAL_ID },
    });
    await background.ask(popup, 'set', { field: 'bucket', text: '' });
    expect((await background.ask(popup, 'view', {})).connector.values.bucket).toBeUndefined();
  });

  it('journey and inventory change what is stored, and many at once lose nothing', async () => {
    const background = await startBackground();
    await background.ask(popup, 'journey', { id: 'migrate-same-role' });
    const added = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        background.ask(popup, 'inventory', {
          change: { do: 'add', given: { kind: 's3-fetcher', bucket: `acme-logs-${index}` } },
        }),
      ),
    );
    expect(added.every(({ ok, id }) => ok && id !== undefined)).toBe(true);
    expect(background.stored()).toMatchObject({ journey: 'migrate-same-role' });
    expect((await background.ask(popup, 'view', {})).count).toBe(20);
    const refused = await background.ask(popup, 'inventory', {
      change: { do: 'add', given: { bucket: '!' } },
    });
    expect(refused.problems).toHaveProperty('bucket');
  });

  it('capture and fill act on the tab in front, in the popup’s own window', async () => {
    const { background, logzio } = await captured();
    const { browser } = background;
    const elsewhere = browser.open('https://example.org/', 2);
    const { connector, activeTab } = await background.ask(popup, 'view', {});
    expect(activeTab).toBe('logzio');
    expect(connector.values.rolePolicy?.value).toContain('acme-logs');
    expect((await background.ask(popup, 'fill', {})).ok).toBe(true);
    expect(browser.asked.at(-1)).toMatchObject({ tabId: logzio.id, message: { type: 'write' } });
    for (const [act, code] of [
      ['capture', 'capture-elsewhere'],
      ['fill', 'fill-elsewhere'],
    ] as const)
      expect(await background.ask({ popup: elsewhere.windowId }, act, {})).toEqual({
        ok: false,
        said: [{ code }],
      });
  });

  it('a page whose address is not told may be one of the two sites only while the browser withholds one', async () => {
    const background = await startBackground();
    background.browser.open(undefined);
    const seen = await background.ask(popup, 'view', {});
    background.browser.withholds = true;
    const withheld = await background.ask(popup, 'view', {});
    expect([seen, withheld].map(({ activeTab, unseen }) => [activeTab, unseen])).toEqual([
      ['other', false],
      ['other', true],
    ]);
    const refused = await Promise.all([
      background.ask(popup, 'capture', {}),
      background.ask(popup, 'fill', {}),
      background.ask(popup, 'capture-and-open', { values: {} }),
      background.ask(popup, 'recreate-and-open', {}),
      background.ask(popup, 'show-field', { field: 'bucket' }),
    ]);
    const withheldSaid = { ok: false, said: [{ code: 'site-withheld' }] };
    expect(refused).toEqual(Array.from(refused, () => withheldSaid));
  });

  it('fill on a page of AWS says what the card there says, or why nothing can be filled', async () => {
    const { background } = await captured();
    const { browser } = background;
    browser.open('https://us-east-1.console.aws.amazon.com/ec2/home');
    expect(await background.ask(popup, 'fill', {})).toEqual({
      ok: false,
      said: [{ code: 'not-an-iam-page' }],
    });
    const iam = browser.open(`${IAM}policies/create`);
    expect(await background.ask(popup, 'fill', {})).toEqual({
      ok: false,
      said: [{ code: 'nothing-to-fill-in-aws' }],
    });
    browser.scripts.set(iam.id, () => ({ value: { ok: true, text: 'Filled and read back.' } }));
    expect(await background.ask(popup, 'fill', {})).toEqual({
      ok: true,
      said: [{ code: 'card-says', values: { text: 'Filled and read back.' } }],
    });
  });

  it('open opens the page once, and the page is awaited until it shows; a new background remembers that', async () => {
    const { background } = await captured();
    const { browser } = background;
    expect(await background.ask(popup, 'open', { what: 'create-policy' })).toEqual({
      ok: true,
      said: [{ code: 'opened-in-aws' }],
    });
    const opened = browser.tabs.at(-1) as FakeTab;
    expect(opened.url).toContain('policies/create');
    // AWS's sign-in page: the extension may not see its address.
    const { url } = opened;
    delete opened.url;
    await background.restart();
    const signIn = async (): Promise<unknown> => (await background.ask(popup, 'view', {})).context.signIn;
    expect(await signIn()).toBe('here');
    const beside = browser.open('https://example.com/');
    expect(await signIn()).toBe('elsewhere');
    expect(await background.ask(popup, 'go-to', { place: 'sign-in' })).toMatchObject({ ok: true });
    expect([opened.active, beside.active]).toEqual([true, false]);
    Object.assign(opened, { url });
    expect(await background.ask(opened, 'page', { page: 'create-policy', ready: false })).toEqual({
      needed: true,
    });
    expect(await signIn()).toBeUndefined();
    expect(await background.ask(popup, 'go-to', { place: 'sign-in' })).toEqual({
      ok: false,
      said: [{ code: 'no-sign-in' }],
    });
    expect(await background.ask({ popup: 2 }, 'open', { what: 'role' })).toMatchObject({ ok: true });
  });

  it('go-to turns to the journey’s Logz.io tab, to another one on its host, or opens it there; nothing is filled', async () => {
    const { background } = await captured();
    const { browser } = background;
    const [logzio] = browser.tabs;
    const go = async (): Promise<unknown> => (await background.ask(popup, 'go-to', { place: 'logzio' })).said;
    browser.open('https://example.com/');
    expect(await go()).toEqual([{ code: 'in-front' }]);
    expect(logzio?.active).toBe(true);
    const other = browser.open('https://app.logz.io/#/dashboard/home');
    browser.open('https://app-eu.logz.io/');
    browser.close(logzio as FakeTab);
    expect(await go()).toEqual([{ code: 'in-front' }]);
    expect(other.active).toBe(true);
    browser.close(other);
    const before = browser.asked.length;
    expect(await go()).toEqual([{ code: 'opened-logzio' }]);
    expect(browser.tabs.at(-1)?.url).toBe('https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket');
    expect(browser.asked.length).toBe(before);
  });

  it('open without a name for the role says so', async () => {
    const background = await startBackground();
    expect(await background.ask(popup, 'open', { what: 'role' })).toEqual({
      ok: false,
      said: [{ code: 'role-name-unknown' }],
    });
  });

  it('retry-aside says how much of what was kept aside can be read now', async () => {
    const background = await startBackground();
    background.browser.local.items[ASIDE_KEY] = [{ reason: 'corrupt', at, raw: 'something' }];
    expect(await background.ask(popup, 'retry-aside', {})).toEqual({
      ok: false,
      said: [{ code: 'aside-read', values: { back: 0, left: 1 } }],
    });
  });

  it('choose takes what is a value of a field, and nothing else', async () => {
    const background = await startBackground();
    expect(await background.ask(popup, 'choose', { values: { bucket: 'No Bucket!' } })).toEqual({
      ok: false,
      said: [{ code: 'nothing-taken' }],
    });
  });

  it('forget leaves nothing, in no store; dismiss-aside removes what was kept aside only', async () => {
    const { background } = await withRole();
    const { browser } = background;
    browser.local.items[ASIDE_KEY] = [{ reason: 'corrupt', at, raw: 'something' }];
    expect((await background.ask(popup, 'view', {})).aside).toHaveLength(1);
    await background.ask(popup, 'dismiss-aside', {});
    expect(Object.keys(browser.local.items)).toEqual([KEY]);
    await background.ask(popup, 'forget', {});
    expect(browser.local.items).toEqual({});
    expect(browser.session.items).toEqual({});
  });
});

describe('what a page of AWS asks', () => {
  it('page: nothing is put into a page while nothing is known; then the second part is, once', async () => {
    const background = await startBackground();
    const { browser } = background;
    const iam = browser.open(`${IAM}policies/create`);
    expect(await background.ask(iam, 'page', { page: 'create-policy', ready: false })).toEqual({
      needed: false,
    });
    expect(browser.injected).toEqual([]);
    await background.ask(popup, 'set', { field: 'bucket', text: 'acme-logs' });
    expect(await background.ask(iam, 'page', { page: 'create-policy', ready: false })).toEqual({
      needed: true,
    });
    expect(browser.injected).toEqual([{ tabId: iam.id, files: ['assets/aws-page.js'] }]);
    expect(await background.ask(iam, 'page', { page: 'create-policy', ready: true })).toEqual({
      needed: true,
    });
    expect(browser.injected).toHaveLength(1);
  });

  it('work: the values, whose they are, and where to go on to; two accounts keep apart', async () => {
    const { background, iam } = await withRole();
    const work = await background.ask(iam, 'work', { page: 'roles', session });
    expect(work).toMatchObject({
      connector: expect.stringMatching(/./),
      values: { roleArn: ARN },
      next: ['return', 'role'],
    });
    const vendors = await background.ask(iam, 'work', {
      page: 'create-role',
      session: { partition: 'aws', account: VENDOR },
    });
    expect(vendors.stop).toBe(true);
  });

  it('work: is given though the Logz.io tab beside fails', async () => {
    const { background, logzio, iam } = await withRole();
    background.browser.scripts.set(logzio.id, () => ({ failed: { code: 'failed', detail: 'TypeError' } }));
    expect((await background.ask(iam, 'work', { page: 'roles', session })).values.roleArn).toBe(ARN);
  });

  it('report: the partition is the page’s, a null takes a fact back, and facts of Logz.io are not taken', async () => {
    const background = await startBackground();
    const china = background.browser.open('https://cn-north-1.console.amazonaws.cn/iam/home#/roles');
    const facts = {
      roleCreated: { name: 'logzio-logs', partition: 'aws', at },
      policyEdited: { at },
      saved: { ok: true, message: 'Saved.', at },
    };
    await background.ask(china, 'report', { facts });
    const before = (await background.ask(popup, 'view', {})).connector.facts;
    expect(before.roleCreated?.partition).toBe('aws-cn');
    expect(before).toHaveProperty('policyEdited');
    expect(before).not.toHaveProperty('saved');
    await background.ask(china, 'report', { facts: { policyEdited: null } });
    expect((await background.ask(popup, 'view', {})).connector.facts).not.toHaveProperty('policyEdited');
  });

  it('address: on the host of the page that asks', async () => {
    const { background } = await withRole();
    const other = background.browser.open(
      'https://123456789012-abc.eu-west-1.console.aws.amazon.com/iam/home#/roles',
    );
    const { url } = await background.ask(other, 'address', { of: 'role', session });
    expect(url).toBe(
      'https://123456789012-abc.eu-west-1.console.aws.amazon.com/iam/home#/roles/details/logzio-acme-logs',
    );
  });

  it('return: turns to the Logz.io tab, writes the role ARN there, and gives the sentence to the card', async () => {
    const { background, logzio, iam } = await withRole();
    const { ok, text } = await background.ask(iam, 'return', {});
    expect(ok).toBe(true);
    expect(text).not.toBe('');
    expect(logzio.active).toBe(true);
    const written = background.browser.asked.filter(({ message }) => message.type === 'write');
    expect(written.at(-1)).toMatchObject({ tabId: logzio.id, message: { values: { roleArn: ARN } } });
    // What was kept of it is told to the card.
    expect(background.browser.asked).toContainEqual({ tabId: iam.id, message: { type: 'stored' } });
    expect((await background.ask(popup, 'view', {})).connector.facts.returned?.arn).toBe(ARN);
  });

  it('trust-find, -edit, -review and -note: worked out here, and what is stored is compared by a code', async () => {
    const { background } = await captured();
    await background.ask(popup, 'journey', { id: 'migrate-same-role' });
    const page = background.browser.open(`${IAM}roles/details/logzio-acme-logs`);
    const role = { roleName: 'logzio-acme-logs', session };
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${VENDOR}:root` },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': 'the-old-one' } },
        },
      ],
    });
    expect((await background.ask(page, 'trust-find', { ...role, document })).offers).toContain('replace');
    const edited = await background.ask(page, 'trust-edit', { ...role, document, edit: 'accept-both' });
    if (!edited.ok) throw new Error(edited.said);
    expect(edited.document).toContain(EXTERNAL_ID);
    expect((await background.ask(page, 'trust-review', { ...role, document })).review).toHaveLength(1);
    const noted = { ...role, document: edited.document };
    await background.ask(page, 'trust-note', { ...noted, what: 'meant', edit: 'accept-both' });
    await background.restart();
    expect((await background.ask(page, 'trust-note', { ...noted, what: 'stored' })).asMeant).toBe(true);
    expect((await background.ask(page, 'trust-note', { ...role, document, what: 'stored' })).asMeant).toBe(
      false,
    );
    await background.ask(page, 'trust-note', { ...role, document, what: 'undone' });
    expect(
      await background.ask(page, 'trust-note', { ...role, document, what: 'stored' }),
    ).not.toHaveProperty('asMeant');
  });
});

describe('a trust policy before it is edited', () => {
  const trustOf = (externalId: string): string =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${VENDOR}:root` },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': externalId } },
        },
      ],
    });

  it('that it asks for the old external ID is where a migration begins, and nothing to be stopped by; for a third one, it is', async () => {
    const background = await startBackground();
    await background.ask(popup, 'journey', { id: 'migrate-same-role' });
    const given = {
      kind: 's3-fetcher',
      bucket: 'acme-logs',
      roleArn: ARN,
      oldExternalId: 'the-old-one',
      newExternalId: EXTERNAL_ID,
    } as const;
    await background.ask(popup, 'inventory', { change: { do: 'add', given } });
    const page = background.browser.open(`${IAM}roles/details/logzio-acme-logs`);
    const role = { roleName: 'logzio-acme-logs', session };
    const old = { ...role, document: trustOf('the-old-one') };
    expect(await background.ask(page, 'trust-find', old)).toMatchObject({
      offers: ['replace', 'accept-both'],
      blockers: [],
    });
    expect((await background.ask(page, 'trust-review', old)).blockers).toEqual([]);
    const third = { ...role, document: trustOf('of-nobody') };
    expect((await background.ask(page, 'trust-find', third)).blockers).toHaveLength(1);
    expect((await background.ask(page, 'trust-review', third)).blockers).toHaveLength(1);
  });
});

describe('what a page of Logz.io reports', () => {
  it.each([
    ['connected', 'message-names-it', 'connected'],
    ['connected', 'listed', 'connected'],
    ['connected', 'none', 'unknown'],
    ['refused', 'none', 'refused'],
    ['unknown', 'none', 'unknown'],
  ] as const)('saved: %s with proof %s counts as %s', async (answer, proof, outcome) => {
    const { background, logzio } = await withRole();
    await background.ask(logzio, 'saved', { answer, proof, message: 'Saved.' });
    expect((await background.ask(popup, 'view', {})).connector.facts.saved).toMatchObject({ outcome });
  });

  it('not-kept: is said over that tab, and the role ARN that a form put back is not returned', async () => {
    const { background, logzio, iam } = await withRole();
    await background.ask(iam, 'return', {});
    const facts = async () => (await background.ask(popup, 'view', {})).connector.facts;
    expect((await facts()).returned?.arn).toBe(ARN);
    await background.ask(logzio, 'not-kept', { fields: ['bucket'] });
    expect((await facts()).returned?.arn).toBe(ARN);
    await background.ask(logzio, 'not-kept', { fields: ['roleArn'] });
    expect(await facts()).not.toHaveProperty('returned');
    expect((await background.ask(popup, 'view', {})).told?.outcome).toEqual({
      ok: false,
      said: [{ code: 'not-kept', values: { fields: ['roleArn'] } }],
    });
  });

  it('watch and listed: a page is followed only while configurations are migrated', async () => {
    const { background, logzio } = await captured();
    expect(await background.ask(logzio, 'watch', {})).toEqual({ watch: false, taught: [] });
    await background.ask(popup, 'journey', { id: 'migrate-same-role' });
    await background.ask(popup, 'inventory', {
      change: { do: 'add', given: { kind: 's3-fetcher', bucket: 'acme-logs' } },
    });
    expect(await background.ask(logzio, 'watch', {})).toEqual({ watch: true, taught: [] });
    const page = { rows: [], complete: true, existing: [], forms: [] };
    expect(await background.ask(logzio, 'listed', { page })).toBeUndefined();
  });
});

describe('what goes wrong', () => {
  it.each([
    ['QuotaExceededError: Resource::kQuotaBytes quota exceeded', 'storage-full'],
    ['IO error: .../000003.log: Unable to create writable file', 'failed'],
  ])('a store that refuses with "%s" is told by its code, and later calls go on', async (message, code) => {
    const background = await startBackground();
    const { browser } = background;
    browser.local.refuse = new Error(message);
    const raw = { type: 'set', field: 'bucket', text: 'acme-logs', windowId: 1 };
    expect(await browser.send(raw, browser.popup)).toMatchObject({ failed: { code } });
    browser.local.refuse = undefined;
    expect(await background.ask(popup, 'set', { field: 'bucket', text: 'acme-logs' })).toEqual({ ok: true });
  });

  it.each([
    ['throws', () => ({ failed: { code: 'failed', detail: 'TypeError: x is undefined' } }), 'failed'],
    ['answers with another shape', () => ({ value: { filled: 'all' } }), 'wrong-shape'],
  ])(
    'a page that %s is told by its code: nothing is said to have been filled or not',
    async (_how, script, code) => {
      const { background, logzio } = await withRole();
      const { browser } = background;
      const good = form();
      browser.scripts.set(logzio.id, (message) => (message.type === 'write' ? script() : good(message)));
      browser.front(logzio);
      expect(await browser.send({ type: 'fill', windowId: 1 }, browser.popup)).toMatchObject({
        failed: { code },
      });
      expect((await background.ask(popup, 'view', {})).connector.facts.returned).toBeUndefined();
    },
  );

  it('session storage that refuses does not keep values from being stored', async () => {
    const { background } = await captured();
    background.browser.session.refuse = new Error('No.');
    const iam = background.browser.open(`${IAM}roles`);
    expect((await background.ask(iam, 'work', { page: 'roles', session })).values.bucket).toBe('acme-logs');
    expect(await background.ask(popup, 'set', { field: 'prefix', text: 'app/' })).toEqual({ ok: true });
  });
});
