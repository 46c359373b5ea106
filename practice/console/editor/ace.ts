import { type Ace, config, edit } from 'ace-builds';
import 'ace-builds/src-noconflict/mode-json';
import 'ace-builds/src-noconflict/theme-cloud_editor';
import 'ace-builds/src-noconflict/theme-cloud_editor_dark';
import 'ace-builds/src-noconflict/ext-searchbox';
import 'ace-builds/css/ace.css';
import 'ace-builds/css/theme/cloud_editor.css';
import 'ace-builds/css/theme/cloud_editor_dark.css';
import jsonWorker from 'ace-builds/src-noconflict/worker-json?url';

// Style rules come as files: the page's content security policy refuses the <style> elements that Ace would add.
config.set('useStrictCSP', true);
config.set('loadWorkerFromBlob', false);
config.setModuleUrl('ace/mode/json_worker', jsonWorker);

const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * A JSON editor in `place`, used directly as the console does (not through Cloudscape's own code editor). Ends with
 * `gone`.
 */
export function openAce(
  place: HTMLElement,
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
    wrap: false,
    ...options,
  });
  const follow = (): void => editor.setTheme(`ace/theme/cloud_editor${dark.matches ? '_dark' : ''}`);
  follow();
  dark.addEventListener('change', follow, { signal: gone });
  gone.addEventListener('abort', () => editor.destroy());
  return editor;
}
