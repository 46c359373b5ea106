// Draws every view in every state, from the real extension on the practice sites, into shots/; the pictures for the stores into store/.
//   npm run shots                    all of them
//   npm run shots -- popup- welcome  those whose name begins so; store: what the stores are given; walk-through: the README's moving picture
// Prints what is wrong with a look (test/browser/looks.ts); exits 1 where a state could not be reached.
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openSite } from '../practice/server';
import { type Chromium, launchChromium } from '../test/browser/launch';
import { cardFaults, viewFaults } from '../test/browser/looks';
import { ROOT, run } from './run';
import type { ShotState } from './shots/stage';
import { STATES } from './shots/states';
import { filmWalkThrough } from './shots/walk-through';

const SHOTS = `${ROOT}shots`;
const STORE = `${ROOT}store`;
const WIDTHS = { extension: [320, 400, 900], aws: [900, 1280] } as const;
const THEMES = ['light', 'dark'] as const;

/** Draws a page in every size and theme. @returns what is wrong with its look, each with where */
async function draw(page: Page, { name, of }: ShotState): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of THEMES)
    for (const width of WIDTHS[of]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: of === 'aws' ? 800 : 600 });
      await page.mouse.move(0, 0); // what the pointer rests on stays where it is
      await page.waitForTimeout(250); // the card moves out of the way once the page stands still
      await page.screenshot({
        path: `${SHOTS}/${name}-${colorScheme}-${width}.png`,
        fullPage: of === 'extension',
      });
      const found = await (of === 'aws' ? cardFaults(page) : viewFaults(page));
      faults.push(...found.map((fault) => `${name}, ${width} px: ${fault}`));
    }
  return [...new Set(faults)];
}

const dataUrl = (file: string, type: string): string =>
  `data:${type};base64,${readFileSync(file).toString('base64')}`;

/** The stores' pictures: by name, a page and the popup beside it. */
const STORE_PICTURES: Readonly<Record<string, readonly [page: string, popup: string]>> = {
  policy: ['card-create-policy-filled', 'popup-policy-filled'],
  role: ['card-create-role-filled', 'popup-role-filled'],
  connected: ['welcome', 'popup-connected'],
  migration: ['card-trust-edited', 'popup-migration-edited'],
  danger: ['card-danger', 'popup-danger'],
};

/** Puts the stores' pictures together out of those in shots/, and draws the small tile. */
async function drawForStores({ context }: Chromium): Promise<void> {
  mkdirSync(STORE, { recursive: true });
  const page = await context.newPage();
  const picture = (name: string): string => `<img src="${dataUrl(`${SHOTS}/${name}.png`, 'image/png')}">`;
  for (const [name, [shown, popup]] of Object.entries(STORE_PICTURES)) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.setContent(
      `<style>body{margin:0;display:grid;grid-template-columns:900px 380px;block-size:800px;overflow:hidden;background:#f3f4f6}
       img{display:block;inline-size:100%}</style>${picture(`${shown}-light-900`)}${picture(`${popup}-light-400`)}`,
    );
    await page.screenshot({ path: `${STORE}/1280x800-${name}.png` });
  }
  await page.setViewportSize({ width: 440, height: 280 });
  await page.setContent(
    `<style>body{margin:0;block-size:280px;display:grid;place-content:center;justify-items:center;gap:12px;
     background:#0b6470;color:#fff;font:600 28px system-ui,sans-serif}p{margin:0;font-size:17px;font-weight:400}
     img{inline-size:96px;block-size:96px}</style>
     <img src="${dataUrl(`${ROOT}docs/icon.svg`, 'image/svg+xml')}">Rolebridge<p>S3 buckets to Logz.io, with an IAM role</p>`,
  );
  await page.screenshot({ path: `${STORE}/440x280.png` });
  await page.close();
}

/** tsx puts a call of its own around named functions, also in those that are sent into a page or the worker: there it has to be known. */
const KNOW_NAMES = 'globalThis.__name ??= (named) => named';

for (const built of await Promise.all([run('vite build'), run('vite build practice')]))
  if (!built.ok) throw new Error(built.output);
const wanted = process.argv.slice(2);
const forStores = wanted.length === 0 || wanted.includes('store');
const states = STATES.filter(
  ({ name }) =>
    wanted.length === 0 ||
    wanted.some((start) => name.startsWith(start)) ||
    (forStores && Object.values(STORE_PICTURES).flat().includes(name)),
);
mkdirSync(SHOTS, { recursive: true });
const site = await openSite();
const chromium = await launchChromium({ hostRules: site.hostRules, reducedMotion: true });
try {
  await chromium.context.addInitScript(KNOW_NAMES);
  for (const state of states) {
    const practice = { ...site, ...site.begin() };
    try {
      const faults = await draw(await state.play({ chromium, practice }), state);
      console.log(`${faults.length === 0 ? 'ok  ' : 'look'}  ${state.name}`);
      for (const fault of faults) console.log(`      ${fault}`);
    } catch (error) {
      console.log(`FAIL  ${state.name}: ${String(error).split('\n')[0]}`);
      process.exitCode = 1;
    }
    await (await chromium.worker()).evaluate(KNOW_NAMES);
    await chromium.reset();
  }
  if (forStores && !process.exitCode) await drawForStores(chromium);
  if (wanted.length === 0 || wanted.includes('walk-through')) {
    site.begin();
    const bytes = await filmWalkThrough(chromium, `${ROOT}docs/walk-through.gif`);
    console.log(`ok    docs/walk-through.gif, ${bytes} bytes`);
  }
} finally {
  await chromium.close();
  await site.close();
}
