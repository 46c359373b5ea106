import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { certificateFlag } from '../../practice/http/certificate';
import { startPractice } from '../../practice/server';
import { requireChromium } from '../../scripts/browsers';
import { EXTENSION } from '../browser/launch';

/** A browser with one extension, or with none: what is measured in it is held against what is measured in the others. */
export interface Guest {
  name: string;
  context: BrowserContext;
  /** The extension's worker; undefined where there is none. */
  worker: Worker | undefined;
  close(): Promise<void>;
}

/** An extension whose content script does nothing: what the browser itself costs for having one. */
function emptyExtension(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'empty-'));
  writeFileSync(path.join(folder, 'page.js'), '');
  writeFileSync(
    path.join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'empty',
      version: '1',
      content_scripts: [{ matches: ['https://*.console.aws.amazon.com/*'], js: ['page.js'] }],
    }),
  );
  return folder;
}

/** Starts a browser with the extension of this folder; without one, with none. Everything but the practice hosts is unreachable. */
async function startGuest(name: string, hostRules: string, folder?: string): Promise<Guest> {
  const profile = mkdtempSync(path.join(tmpdir(), 'guest-'));
  mkdirSync(path.join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    viewport: { width: 1280, height: 900 },
    args: [
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      await certificateFlag(),
      `--host-resolver-rules=${hostRules}`,
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
    ],
  });
  return {
    name,
    context,
    worker: folder ? await workerOf(context) : undefined,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A worker that comes at all comes soon: an extension may have none. */
const workerOf = async (context: BrowserContext): Promise<Worker | undefined> =>
  context.serviceWorkers()[0] ??
  (await context.waitForEvent('serviceworker', { timeout: 3_000 }).catch(() => undefined));

/** Who is measured: no extension, an empty one, ours, and others by their folders. */
export interface Guests {
  none: Guest;
  empty: Guest;
  ours: Guest;
  others: Guest[];
}

/** Starts a browser for each, does the work, and ends them all. */
export async function withGuests<T>(
  peers: readonly (readonly [name: string, folder: string])[],
  work: (guests: Guests) => Promise<T>,
): Promise<T> {
  const practice = await startPractice();
  const started: Guest[] = [];
  const start = async (name: string, folder?: string): Promise<Guest> => {
    const guest = await startGuest(name, practice.hostRules, folder);
    started.push(guest);
    return guest;
  };
  const folder = emptyExtension();
  try {
    const others: Guest[] = [];
    const [none, empty, ours] = [
      await start('nothing'),
      await start('empty extension', folder),
      await start('ours', EXTENSION),
    ];
    for (const [name, path] of peers) others.push(await start(name, path));
    return await work({ none, empty, ours, others });
  } finally {
    for (const guest of started) await guest.close();
    rmSync(folder, { recursive: true });
    await practice.close();
  }
}

const VALUES = {
  accountId: '406095609952',
  externalId: 'logzio:aws:extid:q7w8e9r0t1y2u3i4o',
  rolePolicy: '{}',
  bucket: 'example-logs-bucket',
  policyName: 'logzio-example',
  roleName: 'logzio-example-role',
};

/** Begins a connector in the extension's own store, or forgets it. */
export async function begin({ worker }: Guest, connector: boolean): Promise<void> {
  const source = { kind: 'typed', at: 0 };
  const values = Object.fromEntries(
    Object.entries(VALUES).map(([field, value]) => [field, { value, source }]),
  );
  const state = { version: 1, journey: 'connect', facts: {}, values };
  await worker?.evaluate(
    async ({ state, connector }) =>
      connector ? chrome.storage.local.set({ rolebridge: state }) : chrome.storage?.local.clear(),
    { state, connector },
  );
}
