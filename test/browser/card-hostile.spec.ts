import { expect, type Page } from '@playwright/test';
import { openConsole, policyCreated, store, VALUES } from './aws-part';
import { test } from './fixtures';
import type { Chromium } from './launch';
import { card, cardButton } from './pages';
import { filled } from './said';

const status = (page: Page) => card(page).getByRole('status');
const accountChoice = (page: Page) => page.getByRole('radio', { name: 'AWS account', exact: true });

async function openRole(chromium: Chromium): Promise<Page> {
  await store(chromium, VALUES, policyCreated());
  const page = await openConsole(chromium, 'roles/create');
  await expect(cardButton(page, 'Fill this page')).toBeVisible();
  await page.waitForTimeout(500); // it has found its place
  return page;
}

/** A real press at the place of the button, whatever lies over it. */
async function pressAt(page: Page, name: string): Promise<void> {
  const box = await cardButton(page, name).boundingBox();
  if (!box) throw new Error(`The card has no button ${name}.`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Ways of a page to have the person press what they don't see: each does it, and answers how to undo it. */
const TRICKS: Record<string, { hide: () => void; show: () => void }> = {
  'the card nearly transparent': {
    hide: () => document.querySelector<HTMLElement>('rolebridge-card')?.style.setProperty('opacity', '.01'),
    show: () => document.querySelector<HTMLElement>('rolebridge-card')?.style.removeProperty('opacity'),
  },
  'the whole page transparent': {
    hide: () => document.documentElement.style.setProperty('opacity', '0'),
    show: () => document.documentElement.style.removeProperty('opacity'),
  },
  'a picture over the card that lets the pointer through': {
    hide: () => {
      const over = document.createElement('div');
      over.id = 'over';
      Object.assign(over.style, {
        position: 'fixed',
        inset: '0',
        background: '#fff',
        pointerEvents: 'none',
        zIndex: '2147483647',
      });
      document.documentElement.append(over);
    },
    show: () => document.getElementById('over')?.remove(),
  },
  'a style in the card’s root': {
    hide: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('button{color:transparent!important;background:transparent!important}');
      const root = document.querySelector('rolebridge-card')?.shadowRoot;
      if (root) root.adoptedStyleSheets = [sheet];
    },
    show: () => {
      const root = document.querySelector('rolebridge-card')?.shadowRoot;
      if (root) root.adoptedStyleSheets = [];
    },
  },
  'another text on the button': {
    hide: () => {
      const buttons = document.querySelector('rolebridge-card')?.shadowRoot?.querySelectorAll('button') ?? [];
      for (const one of buttons)
        if (one.textContent === 'Fill this page') one.textContent = 'Fill this  page';
    },
    show: () => undefined,
  },
};

test('what the person does not see does not count as pressed: it is said, and works once it is seen again', async ({
  chromium,
}) => {
  const page = await openRole(chromium);
  for (const [name, { hide, show }] of Object.entries(TRICKS)) {
    await page.evaluate(hide);
    await page.waitForTimeout(300);
    await pressAt(page, 'Fill this page');
    await expect(status(page), name).toHaveAttribute('data-code', 'covered');
    await expect(accountChoice(page), name).not.toBeChecked();
    await page.evaluate(show);
    await page.waitForTimeout(300);
  }
  await cardButton(page, 'Fill this page').click();
  await expect(status(page)).toContainText(filled());
  await expect(accountChoice(page)).toBeChecked();
});

test('a button that the page moved out of the card does nothing', async ({ chromium }) => {
  const page = await openRole(chromium);
  await page.evaluate(() => {
    const buttons = document.querySelector('rolebridge-card')?.shadowRoot?.querySelectorAll('button') ?? [];
    const own = [...buttons].find((one) => one.textContent === 'Fill this page');
    if (!own) return;
    Object.assign(own.style, { position: 'fixed', inset: '0', inlineSize: '100%', opacity: '0' });
    document.body.append(own);
  });
  await page.mouse.click(640, 300);
  await page.waitForTimeout(500);
  await expect(accountChoice(page)).not.toBeChecked();
});

test('Enter does not press a button that the page gave the keyboard to; it does once the person came by Tab', async ({
  chromium,
}) => {
  const page = await openRole(chromium);
  const focus = () =>
    page.evaluate(() => {
      const buttons = document.querySelector('rolebridge-card')?.shadowRoot?.querySelectorAll('button') ?? [];
      [...buttons].find((one) => one.textContent === 'Fill this page')?.focus();
    });
  await focus();
  for (const key of ['Enter', ' ']) await page.keyboard.press(key);
  await page.waitForTimeout(500);
  await expect(accountChoice(page)).not.toBeChecked();
  await page.keyboard.press('Shift+Tab');
  // Within the card it is the page's doing all the same.
  await focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await expect(accountChoice(page)).not.toBeChecked();
  // So it is where the page moves it when Tab is let go.
  await page.evaluate(() =>
    addEventListener(
      'keyup',
      () => {
        const buttons =
          document.querySelector('rolebridge-card')?.shadowRoot?.querySelectorAll('button') ?? [];
        [...buttons].find((one) => one.textContent === 'Fill this page')?.focus();
      },
      { once: true },
    ),
  );
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await expect(accountChoice(page)).not.toBeChecked();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText(filled());
});

test('the role policy is not drawn where the page could read it', async ({ chromium }) => {
  await store(chromium);
  const page = await openConsole(chromium, 'policies/create');
  await expect(cardButton(page, 'Copy Role policy')).toBeVisible();
  const drawn = await page.evaluate(() => document.querySelector('rolebridge-card')?.shadowRoot?.textContent);
  expect(drawn).not.toContain('s3:GetObject');
});

test('a page that owns the card’s name gets the card all the same', async ({ chromium }) => {
  await store(chromium, VALUES, policyCreated());
  const page = await chromium.context.newPage();
  await page.addInitScript(() => {
    const Own = class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' });
      }
    };
    customElements.define('rolebridge-card', Own);
  });
  await page.goto('https://us-east-1.console.aws.amazon.com/iam/home#/roles/create');
  await cardButton(page, 'Fill this page').click();
  await expect(status(page)).toContainText(filled());
});

test('taken away, the card comes back twice; then the popup says so', async ({ chromium, openPopup }) => {
  const page = await openRole(chromium);
  const take = () => page.evaluate(() => document.querySelector('rolebridge-card')?.remove());
  for (const left of [1, 1, 0]) {
    await take();
    await expect(card(page)).toHaveCount(left);
  }
  const popup = await openPopup(page);
  await expect(popup.getByText('takes Rolebridge’s card away')).toBeVisible();
});
