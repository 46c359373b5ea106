import type { Ace } from 'ace-builds';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { openAce, type Theme } from './ace';
import type { Lint } from './lint';
import { lintMarks } from './lint-marks';

/** Where the cursor stands; rows and columns count from 1, `offset` is in UTF-16 units from 0. */
export interface Cursor {
  row: number;
  column: number;
  offset: number;
}

interface JsonEditorProps {
  label: string;
  theme: Theme;
  value: string;
  lints: readonly Lint[];
  onChange(text: string): void;
  onCursor?(cursor: Cursor): void;
  /** How many errors Ace's own JSON worker sees. */
  onErrors?(count: number): void;
}

/** The editable Ace of the policy editor, of fixed height: only the lines in view are in the page. */
export function JsonEditor(props: JsonEditorProps): ReactNode {
  const { label, theme, value, lints, onChange, onCursor, onErrors } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Ace.Editor>(null);
  const mark = useRef<(lints: readonly Lint[]) => void>(null);
  const report = useRef({ onChange, onCursor, onErrors });
  report.current = { onChange, onCursor, onErrors };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is opened once; later values come in below
  useEffect(() => {
    if (!place.current) return;
    const gone = new AbortController();
    const ace = openAce(place.current, theme, {}, gone.signal);
    editor.current = ace;
    ace.textInput.setAriaOptions({ setLabel: true });
    ace.setOption('textInputAriaLabel', label);
    ace.setOption('enableKeyboardAccessibility', true);
    const { session } = ace;
    session.setValue(value);
    session.on('change', () => report.current.onChange(session.getValue()));
    mark.current = lintMarks(session);
    session.on('changeAnnotation', () =>
      report.current.onErrors?.(session.getAnnotations().filter(({ type }) => type === 'error').length),
    );
    ace.selection.on('changeCursor', () => {
      const { row, column } = ace.getCursorPosition();
      const offset = session.doc.positionToIndex({ row, column }, 0);
      report.current.onCursor?.({ row: row + 1, column: column + 1, offset });
    });
    ace.navigateFileEnd();
    return () => gone.abort();
  }, []);

  // At commit, not later: by the time of a passive effect the editor may have gone on, and would be set back.
  useLayoutEffect(() => {
    const ace = editor.current;
    // A text that was not typed here: from the visual editor or the statement panel.
    if (!ace || ace.getValue() === value) return;
    const cursor = ace.getCursorPosition();
    ace.session.doc.setValue(value);
    ace.selection.moveToPosition(cursor);
  }, [value]);

  useEffect(() => mark.current?.(lints), [lints]);

  return <div ref={place} className="json-editor" />;
}
