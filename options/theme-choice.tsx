import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { THEMES, type Theme } from '../src/options/theme';
import { THEME_WORDS } from '../src/words/options';
import type { Platform } from './platform';

/** Light, dark, or as the browser; shown at once on every page of the extension. */
export function ThemeChoice({ theme, platform }: { theme: Theme; platform: Platform }): JSX.Element {
  // Until it is kept: something else that is kept meanwhile must not take the choice back.
  const chosen = useSignal(theme);
  useEffect(() => {
    chosen.value = theme;
  }, [theme, chosen]);
  async function choose(one: Theme): Promise<void> {
    chosen.value = one;
    await platform.setTheme(one).catch(() => {
      chosen.value = theme;
    });
  }
  return (
    <div class="card" role="radiogroup" aria-labelledby="theme">
      <h2 id="theme">Theme</h2>
      {THEMES.map((one) => (
        <label class="choice" key={one}>
          <input type="radio" name="theme" checked={chosen.value === one} onChange={() => void choose(one)} />
          {THEME_WORDS[one]}
        </label>
      ))}
    </div>
  );
}
