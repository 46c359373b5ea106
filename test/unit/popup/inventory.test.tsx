// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { App } from '../../../popup/app';
import { rowOf } from '../../../src/connector/inventory/row';
import type { State } from '../../../src/connector/schema';
import { CONNECTED, fetcher, migrating, NEW_ID, ROLE } from '../connector/inventory/sample';
import { type FakeClient, fakeClient } from './fake-client';
import { drawing, root } from './stage';

drawing();

async function open(state: State): Promise<FakeClient> {
  const client = fakeClient(state);
  render(<App client={client} />, root);
  await vi.waitFor(() => show('Configurations'));
  await vi.waitFor(() => button('Add a configuration'), { timeout: 10_000 });
  return client;
}

function show(name: string): void {
  const tab = [...root.querySelectorAll<HTMLElement>('[role=tab]')].find((one) => one.textContent === name);
  if (!tab) throw new Error(`no view ${name}`);
  tab.click();
}

function section(): HTMLElement {
  const heading = [...root.querySelectorAll('h2')].find((one) => one.textContent === 'Configurations');
  const found = heading?.closest('section');
  if (!found) throw new Error('no section Configurations');
  return found;
}

const buttons = (name: string): HTMLButtonElement[] =>
  [...section().querySelectorAll('button')].filter((one) => one.textContent?.trim() === name);

function button(name: string): HTMLButtonElement {
  const [first] = buttons(name);
  if (!first) throw new Error(`no button ${name}`);
  return first;
}

function control(name: string): HTMLInputElement | HTMLSelectElement {
  const label = [...section().querySelectorAll('label')].find((one) => one.textContent?.trim() === name);
  const found = label?.control;
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
  throw new Error(`no box ${name}`);
}

function type(name: string, text: string): void {
  const box = control(name);
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const rows = (): string[] =>
  [...section().querySelectorAll('li.row .name strong')].map((one) => one.textContent ?? '');
const status = (): string => root.querySelector('[role=status]')?.textContent ?? '';

describe('the inventory in the popup', () => {
  it('is not there while connecting', async () => {
    const client = fakeClient();
    render(<App client={client} />, root);
    await vi.waitFor(() => expect(root.textContent).toContain('Forget everything'));
    expect(() => section()).toThrow();
  });

  it('stands under its roles, with how far each has come', async () => {
    await open(
      migrating([
        fetcher('b', { facts: { filled: { at: 1 } } }),
        fetcher('a', { facts: { saved: { ...CONNECTED, at: 2 } } }),
        fetcher('c', { roleArn: `${ROLE}-2` }),
      ]),
    );
    expect(rows()).toEqual(['a-logs/app/', 'b-logs/app/', 'c-logs/app/']);
    expect([...section().querySelectorAll('.state')].map((one) => one.textContent)).toEqual([
      'Saved',
      'Filled',
      'To do',
    ]);
    expect(section().querySelector('.role h3')?.textContent).toBe('logzio-shared 2 configurations');
  });

  it('adds a configuration, keeping what is refused in its box', async () => {
    const client = await open(migrating([]));
    button('Add a configuration').click();
    await vi.waitFor(() => control('S3 bucket name'));
    type('S3 bucket name', 'NO GOOD');
    type('New external ID', 'logzio:aws:extid:example0nktixxe8q');
    button('Add to the inventory').click();
    await vi.waitFor(() => expect(control('S3 bucket name').getAttribute('aria-invalid')).toBe('true'));
    expect(control('S3 bucket name').value).toBe('NO GOOD');
    expect(section().textContent).toContain('sample from Logz.io’s documentation');
    type('S3 bucket name', 'acme-logs');
    type('New external ID', NEW_ID);
    button('Add to the inventory').click();
    await vi.waitFor(() => expect(rows()).toEqual(['acme-logs']));
    expect(client.now.state.connectors.map(rowOf)[0]).toMatchObject({
      kind: 's3-fetcher',
      newExternalId: NEW_ID,
    });
    expect(() => control('S3 bucket name')).toThrow();
  });

  it('edits in place, and removes with undo', async () => {
    const client = await open(migrating([fetcher('a'), fetcher('b')]));
    button('Edit').click();
    await vi.waitFor(() => control('Bucket region'));
    expect(control('Old external ID').value).toBe('acme-prod');
    type('Bucket region', 'eu-west-1');
    button('Store changes').click();
    await vi.waitFor(() => expect(client.now.state.connectors[0]?.values.region?.value).toBe('eu-west-1'));
    await vi.waitFor(() => expect(buttons('Store changes')).toEqual([]));
    const before = client.now.state.connectors;
    button('Remove').click();
    await vi.waitFor(() => expect(rows()).toEqual(['b-logs/app/']));
    button('Undo').click();
    await vi.waitFor(() => expect(rows()).toEqual(['a-logs/app/', 'b-logs/app/']));
    expect(new Set(client.now.state.connectors)).toEqual(new Set(before));
    expect(buttons('Undo')).toEqual([]);
  });

  it('searches, and keeps a thousand out of the page', async () => {
    await open(migrating(Array.from({ length: 1_000 }, (_, index) => fetcher(`c${index}`))));
    expect(rows()).toHaveLength(50);
    const begun = performance.now();
    type('Search configurations', 'c777-logs');
    await vi.waitFor(() => expect(rows()).toEqual(['c777-logs/app/']), { interval: 5 });
    console.info(`search among 1,000 in the popup: ${(performance.now() - begun).toFixed(0)} ms`);
    type('Search configurations', '');
    await vi.waitFor(() => expect(rows()).toHaveLength(50));
    const [first] = rows();
    button('Next 50').click();
    await vi.waitFor(() => expect(section().textContent).toContain('51–100 of 1000'));
    expect(rows()).toHaveLength(50);
    expect(rows()).not.toContain(first);
    const row = section().querySelector('li.row');
    expect([row?.getAttribute('aria-posinset'), row?.getAttribute('aria-setsize')]).toEqual(['51', '1000']);
    button('Previous 50').click();
    await vi.waitFor(() => expect(rows()[0]).toBe(first));
  });

  it('advises, says why, and takes the advice at a press', async () => {
    const client = await open(migrating([fetcher('a'), fetcher('b', { account: 'Staging' })]));
    expect(section().textContent).toContain('used in 2 Logz.io accounts (Production and Staging)');
    button('Take the advice: Migrate to new roles').click();
    await vi.waitFor(() => expect(client.now.state.journey).toBe('migrate-new-roles'));
    await vi.waitFor(() => expect(section().querySelectorAll('table.roles tbody tr')).toHaveLength(2));
    expect(section().querySelector('table.roles')?.textContent).toContain('logzio-a-logs');
  });

  it('takes the order and the configuration that the person chose', async () => {
    const client = await open(migrating([fetcher('a'), fetcher('b')]));
    control('Delete first').click();
    await vi.waitFor(() => expect(client.now.state.order).toBe('delete-first'));
    expect(buttons('Migrate this one')).toHaveLength(1);
    button('Migrate this one').click();
    await vi.waitFor(() => expect(client.now.state.current).toBe('b'));
    show('Now');
    await vi.waitFor(() => expect(root.textContent).toContain('S3 fetcher: b-logs/app/'));
  });

  it('imports a file and says which lines it could not take', async () => {
    const client = await open(migrating([]));
    const input = section().querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file input');
    const text = 'S3 bucket name,Kind\nacme-logs,S3 fetcher\nBAD NAME,S3 fetcher\n';
    Object.defineProperty(input, 'files', {
      value: [Object.assign(new Blob([text]), { name: 'mine.csv', text: async () => text })],
    });
    Object.defineProperty(input, 'value', { value: '', writable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(status()).toContain('mine.csv: 1 added, 1 not taken.'));
    expect(status()).toContain('Line 3: S3 bucket name:');
    expect(client.now.state.connectors).toHaveLength(1);
    button('Download what was not taken');
  });

  it('exports both files', async () => {
    await open(migrating([fetcher('a')]));
    const blobs: Blob[] = [];
    URL.createObjectURL = (given) => {
      if (given instanceof Blob) blobs.push(given);
      return 'blob:x';
    };
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    button('Export CSV').click();
    await vi.waitFor(() => expect(click).toHaveBeenCalledTimes(1));
    button('Export JSON').click();
    await vi.waitFor(() => expect(click).toHaveBeenCalledTimes(2));
    expect(await blobs[0]?.text()).toContain('"S3 fetcher","a-logs","app/","us-east-1","ELB"');
    expect(JSON.parse((await blobs[1]?.text()) ?? '').connectors).toEqual([fetcher('a')]);
    click.mockRestore();
  });
});
