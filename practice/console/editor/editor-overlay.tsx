import type { ReactNode } from 'react';
import { useConsole } from '../shell/console-context';
import type { Cursor } from './json-editor';

/**
 * What lies over the editor since 2025 (3.3; S 2026-03, 2026-05): a round button with a keyboard in the upper right corner, whose
 * name and work are not known, and the cursor's place in the lower one.
 */
export function EditorOverlay({ cursor }: { cursor: Cursor }): ReactNode {
  const { help } = useConsole();
  return (
    <>
      <button
        type="button"
        className="keyboard-button"
        aria-label="Keyboard shortcuts"
        onClick={() => help('keyboard shortcuts')}
      >
        <span aria-hidden="true">⌨</span>
      </button>
      <div className="editor-place">
        <span>
          {cursor.row}:{cursor.column}
        </span>{' '}
        JSON
      </div>
    </>
  );
}
