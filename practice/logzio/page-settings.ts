import { createContext, use } from 'react';
import * as z from 'zod/mini';

const PageSettings = z.object({
  /** How the form shows what Logz.io gives out: read-only inputs, or plain text beside a copy icon. */
  logzioLabels: z._default(z.enum(['inputs', 'text']), 'inputs'),
  /** What the drop-down lists of the forms are made of. */
  logzioSelects: z._default(z.enum(['custom', 'native', 'combobox']), 'custom'),
  /** The headings of the list of buckets: the form's words, or shorter ones. */
  logzioList: z._default(z.enum(['form', 'short', 'arn']), 'form'),
  /** Whether region and log type are chosen beforehand, or have to be. */
  logzioChoices: z._default(z.enum(['preset', 'empty']), 'preset'),
  /** The account in the header: the browser's own list, or a button with its name. */
  logzioSwitcher: z._default(z.enum(['select', 'menu']), 'select'),
});
export type PageSettings = z.infer<typeof PageSettings>;

/**
 * The settings that the server wrote into this document as `<script type="application/json" id="practice-settings">`.
 * Without them (a page served as a plain file) the defaults hold; a value that is not one of the known ones throws.
 */
export function pageSettings(page: Document): PageSettings {
  const written = page.getElementById('practice-settings')?.textContent?.trim();
  return PageSettings.parse(written ? JSON.parse(written) : {});
}

export const SettingsContext = createContext<PageSettings | null>(null);

/** The settings of this document, for whatever stands inside `<App>`. */
export function usePageSettings(): PageSettings {
  const settings = use(SettingsContext);
  if (!settings) throw new Error('usePageSettings is for what stands inside <App>.');
  return settings;
}
