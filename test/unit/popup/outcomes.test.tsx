// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../popup/app';
import { createModel } from '../../../popup/model';
import { type OfferId, offersOf } from '../../../popup/offers';
import { detailsOf } from '../../../src/words/inventory-outcomes';
import { sentenceOf } from '../../../src/words/outcomes';
import { migrating, ROLE } from '../connector/inventory/sample';
import { capturedForm, typed, withValues } from '../connector/sample';
import { type FakeClient, fakeClient } from './fake-client';
import { drawing, root } from './stage';

drawing();
afterEach(() => vi.unstubAllGlobals());

const clipboard = (writeText: () => Promise<void>): void => {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
};
const accepting = (): Promise<void> => Promise.resolve();
const refusing = (): Promise<void> => Promise.reject(new DOMException('No.', 'NotAllowedError'));
const status = (): string => root.querySelector('[role=status]')?.textContent ?? '';

async function press(name: string): Promise<void> {
  const found = await vi.waitFor(() => {
    const one = [...root.querySelectorAll('button, summary, [role=tab]')].find(
      ({ textContent }) => textContent?.trim() === name,
    );
    if (!(one instanceof HTMLElement)) throw new Error(`no button ${name}`);
    return one;
  }, 10_000);
  found.click();
}

describe('copying', () => {
  const withArn = (): FakeClient => fakeClient(withValues(capturedForm(), { roleArn: ROLE }, typed(15)));
  const run = async (client: FakeClient, id: OfferId): Promise<unknown> => {
    const view = await client.ask('view');
    const offer = offersOf({ ...view, activeTab: 'aws' }).find((one) => one.id === id);
    return (await offer?.run(client, view, {}))?.said;
  };

  it('says whether the browser let it', async () => {
    clipboard(accepting);
    expect(await run(withArn(), 'copy-arn')).toEqual([{ code: 'arn-copied' }]);
    expect(await run(withArn(), 'copy-diagnostics')).toEqual([{ code: 'diagnostics-copied' }]);
    clipboard(refusing);
    expect(await run(withArn(), 'copy-arn')).toEqual([{ code: 'arn-not-copied' }]);
    expect(await run(withArn(), 'copy-diagnostics')).toEqual([{ code: 'not-copied' }]);
  });

  it('has nothing to tell of a page that gives no answer', async () => {
    const client = withArn();
    client.handlers.diagnostics = async () => ({});
    expect(await run(client, 'copy-diagnostics')).toEqual([{ code: 'diagnostics-none' }]);
  });

  it('of an exported file', async () => {
    render(<App client={fakeClient(capturedForm())} />, root);
    await press('Values');
    await press('Export …');
    clipboard(accepting);
    await press('Copy');
    await vi.waitFor(() => expect(status()).toBe(sentenceOf({ code: 'file-copied' })));
    clipboard(refusing);
    await press('Copy');
    await vi.waitFor(() => expect(status()).toBe(sentenceOf({ code: 'file-not-copied' })));
  });
});

describe('the side panel', () => {
  it.each([
    ['panel-opened', accepting],
    ['panel-not-opened', refusing],
  ] as const)('%s', async (code, openSidePanel) => {
    render(<App client={Object.assign(fakeClient(), { openSidePanel })} />, root);
    await press('Open as side panel');
    await vi.waitFor(() => expect(status()).toBe(sentenceOf({ code })));
  });
});

describe('what is given', () => {
  it('is not sorted where nothing of it is Logz.io’s', async () => {
    const model = createModel(fakeClient());
    expect(await model.paste('hello')).toBe(false);
    expect(model.message.value).toMatchObject({ ok: false, text: sentenceOf({ code: 'nothing-to-sort' }) });
  });

  it('and kept aside is deleted when told to', async () => {
    const model = createModel(fakeClient());
    await model.dismissAside();
    expect(model.message.value?.text).toBe(sentenceOf({ code: 'aside-deleted' }));
  });

  it('as a file of more than 8 MB is not read', async () => {
    const client = fakeClient(migrating([]));
    render(<App client={client} />, root);
    await press('Configurations');
    const input = await vi.waitFor(() => {
      const one = root.querySelector<HTMLInputElement>('input[type=file]');
      if (!one) throw new Error('no file input');
      return one;
    }, 10_000);
    Object.defineProperty(input, 'files', { value: [{ name: 'all.csv', size: 8_000_001 }] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const values = { name: 'all.csv' };
    await vi.waitFor(() => expect(status()).toBe(sentenceOf({ code: 'file-too-large', values })));
    expect(client.calls).not.toContain('inventory import');
  });

  it('says of a file what was left out or tidied, at most 30 sentences of it', () => {
    const notes = Array.from({ length: 40 }, (_, index) => ({
      code: 'left-out' as const,
      values: { name: `Column ${index}`, what: 'column' as const },
    }));
    const all = detailsOf({ ok: true, said: { code: 'refused' }, notes });
    expect(all.map(({ code }) => code)).toEqual([...Array(30).fill('file-note'), 'more-of-file']);
    expect(all.at(-1)?.values).toEqual({ count: 10 });
  });
});
