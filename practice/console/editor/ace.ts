import { type Ace, config, edit } from 'ace-builds';
import 'ace-builds/src-noconflict/mode-json';
import 'ace-builds/src-noconflict/theme-cloud_editor';
import 'ace-builds/src-noconflict/theme-cloud_editor_dark';
import 'ace-builds/src-noconflict/theme-dawn';
import 'ace-builds/src-noconflict/ext-searchbox';
import 'ace-builds/css/ace.css';
import 'ace-builds/css/theme/cloud_editor.css';
import 'ace-builds/css/theme/cloud_editor_dark.css';
import 'ace-builds/css/theme/dawn.css';
import jsonWorker from 'ace-builds/src-noconflict/worker-json?url';

// Style rules come as files: the page's content security policy refuses the <style> elements that Ace would add.
config.set('useStrictCSP', true);
config.set('loadWorkerFromBlob', false);
config.setModuleUrl('ace/mode/json_worker', jsonWorker);

const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * The themes that IAM's pages show at once (4.1; S 2024 … 2026-08): `dawn` for what is only read, and until about 2025 for the editors
 * too; `cloud_editor` for today's editors. What they are in dark mode was not seen.
 */
export type Theme = 'dawn' | 'cloud_editor';

/**
 * A JSON editor in `place`, used directly as the console does (not through Cloudscape's own code editor). Ends with
 * `gone`.
 */
export function openAce(
  place: HTMLElement,
  theme: Theme,
  options: Partial<Ace.EditorOptions>,
  gone: AbortSignal,
): Ace.Editor {
  const editor = edit(place, {
    mode: 'ace/mode/json',
    fontSize: 14,
    tabSize: 4,
    useSoftTabs: true,
    showPrintMargin: false,
    fixedWidthGutter: true,
    fadeFoldWidgets: false,
    // The pin and the triangle of the screenshots (4.1). With them the gutter's cells have another class.
    useSvgGutterIcons: true,
    wrap: false,
    ...options,
  });
  const follow = (): void => editor.setTheme(`ace/theme/${dark.matches ? 'cloud_editor_dark' : theme}`);
  follow();
  dark.addEventListener('change', follow, { signal: gone });
  gone.addEventListener('abort', () => editor.destroy());
  return editor;
}
