import { expect, type Page } from '@playwright/test';
import { FIELD_LABELS, FIELDS, type Field } from '../../src/connector/labels';
import type { Installed } from './installed';
import { meantIn } from './kept';
import { showView } from './pages';

export type ConnectorValues = Partial<Record<Field, string>>;

/** Puts values into the connector by typing them into the popup's own fields, in a tab that is closed again. */
export async function setConnector(installed: Installed, values: ConnectorValues): Promise<void> {
  const page = await installed.openOwnPage('popup/index.html');
  await showView(page, 'Values');
  for (const field of FIELDS) {
    const value = values[field];
    if (value === undefined) continue;
    const box = page.getByRole('textbox', { name: FIELD_LABELS[field], exact: true });
    await box.fill(value);
    await box.blur();
    await expect
      .poll(() => stored(page, field), { message: `${FIELD_LABELS[field]} in the store` })
      .toBe(value);
  }
  await page.close();
}

/** The stored value of a field, read where the extension keeps it. */
async function stored(page: Page, field: Field): Promise<unknown> {
  const raw = await page.evaluate(async () => (await chrome.storage.local.get('rolebridge')).rolebridge);
  return meantIn(raw).values[field]?.value;
}
