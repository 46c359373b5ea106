import { OPTIONS_KEY, readTheme, type Theme } from '../options/theme';
import { localArea, onStored } from './storage';

/** Where `public/theme.js` finds the theme before anything is painted: the extension's storage answers too late for that. */
const MIRROR = 'theme';

/** Shows this page in a theme, and the next one from its first paint on. */
function show(theme: Theme): void {
  localStorage.setItem(MIRROR, theme);
  document.documentElement.dataset.theme = theme;
}

async function showStored(): Promise<void> {
  const { [OPTIONS_KEY]: options } = await localArea().get([OPTIONS_KEY]);
  const theme = readTheme((options as { theme?: unknown } | undefined)?.theme);
  if (document.documentElement.dataset.theme !== theme) show(theme);
}

/** Keeps a page of the extension in the theme that the person chose. */
export function followTheme(): void {
  void showStored();
  onStored(() => void showStored());
}
