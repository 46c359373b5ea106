// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { App } from '../../../popup/app';
import { connectorOf } from '../../../src/connector/current';
import { emptyState } from '../../../src/connector/schema';
import { applyFact } from '../../../src/connector/state';
import { Failed } from '../../../src/platform/failure';
import { fetcher, migrating } from '../connector/inventory/sample';
import { ACCOUNT, capturedForm, EXTERNAL_ID, VENDOR } from '../connector/sample';
import { type FakeClient, fakeClient } from './fake-client';
import { drawing, root } from './stage';

drawing();

async function open(client: FakeClient): Promise<FakeClient> {
  render(<App client={client} />, root);
  await vi.waitFor(() => {
    button('Forget everything');
    expect(root.querySelector('.checklist')).not.toBeNull();
  }, 10_000); // its code is loaded first
  return client;
}

function only<T extends Element>(
  selector: string,
  text: (one: T) => string | null | undefined,
  wanted: string,
): T {
  const found = [...root.querySelectorAll<T>(selector)].filter((one) => text(one)?.trim() === wanted);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} of ${wanted}`);
  return first;
}

const tab = (name: string): HTMLButtonElement => only('[role=tab]', (one) => one.textContent, name);

/** Shows the connector's values. */
async function values(): Promise<void> {
  tab('Values').click();
  await vi.waitFor(() => box('Role ARN'));
}

/** Back to what comes next. */
async function now(): Promise<void> {
  tab('Now').click();
  await vi.waitFor(() => button('Forget everything'));
}

const button = (name: string): HTMLButtonElement => only('button', (one) => one.textContent, name);

function box(name: string): HTMLInputElement | HTMLTextAreaElement {
  const { control } = only<HTMLLabelElement>('label', (one) => one.textContent, name);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control;
  throw new Error(`${name} labels no text box`);
}

function type(name: string, text: string): HTMLElement {
  const field = box(name);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return field;
}

const enter = (name: string, text: string): void => type(name, text).blur();

const status = (): string => root.querySelector('[role=status]')?.textContent ?? '';

const describedBy = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

const withRole = () =>
  applyFact(
    capturedForm('acme-logs', Date.now() - 120_000),
    { roleCreated: { name: 'logzio-acme-logs', account: ACCOUNT, partition: 'aws', at: 0 } },
    Date.now(),
  );

describe('what the popup shows', () => {
  it('has the contract’s names', async () => {
    await open(fakeClient());
    await values();
    expect(root.querySelector('h1')?.textContent).toBe('Rolebridge');
    for (const name of [
      'Account ID',
      'External ID',
      'Role policy',
      'S3 bucket name',
      'Prefix',
      'Bucket region',
      'Log type',
      'Policy name',
      'Role name',
      'Role ARN',
      'Paste anything from Logz.io',
    ])
      expect(box(name).value).toBe('');
    await now();
    for (const name of [
      'Capture from this page',
      'Fill this page',
      'Open Create policy in AWS',
      'Open Create role in AWS',
      'Forget everything',
    ])
      expect(button(name).disabled).toBe(false);
    const radios = [...root.querySelectorAll<HTMLInputElement>('[role=radiogroup] input')];
    expect(radios.map((one) => one.labels?.[0]?.textContent)).toEqual([
      'Connect an S3 bucket',
      'Migrate the external ID in the same role',
      'Migrate to new roles',
    ]);
    expect(radios.map((one) => one.checked)).toEqual([true, false, false]);
  });

  it('marks the current line, says which are done, and makes the next button stand out', async () => {
    await open(fakeClient(capturedForm()));
    const current = root.querySelectorAll('[aria-current=step]');
    expect(current).toHaveLength(1);
    expect(current[0]?.textContent).toBe('Go to Create policy in AWS');
    expect(root.querySelectorAll('.checklist ol > li.done')).toHaveLength(6);
    expect(root.querySelector('.checklist ol > li')?.textContent).toMatch(/^Done: In your Logz\.io app/);
    expect([...root.querySelectorAll('.primary')].map((one) => one.textContent)).toEqual([
      'Open Create policy in AWS',
    ]);
  });

  it('gathers the guide’s lines in six milestones, the current one open, the done ones said to be done', async () => {
    await open(fakeClient(capturedForm()));
    const all = [...root.querySelectorAll('.milestone')];
    expect(all.map((one) => one.querySelector('summary span:nth-child(2)')?.textContent)).toEqual([
      'Done: Captured',
      'Policy',
      'Role',
      'Attached',
      'ARN returned',
      'Saved',
    ]);
    expect(all.map((one) => one.querySelector('details')?.open)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('asks of whoever has Logz.io in front to capture, not to go there', async () => {
    const client = await open(fakeClient());
    const heading = (): string | null | undefined => root.querySelector('.now h2')?.textContent;
    expect(heading()).toBe('Which bucket is to be connected?');
    client.change({ activeTab: 'other' });
    await vi.waitFor(() => expect(heading()).toBe('Connect an S3 bucket'));
    root.querySelector<HTMLElement>('.primary')?.click();
    await vi.waitFor(() => expect(client.calls).toContain('go-to logzio'));
  });

  it('says of a page that it is neither site’s only where the browser tells what page it is', async () => {
    const client = await open(fakeClient());
    const now = (): string => root.querySelector('.now')?.textContent ?? '';
    client.change({ activeTab: 'other' });
    await vi.waitFor(() => expect(now()).toContain('This page is neither'));
    client.change({ unseen: true });
    await vi.waitFor(() => expect(now()).not.toContain('neither'));
  });

  it('says that AWS wants a sign-in, where, and once', async () => {
    const client = await open(fakeClient(capturedForm()));
    const now = (): string => root.querySelector('.now')?.textContent ?? '';
    client.change({ context: { signIn: 'elsewhere' } });
    await vi.waitFor(() => expect(now()).toContain('Sign in in the tab that opened'));
    expect(now().match(/Not signed in to AWS/g)).toHaveLength(1);
    root.querySelector<HTMLElement>('.primary')?.click();
    await vi.waitFor(() => expect(client.calls).toContain('go-to sign-in'));
    client.change({ activeTab: 'other', context: { signIn: 'here' } });
    await vi.waitFor(() => expect(now()).toContain('Sign in on this page'));
    expect(root.querySelector('.primary')).toBeNull();
    expect(now()).not.toContain('neither');
  });

  it('says what came of an action first, two lines of it at once, so that what comes next stays in sight', async () => {
    const client = await open(fakeClient(capturedForm()));
    const details = Array.from({ length: 5 }, (_, index) => ({
      code: 'tidied' as const,
      values: { text: `Line ${index}.` },
    }));
    client.answers.capture = { ok: true, said: [{ code: 'nothing-taken' }], details };
    button('Capture from this page').click();
    await vi.waitFor(() => expect(status()).toContain('Line 4.'));
    const said = root.querySelector('[role=status]') as Element;
    const now = root.querySelector('section.now') as Element;
    expect(said.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(said.querySelector('details summary')?.textContent).toBe('3 more');
  });

  it('says what each step of a migration is for, and why', async () => {
    await open(fakeClient(migrating([fetcher('a'), fetcher('b')])));
    expect(root.querySelector('.now h2')?.textContent).toBe('Make a-logs/app/ again in Logz.io');
    expect(root.querySelector('.now')?.textContent).toContain('Nothing is saved or deleted yet.');
  });

  it('asks beside the button for what the form lacks, and hands it over as typed', async () => {
    const client = await open(fakeClient());
    client.change({ page: { forms: 0, listed: 0 }, asked: [{ field: 'bucket' }, { field: 'prefix' }] });
    const box = await vi.waitFor(() => {
      const found = root.querySelector<HTMLInputElement>('.now input[type=text]');
      expect(found?.labels?.[0]?.textContent).toBe('S3 bucket name');
      return found as HTMLInputElement;
    });
    await vi.waitFor(() => expect(document.activeElement, 'typed at once').toBe(box));
    box.value = 'acme-logs';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await vi.waitFor(() => expect(client.calls).toContain('capture-and-open {"bucket":"acme-logs"}'));
  });

  it('puts the list in front first, and a bucket’s name below it as the other way to begin', async () => {
    const client = await open(fakeClient());
    client.change({ page: { forms: 0, listed: 3 }, asked: [{ field: 'bucket' }, { field: 'prefix' }] });
    const boxes = (): string[] =>
      [...root.querySelectorAll<HTMLInputElement>('.now input[type=text]')].map(({ id }) => id);
    await vi.waitFor(() => expect(boxes()).toEqual(['asked-bucket']));
    const primary = root.querySelector<HTMLElement>('.now .primary');
    const box = root.querySelector<HTMLInputElement>('#asked-bucket') as HTMLInputElement;
    expect(primary?.textContent).toBe('Capture from this page');
    expect(primary && primary.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(document.activeElement, 'not what comes first').not.toBe(box);
    box.focus();
    box.value = 'acme-logs';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => expect(boxes()).toEqual(['asked-bucket', 'asked-prefix']));
    expect(document.activeElement, 'still typed in').toBe(box);
    expect([...root.querySelectorAll('.primary')].map((one) => one.textContent)).toEqual([
      'Capture and open AWS',
    ]);
  });

  it('offers what the connector before had, to be taken by a press', async () => {
    const client = await open(fakeClient());
    client.change({
      page: { forms: 1, listed: 0, bucket: 'acme-logs', region: '' },
      asked: [{ field: 'region', suggested: 'eu-central-1' }],
    });
    const take = await vi.waitFor(() => {
      const found = [...root.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Use '));
      expect(found).toBeDefined();
      return found as HTMLButtonElement;
    });
    expect(root.querySelector<HTMLInputElement>('.now input[type=text]')?.value).toBe('');
    take.click();
    root.querySelector<HTMLElement>('.primary')?.click();
    await vi.waitFor(() => expect(client.calls).toContain('capture-and-open {"region":"eu-central-1"}'));
  });

  it('offers to capture a list before anything is held, and the form once a name is typed', async () => {
    const client = await open(fakeClient());
    client.change({ page: { forms: 0, listed: 2 }, asked: [{ field: 'bucket' }] });
    const primary = (): string | null | undefined => root.querySelector('.primary')?.textContent;
    await vi.waitFor(() => expect(primary()).toBe('Capture from this page'));
    const box = root.querySelector<HTMLInputElement>('.now input[type=text]') as HTMLInputElement;
    box.value = 'acme-logs';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(primary()).toBe('Capture and open AWS'));
  });

  it('shows one primary button, and the danger above it', async () => {
    const client = await open(fakeClient(capturedForm()));
    const finding = { code: 'action-all', weight: 'danger', about: 'rolePolicy' } as const;
    client.change({ review: { findings: [{ ...finding, message: 'It may do everything.' }], danger: true } });
    await vi.waitFor(() =>
      expect(root.querySelector('.danger-notice')?.textContent).toBe('Danger: It may do everything.'),
    );
    expect(root.querySelectorAll('.primary')).toHaveLength(1);
  });

  it('turns to another connector, where there are several', async () => {
    const one = capturedForm('acme-logs');
    const [first] = one.connectors;
    if (!first) throw new Error('no connector');
    const other = {
      ...first,
      id: 'other',
      values: { ...first.values, bucket: { ...first.values.bucket, value: 'other-logs' } },
    };
    const client = await open(
      fakeClient({ ...one, connectors: [first, other] as typeof one.connectors, current: first.id }),
    );
    const list = await vi.waitFor(() =>
      only<HTMLSelectElement>(
        'select',
        (one) => one.ariaLabel ?? one.getAttribute('aria-label'),
        'Connector',
      ),
    );
    expect([...list.options].map(({ text }) => text)).toEqual(['acme-logs', 'other-logs']);
    list.value = 'other';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(client.calls).toEqual(['current other']));
  });

  it('shows where values come from, suggested names included', async () => {
    await open(fakeClient(withRole()));
    await values();
    expect(describedBy(box('External ID'))).toContain('Captured from app.logz.io, 2 min ago');
    expect(box('Policy name').value).toBe('logzio-acme-logs');
    expect(describedBy(box('Policy name'))).toContain('Suggested from the S3 bucket name');
    expect(box('Role ARN').value).toBe(`arn:aws:iam::${ACCOUNT}:role/logzio-acme-logs`);
    expect(describedBy(box('Role ARN'))).toContain('not yet read on the role’s page');
  });

  it('follows what the background learns', async () => {
    const client = await open(fakeClient());
    expect(root.querySelectorAll('button:not([role=tab])')).toHaveLength(8);
    client.change({
      state: withRole(),
      context: { awsAccount: ACCOUNT, partition: 'aws' },
      activeTab: 'aws',
    });
    await vi.waitFor(() => button('Copy role ARN'));
    button('Open the role in AWS');
    button('Return to Logz.io');
    expect(root.textContent).toContain('Signed in to 1234-5678-9012');
  });

  it('has a checklist for each of the three procedures', async () => {
    const client = await open(fakeClient());
    only<HTMLLabelElement>('label', (one) => one.textContent, 'Migrate to new roles').click();
    await vi.waitFor(() => expect(root.textContent).toContain('Delete an S3 configuration from Logz.io'));
    expect(client.calls).toContain('journey migrate-new-roles');
    expect(root.querySelectorAll('[aria-current=step]')).toHaveLength(1);
  });

  it('takes a choice of procedure while an action is under way', async () => {
    const client = await open(fakeClient());
    button('Fill this page').click();
    only<HTMLLabelElement>('label', (one) => one.textContent, 'Migrate to new roles').click();
    await vi.waitFor(() => expect(client.calls.sort()).toEqual(['fill', 'journey migrate-new-roles']));
    await vi.waitFor(() => expect(root.textContent).toContain('Delete an S3 configuration from Logz.io'));
  });

  it.each([
    [new Failed('no-answer'), 'did not answer'],
    [new Failed('storage-full'), 'no room left'],
    [new Failed('wrong-shape'), 'did not understand'],
    [new Error('Quite another thing.'), 'Something went wrong: Error: Quite another thing.'],
  ])('says what is wrong with the background: %s', async (error, said) => {
    const client = fakeClient();
    client.handlers.view = () => Promise.reject(error);
    render(<App client={client} />, root);
    await vi.waitFor(() => expect(status()).toContain(said));
  });
});

describe('text boxes', () => {
  it('store what is typed when the box is left, and say what was cleaned', async () => {
    await open(fakeClient());
    await values();
    enter('Account ID', ' 4060-9560-9952 ');
    await vi.waitFor(() => expect(box('Account ID').value).toBe(VENDOR));
    expect(describedBy(box('Account ID'))).toMatch(/Typed, just now\. .*dashes/i);
  });

  it('keep a refused text in the box with the sentence tied to it, until it is mended', async () => {
    const client = await open(fakeClient());
    await values();
    enter('Account ID', '40609560995');
    await vi.waitFor(() => expect(box('Account ID').getAttribute('aria-invalid')).toBe('true'));
    expect(box('Account ID').value).toBe('40609560995');
    expect(describedBy(box('Account ID'))).toMatch(/12 digits/);
    expect(connectorOf(client.now.state).values.accountId).toBeUndefined();
    enter('Account ID', VENDOR);
    await vi.waitFor(() => expect(box('Account ID').getAttribute('aria-invalid')).toBe('false'));
  });

  it('store after a pause in typing, without scolding and without touching the text', async () => {
    const client = await open(fakeClient());
    await values();
    type('S3 bucket name', 'acme-logs ');
    await vi.waitFor(() => expect(connectorOf(client.now.state).values.bucket?.value).toBe('acme-logs'), {
      timeout: 2_000,
    });
    expect(box('S3 bucket name').value).toBe('acme-logs ');
    type('S3 bucket name', 'A!');
    await vi.waitFor(() => expect(client.calls.at(-1)).toBe('set bucket A!'), { timeout: 2_000 });
    expect(box('S3 bucket name').getAttribute('aria-invalid')).toBe('false');
  });

  it('keep a default that comes late out of a box in which the person is about to type', async () => {
    const client = await open(fakeClient());
    await values();
    const field = box('Role name');
    field.focus();
    client.change({ state: capturedForm() });
    await vi.waitFor(() => expect(box('S3 bucket name').value).toBe('acme-logs'));
    expect(field.value).toBe('');
    field.blur();
    await vi.waitFor(() => expect(box('Role name').value).toBe('logzio-acme-logs'));
    expect(client.calls).toEqual([]);
  });

  it('store before an action starts', async () => {
    const client = await open(fakeClient());
    await values();
    type('S3 bucket name', 'acme-logs');
    await now();
    button('Fill this page').click();
    await vi.waitFor(() => expect(client.calls).toEqual(['set bucket acme-logs', 'fill']));
  });

  it('give way to what was captured over a refused text', async () => {
    const client = await open(fakeClient());
    await values();
    enter('Account ID', 'nonsense');
    await vi.waitFor(() => expect(box('Account ID').getAttribute('aria-invalid')).toBe('true'));
    client.change({ state: capturedForm() });
    await vi.waitFor(() => expect(box('Account ID').value).toBe(VENDOR));
  });
});

describe('paste anything', () => {
  it('sorts at once, empties the box and says what was found', async () => {
    const client = await open(fakeClient());
    await values();
    const field = box('Paste anything from Logz.io');
    field.value = `External ID: ${EXTERNAL_ID}\nAccount ID: ${VENDOR}`;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new Event('paste', { bubbles: true }));
    await vi.waitFor(() => expect(status()).toContain('Sorted in: Account ID and External ID.'));
    expect(connectorOf(client.now.state).values.externalId?.value).toBe(EXTERNAL_ID);
    expect(box('Paste anything from Logz.io').value).toBe('');
  });

  it('sorts what was typed at the press of the button, and leaves what nothing was found in', async () => {
    await open(fakeClient());
    await values();
    type('Paste anything from Logz.io', 'hello');
    await vi.waitFor(() => button('Sort into the fields'));
    button('Sort into the fields').click();
    await vi.waitFor(() => expect(status()).toContain('Nothing'));
    expect(box('Paste anything from Logz.io').value).toBe('hello');
  });
});

describe('actions', () => {
  it('wait for the one that is under way: a choice is not lost, and a second press of a button is one', async () => {
    const client = await open(fakeClient());
    let finish = (): void => undefined;
    client.handlers.fill = async () => {
      client.calls.push('fill');
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { ok: true, said: [{ code: 'arn-copied' }] };
    };
    button('Fill this page').click();
    await vi.waitFor(() => expect(client.calls).toEqual(['fill']));
    expect(button('Fill this page').getAttribute('aria-disabled')).toBe('true');
    button('Fill this page').click();
    button('Capture from this page').click();
    await values();
    const field = box('Paste anything from Logz.io');
    field.value = `Account ID: ${VENDOR}`;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new Event('paste', { bubbles: true }));
    finish();
    await vi.waitFor(() => expect(status()).toContain('Sorted in'));
    expect(client.calls).toEqual(['fill', 'paste']);
    await now();
    expect(button('Fill this page').getAttribute('aria-disabled')).not.toBe('true');
  });

  it('say what came of them, and ask where a capture was ambiguous', async () => {
    const client = await open(fakeClient());
    client.answers.capture = {
      ok: false,
      said: [{ code: 'choose-one' }],
      choices: [
        { label: 'The form of a-logs', values: { bucket: 'a-logs' } },
        { label: 'The form of b-logs', values: { bucket: 'b-logs' } },
      ],
    };
    button('Capture from this page').click();
    await vi.waitFor(() =>
      expect(status()).toBe('This page shows more than one possibility. Choose the one to use:'),
    );
    button('The form of b-logs').click();
    await vi.waitFor(() => expect(status()).toBe('Taken: S3 bucket name.'));
    await values();
    await vi.waitFor(() => expect(box('S3 bucket name').value).toBe('b-logs'));
    expect(status()).toBe('Taken: S3 bucket name.');
  });

  it('put the role ARN on the clipboard', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => written.push(text) } });
    await open(fakeClient(withRole()));
    button('Copy role ARN').click();
    await vi.waitFor(() => expect(status()).toContain('on the clipboard'));
    expect(written).toEqual([`arn:aws:iam::${ACCOUNT}:role/logzio-acme-logs`]);
    vi.unstubAllGlobals();
  });

  it('forget everything only after asking once', async () => {
    const client = await open(fakeClient(capturedForm()));
    button('Forget everything').click();
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Keep it')));
    button('Keep it').click();
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Forget everything')));
    expect(client.calls).toEqual([]);
    button('Forget everything').click();
    await vi.waitFor(() => button('Yes, forget it all'));
    button('Yes, forget it all').click();
    await vi.waitFor(() => expect(client.calls).toEqual(['forget']));
    await values();
    expect(box('External ID').value).toBe('');
  });

  it('hand out what could not be read, and delete the copy only when told to', async () => {
    const client = await open(fakeClient(emptyState(), [{ reason: 'newer', at: 1, raw: { version: 2 } }]));
    expect(root.textContent).toContain('A newer version of Rolebridge wrote them');
    let blob: Blob | undefined;
    URL.createObjectURL = (given) => {
      if (given instanceof Blob) blob = given;
      return 'blob:x';
    };
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    button('Download what could not be read').click();
    expect(click).toHaveBeenCalledOnce();
    expect(JSON.parse((await blob?.text()) ?? '')).toEqual([{ reason: 'newer', at: 1, raw: { version: 2 } }]);
    expect(client.calls).toEqual([]);
    button('Delete the kept copy').click();
    await vi.waitFor(() => expect(root.textContent).not.toContain('could not be read'));
    expect(client.calls).toEqual(['dismiss-aside']);
  });
});
