import type { JSX } from 'preact';

/** Longer ones are cut. */
const WHOLE = 20;
const [START, END] = [11, 3];

/** An ID whose ends tell it apart: cut in the middle, whole where it or what it stands in is pointed at or has the focus, and for screen readers. */
export function LongId({ id }: { id: string }): JSX.Element {
  const characters = [...id];
  if (characters.length <= WHOLE) return <code>{id}</code>;
  return (
    <code class="long-id">
      <span class="cut" aria-hidden="true">
        {characters.slice(0, START).join('')}…{characters.slice(-END).join('')}
      </span>
      <span class="whole">{id}</span>
    </code>
  );
}
