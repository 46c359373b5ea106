import type { Page } from '@playwright/test';
import { STATES } from '../../scripts/shots/states';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { cardFaults, viewFaults } from './looks';
import { newTab, showView } from './pages';

const CARD = (style: string): string =>
  `<aside aria-label="Rolebridge" style="position:fixed;inline-size:300px;block-size:200px;${style}">
    <button class="primary">Fill</button></aside>`;

test('a view with several primary buttons, or with what matters below the fold, is at fault', async ({
  context,
}) => {
  const page = await newTab(context);
  await page.setViewportSize({ width: 400, height: 600 });
  await page.setContent('<button class="primary">One</button><p role="status">Said.</p>');
  expect(await viewFaults(page)).toEqual([]);
  await page.setContent(
    `<button class="primary">One</button><button class="primary">Two</button>
     <div style="block-size:700px;inline-size:500px"></div><p role="status">Said.</p>`,
  );
  expect(await viewFaults(page)).toEqual([
    '2 primary buttons',
    'the status is below the first 600 px',
    'wider than the window',
  ]);
});

test('a card over a field, a button of the page or a bar that stays is at fault', async ({ context }) => {
  const page = await newTab(context);
  const form = '<main><input aria-label="Policy name"><button>Create policy</button></main>';
  const bar = '<footer style="position:fixed;inset:auto 0 0;block-size:40px">Terms</footer>';
  await page.setContent(form + bar + CARD('inset:300px 0 auto auto'));
  expect(await cardFaults(page)).toEqual([]);
  await page.setContent(form + bar + CARD('inset:0 auto auto 0'));
  expect(await cardFaults(page)).toEqual([
    'covers the field “Policy name”',
    'covers the button “Create policy”',
  ]);
  await page.setContent(form + bar + CARD('inset:auto 0 10px auto'));
  expect(await cardFaults(page)).toEqual(['covers the bar “Terms”']);
  await page.setContent(form);
  expect(await cardFaults(page)).toEqual([]);
});

/** A window, and how large it draws a px of the page. 320 px are also 640 px at 200 %. */
const LOOKS = [
  { width: 320, height: 600, zoom: 1, colorScheme: 'light', forcedColors: 'active' },
  { width: 320, height: 600, zoom: 1, colorScheme: 'dark', forcedColors: 'active' },
  { width: 400, height: 600, zoom: 1, colorScheme: 'light', forcedColors: 'none' },
  { width: 400, height: 600, zoom: 1, colorScheme: 'dark', forcedColors: 'none' },
  { width: 900, height: 600, zoom: 1, colorScheme: 'light', forcedColors: 'none' },
  { width: 900, height: 600, zoom: 2, colorScheme: 'light', forcedColors: 'none' },
  { width: 640, height: 600, zoom: 2, colorScheme: 'dark', forcedColors: 'none' },
] as const;

/** Draws a page as a zoomed window does: half the px of the page, each twice as large. */
async function resize(page: Page, { width, height, zoom }: (typeof LOOKS)[number]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const size = { width: width / zoom, height: height / zoom, deviceScaleFactor: zoom, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', size);
  await expect.poll(() => page.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([size.width, zoom]);
  await session.detach();
}

/** A rule that one state keeps in one look it mostly keeps in all: those whose parts others have too are asked in fewer, `LOOKS=all` in each. */
const FEWER: readonly (typeof LOOKS)[number][] = process.env.LOOKS === 'all' ? LOOKS : [LOOKS[0], LOOKS[3]];

/** What is wrong with a page of the extension in each size and in each way of drawing colours, and with letters of twice the size. */
async function faultsOf(page: Page, rulesIn: readonly (typeof LOOKS)[number][]): Promise<string[]> {
  const faults: string[] = [];
  for (const look of LOOKS) {
    const { colorScheme, forcedColors } = look;
    await page.emulateMedia({ colorScheme, forcedColors });
    await resize(page, look);
    const where = `${look.width} px at ${look.zoom * 100} %, ${colorScheme}, forced colours ${forcedColors}`;
    const ask = look === LOOKS[0] ? 'everything' : 'of the look';
    const found = [
      ...(await viewFaults(page)),
      ...(rulesIn.includes(look) ? await violations(page, ask) : []),
    ];
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  }
  await resize(page, LOOKS[2]);
  const wider = await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    const over = document.documentElement.scrollWidth - innerWidth;
    document.documentElement.style.fontSize = '';
    return over;
  });
  return wider > 0 ? [...faults, 'letters of twice the size: wider than the window'] : faults;
}

/** Where the other views hold something of their own. */
const OTHERS =
  /^popup-(?:empty|connected|warnings|migration|migration-empty|migration-done|migration-many|new-roles-made)$/;
/** Between them they show every view and every part of one: they keep the rules in each look. */
const ALL_PARTS =
  /^(?:options|welcome|popup-(?:empty|asked|warnings|danger|connected|export|migration|new-roles-made))$/;

for (const state of STATES.filter(({ of }) => of === 'extension'))
  test(`${state.name}: one primary button, what matters above the fold, nothing against WCAG 2.2 AA`, async ({
    chromium,
    practice,
  }) => {
    const page = await state.play({ chromium, practice });
    const rulesIn = ALL_PARTS.test(state.name) ? LOOKS : FEWER;
    expect(await faultsOf(page, rulesIn)).toEqual([]);
    const others = OTHERS.test(state.name) ? (['Values', 'Configurations'] as const) : [];
    for (const view of others) {
      if (!(await page.getByRole('tab', { name: view }).isVisible())) continue;
      await showView(page, view);
      if (view === 'Configurations' && state.name !== 'popup-migration-empty')
        await expect(page.locator('li.row').first()).toBeVisible();
      expect(await faultsOf(page, rulesIn), view).toEqual([]);
    }
  });
