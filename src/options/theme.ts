/** Under which name of the browser's storage the options stand: apart from what is stored of connectors. */
export const OPTIONS_KEY = 'rolebridge-options';

/** Light or dark; `system` follows the browser. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** @returns the theme that a stored or imported value names, `system` for anything else */
export const readTheme = (value: unknown): Theme => THEMES.find((one) => one === value) ?? 'system';
