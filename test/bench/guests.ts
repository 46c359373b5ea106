import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { certificateFlag } from '../../practice/http/certificate';
import { requireChromium } from '../../scripts/browsers';

/** A browser with one extension, or with none: what is measured in it is held against what is measured in the others. */
export interface Guest {
  name: string;
  context: BrowserContext;
  /** The extension's worker; undefined where there is none. */
  worker: Worker | undefined;
  close(): Promise<void>;
}

/** An extension whose content script does nothing: what the browser itself costs for having one. */
export function emptyExtension(): string {
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
export async function startGuest(name: string, hostRules: string, folder?: string): Promise<Guest> {
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
