import type { ReactElement, ReactNode } from 'react';

/** A named box that scrolls sideways on narrow screens, by keyboard too. */
export function ScrollBox(props: { label: string; className: string; children: ReactNode }): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard could not scroll it
    <section className={props.className} aria-label={props.label} tabIndex={0}>
      {props.children}
    </section>
  );
}
