import type { Locator, Page } from '@playwright/test';

/** A console whose Role name nothing gives away: no label, no rule beside it. */
export async function nameless(page: Page): Promise<void> {
  await page.evaluate(() => {
    const spoil = (): void => {
      for (const label of document.querySelectorAll('label, [id$="-constraint"], [id$="-description"]'))
        if (/^Role name|64 char|meaningful name/.test(label.textContent ?? ''))
          label.textContent = 'Nimi tälle';
    };
    new MutationObserver(spoil).observe(document.body, { subtree: true, childList: true });
    spoil();
  });
}

/** That box, by the words that stand there instead. */
export const named = (page: Page): Locator => page.getByRole('textbox', { name: /^Nimi tälle/ });
