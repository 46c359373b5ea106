import { type Ace, Range } from 'ace-builds';
import type { Lint } from './lint';

const types = { Warnings: 'warning', Suggestions: 'hint' } as const;

/**
 * Shows lints in an editor: an icon in the gutter for each, a squiggle under the text of a warning (4.1; S 2026-03). They stand beside
 * the errors of the editor's own JSON worker, which sets its annotations anew after each change.
 */
export function lintMarks(session: Ace.EditSession): (lints: readonly Lint[]) => void {
  let marks: Ace.Annotation[] = [];
  let squiggles: number[] = [];
  const annotate = (): void => {
    const shown = session.getAnnotations();
    if (marks.every((mark) => shown.includes(mark))) return;
    session.setAnnotations([...shown.filter(({ type }) => type === 'error'), ...marks]);
  };
  session.on('changeAnnotation', annotate);
  return (lints) => {
    for (const id of squiggles) session.removeMarker(id);
    const errors = session.getAnnotations().filter(({ type }) => type === 'error');
    marks = lints.map(({ kind, message, row, column }) => ({
      row: row - 1,
      column: column - 1,
      text: message,
      type: types[kind],
    }));
    squiggles = lints
      .filter(({ kind }) => kind === 'Warnings')
      .map(({ row, column, length }) =>
        session.addMarker(
          new Range(row - 1, column - 1, row - 1, column - 1 + length),
          'lint-squiggle',
          'text',
        ),
      );
    session.setAnnotations([...errors, ...marks]);
  };
}
