import * as z from 'zod/mini';

const PageSettings = z.object({
  /** How the form shows what Logz.io gives out: read-only inputs, or plain text beside a copy icon. */
  logzioLabels: z._default(z.enum(['inputs', 'text']), 'inputs'),
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
