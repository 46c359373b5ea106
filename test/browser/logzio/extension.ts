import { expect, type Page } from '@playwright/test';
import type { Field } from '../../../src/connector/labels';
import type { Installed } from '../installed';
import { meantIn } from '../kept';
import { showView } from '../pages';

/** The extension's own page in a tab of its own: its buttons act on the tab in front, as those of the side panel do. */
export class Panel {
  constructor(readonly page: Page) {}

  static async open(installed: Installed): Promise<Panel> {
    const page = await installed.openOwnPage('popup/index.html');
    await expect(page.getByRole('heading', { name: 'Rolebridge' })).toBeVisible();
    return new Panel(page);
  }

  /** Presses a button for the tab in front, and gives what the status says then. */
  readonly press = async (name: string, over: Page): Promise<string> => {
    await showView(this.page, 'Now');
    await over.bringToFront();
    // Also among the further actions, which fold away whenever the connector becomes another one.
    await this.page
      .getByRole('button', { name, exact: true, includeHidden: true })
      .evaluate((button: HTMLElement) => button.click());
    await expect(this.page.locator('[aria-busy=true]')).toHaveCount(0);
    const status = this.page.getByRole('status');
    await expect(status).toContainText(/\S/);
    return status.innerText();
  };

  /** The same, and gives the codes of what was said. */
  readonly codes = async (name: string, over: Page): Promise<string[]> => {
    await this.press(name, over);
    return (await this.page.getByRole('status').getAttribute('data-code'))?.split(' ') ?? [];
  };

  /** Values and facts of the connector that is meant now. */
  async stored(): Promise<ReturnType<typeof meantIn>> {
    return meantIn(
      await this.page.evaluate(async () => (await chrome.storage.local.get('rolebridge')).rolebridge),
    );
  }

  /** A field's stored value. */
  async value(field: string): Promise<string | undefined> {
    return (await this.stored()).values[field as Field]?.value;
  }

  /** Empties the store, as if nothing had been done. */
  async clear(): Promise<void> {
    await this.page.evaluate(() => chrome.storage.local.clear());
  }
}
