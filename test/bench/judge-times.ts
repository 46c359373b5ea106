import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { requireChromium } from '../../scripts/browsers';

/** Milliseconds that one judgement takes, each run by itself. */
export type JudgeTimes = Map<string, number[]>;

/** What the page in Chromium gives: times by what was judged. */
declare function rolebridgeTimes(runs: number): [string, number[]][];

const ENTRY = fileURLToPath(new URL('judge-page.ts', import.meta.url));

/** The judgements as the extension ships them, minified, in one script. */
async function script(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome120',
      lib: { entry: ENTRY, formats: ['iife'], name: 'judgePage' },
    },
  });
  const [first] = [result].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The judgements were not built.');
  return chunk.code;
}

/** Judges policies of 6 kB in Chromium, `runs` times each. */
export async function judgeTimes(runs = 101): Promise<JudgeTimes> {
  const browser = await chromium.launch({ executablePath: requireChromium() });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await script() });
    return new Map(await page.evaluate((count) => rolebridgeTimes(count), runs));
  } finally {
    await browser.close();
  }
}
