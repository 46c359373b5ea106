import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { EXTENSION, launchChromium } from '../browser/launch';

/** Milliseconds from the start of loading, of each run. */
export interface PopupTimes {
  /** First paint with something in it: of an extension whose popup is one heading, and of ours. */
  empty: number[];
  ours: number[];
  /** Until the next action is drawn. */
  now: number[];
}

/** An extension that is nothing but a popup with a heading. Its key tells its ID beforehand. */
function makeEmpty(folder: string): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const manifest = {
    ...{ manifest_version: 3, name: 'Empty', version: '1', key: key.toString('base64') },
    action: { default_popup: 'popup.html' },
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'popup.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    while (performance.getEntriesByName('first-contentful-paint').length === 0)
      await new Promise((done) => requestAnimationFrame(done));
    return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  });

/** Opens both popups `runs` times, in turn, in one browser. */
export async function popupTimes(runs: number): Promise<PopupTimes> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolebridge-empty-'));
  const emptyId = makeEmpty(folder);
  const chromium = await launchChromium({
    hostRules: 'MAP * ~NOTFOUND',
    extension: `${EXTENSION},${folder}`,
  });
  const times: PopupTimes = { empty: [], ours: [], now: [] };
  try {
    const page = await chromium.context.newPage();
    for (let run = 0; run < runs; run += 1) {
      await page.goto(`chrome-extension://${emptyId}/popup.html`);
      times.empty.push(await firstPaint(page));
      await page.goto(`chrome-extension://${chromium.extensionId}/popup/index.html`);
      times.ours.push(await firstPaint(page));
      times.now.push(
        await page.evaluate(async () => {
          while (!document.querySelector('section[aria-label=Now] h2'))
            await new Promise((done) => requestAnimationFrame(done));
          return performance.now();
        }),
      );
    }
  } finally {
    await chromium.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return times;
}
