import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Drawing, Edge } from './drawing';

interface Props {
  /** What it is a picture of. */
  name: string;
  /** What it says, a sentence each: the same for those who don't see it. */
  says: readonly string[];
  /** Lays it out for a width in px. */
  draw: (width: number) => Drawing;
}

/** Before the page is laid out, and the widest that a picture gets. */
const FIRST = 368;
const WIDEST = 520;
const NARROWEST = 240;

/** A picture as wide as its place, drawn anew when that changes: text never shrinks with it. */
export function Picture({ name, says, draw }: Props): JSX.Element {
  const figure = useRef<HTMLElement>(null);
  const width = useSignal(FIRST);
  useLayoutEffect(() => {
    const { current } = figure;
    if (!current || typeof ResizeObserver === 'undefined') return undefined;
    const measure = (): void => {
      width.value = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(current.clientWidth || FIRST)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [width]);
  const drawing = draw(width.value);
  return (
    <figure class="picture" aria-label={name} ref={figure}>
      <svg
        aria-hidden="true"
        width={drawing.width}
        height={drawing.height + 2}
        viewBox={`-1 -1 ${drawing.width + 2} ${drawing.height + 2}`}
      >
        {drawing.edges.map((edge) => (
          <Arrow key={edge.points.join(' ')} edge={edge} />
        ))}
        {drawing.boxes.map(({ tone, ...box }) => (
          <rect key={`${box.x} ${box.y}`} class={`tone-${tone}`} rx={6} {...box} />
        ))}
        {drawing.texts.map(({ x, y, text, whole, look, tone }) => (
          <text key={`${x} ${y}`} class={`${look} tone-${tone}`} x={x} y={y}>
            {text}
            {text !== whole && <title>{whole}</title>}
          </text>
        ))}
      </svg>
      <ul class="hidden">
        {says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </figure>
  );
}

function Arrow({ edge: { points, tone } }: { edge: Edge }): JSX.Element {
  const [last, before] = [points.at(-1) ?? [0, 0], points.at(-2) ?? [0, 0]];
  const [x, y] = last;
  const down = before[0] === x;
  const head = down
    ? `M${x - 5} ${y - 6}L${x} ${y}L${x + 5} ${y - 6}`
    : `M${x - 6} ${y - 5}L${x} ${y}L${x - 6} ${y + 5}`;
  return (
    <g class={`tone-${tone}`}>
      <path class="line" d={`M${points.map((point) => point.join(' ')).join('L')}`} />
      <path d={head} />
    </g>
  );
}
