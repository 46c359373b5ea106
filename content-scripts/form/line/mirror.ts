/** What decides where a text area's lines stand. */
const STYLES = [
  'font',
  'letterSpacing',
  'wordSpacing',
  'tabSize',
  'textIndent',
  'lineHeight',
  'padding',
  'overflowWrap',
  'wordBreak',
] as const;

/**
 * Where lines of a text area stand, in pixels from the top of its content, wrapped lines included: measured on a copy of its text in
 * `root`, an element of ours.
 */
export function measureLines(
  area: HTMLTextAreaElement,
  lines: readonly number[],
  root: ParentNode & Node,
): Map<number, { top: number; height: number }> {
  const style = getComputedStyle(area);
  const copy = document.createElement('div');
  for (const name of STYLES) copy.style[name] = style[name];
  const wrap = area.wrap === 'off' || style.whiteSpace === 'pre' ? 'pre' : 'pre-wrap';
  Object.assign(copy.style, {
    position: 'absolute',
    visibility: 'hidden',
    boxSizing: 'border-box',
    inlineSize: `${area.clientWidth}px`,
    whiteSpace: wrap,
  });
  const rows = area.value.split('\n').map((text) => {
    const row = document.createElement('div');
    row.textContent = text || '\u200b';
    return row;
  });
  copy.append(...rows);
  root.append(copy);
  const measured = new Map<number, { top: number; height: number }>();
  for (const line of lines) {
    const row = rows[line - 1];
    if (row) measured.set(line, { top: row.offsetTop, height: row.offsetHeight });
  }
  copy.remove();
  return measured;
}
