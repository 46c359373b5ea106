import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

const VIEWS = ['now', 'values', 'configurations'] as const;
export type ViewId = (typeof VIEWS)[number];

const LABELS: Record<ViewId, string> = { now: 'Now', values: 'Values', configurations: 'Configurations' };

interface Props {
  views: readonly ViewId[];
  shown: ViewId;
  show: (view: ViewId) => void;
}

const STEPS: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The views as a tab list: one stop for Tab, arrows, Home and End within it (WAI-ARIA's pattern). */
export function Tabs({ views, shown, show }: Props): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  function turn(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const at = views.indexOf(shown);
    const target =
      event.key === 'Home'
        ? views[0]
        : event.key === 'End'
          ? views.at(-1)
          : step && views[(at + step + views.length) % views.length];
    if (!target) return;
    event.preventDefault();
    show(target);
    list.current?.querySelector<HTMLElement>(`#tab-${target}`)?.focus();
  }
  return (
    <div role="tablist" aria-label="Views" class="tabs" ref={list} onKeyDown={turn}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`tab-${view}`}
          aria-controls="view"
          aria-selected={view === shown}
          tabIndex={view === shown ? 0 : -1}
          onClick={() => show(view)}
        >
          {LABELS[view]}
        </button>
      ))}
    </div>
  );
}
