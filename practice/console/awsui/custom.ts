import { createElement, type ReactNode, useState } from 'react';

/** An element by its name: the console's own tags of 2017–22, which React has no types for. Attributes by their HTML names. */
export const custom = (name: string, attributes: object, ...children: ReactNode[]): ReactNode =>
  createElement(name, attributes, ...children);

const counts = new Map<string, number>();

/** `awsui-input-3`: ids are numbered in the order in which controls were made, and differ from page to page (4.2). */
export function useNumbered(name: string): string {
  const [id] = useState(() => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return `${name}-${count}`;
  });
  return id;
}
