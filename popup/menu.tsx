import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface MenuItem {
  name: string;
  press: () => void;
}

/** What is seldom wanted, behind three dots. A press, Escape, or going elsewhere closes it. */
export function Menu({ items }: { items: readonly MenuItem[] }): JSX.Element {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = ({ target }: Event): void => {
      if (target instanceof Node && !menu.current?.contains(target)) close(menu.current);
    };
    for (const type of ['pointerdown', 'focusin']) document.addEventListener(type, away);
    return () => {
      for (const type of ['pointerdown', 'focusin']) document.removeEventListener(type, away);
    };
  }, []);
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.preventDefault(); // it would close the popup
        close(menu.current);
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label="Menu">⋯</summary>
      <div>
        {items.map(({ name, press }) => (
          <button
            key={name}
            type="button"
            class="quiet"
            onClick={() => {
              close(menu.current);
              press();
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </details>
  );
}

function close(menu: HTMLDetailsElement | null): void {
  if (menu) menu.open = false;
}
