import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { EXTENSION, launchChromium } from '../browser/launch';
import type { Result } from './figures';
import { manyTimes } from './many-times';
import { median, ofRuns } from './statistics';

/** Milliseconds from the start of loading, of each run. */
interface PopupTimes {
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

/** Opens both popups, in turn, in one browser; then ours with very many configurations. */
export async function popupFigures(runs: number): Promise<Result> {
  const { empty, ours, now } = await popupTimes(runs);
  const chromium = await launchChromium({ hostRules: 'MAP * ~NOTFOUND' });
  try {
    const many = await manyTimes(chromium, 400, { opened: 5, changed: 3 });
    const ratio = `×${(median(ours) / median(empty)).toFixed(2)} of a popup of one heading`;
    return new Map([
      ['first paint', ofRuns(ours, ratio)],
      ['first paint of a popup of one heading', ofRuns(empty)],
      ['next action drawn', ofRuns(now)],
      ['10,000 configurations, 400 roles: open', ofRuns(many.opens)],
      ['10,000 configurations, 400 roles: a change is stored', ofRuns(many.stored)],
      ['10,000 configurations, 400 roles: found by a search', ofRuns(many.found)],
    ]);
  } finally {
    await chromium.close();
  }
}

/** Opens both popups `runs` times, in turn, in one browser. */
async function popupTimes(runs: number): Promise<PopupTimes> {
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
