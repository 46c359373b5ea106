import { createContext, use } from 'react';
import type { Page } from '../route';
import type { Session } from '../session';

/** A message above a page. It belongs to the pages that it was meant for and goes when another one is opened. */
export interface Notice {
  on: readonly Page[];
  type: 'success' | 'error';
  header?: string;
  content: string;
  button?: { text: string; href: string };
}

export interface Console {
  session: Session;
  notify(notice: Notice): void;
  clearNotices(): void;
  /** The role that was made last: the list comes with its row ticked and `Delete` live (3.3; S 2026-03). */
  created: string | undefined;
  setCreated(role: string): void;
  /** Opens the help panel on this subject. */
  help(subject: string): void;
}

export const ConsoleContext = createContext<Console | null>(null);

/** What every page may ask of the console around it. */
export function useConsole(): Console {
  const value = use(ConsoleContext);
  if (!value) throw new Error('useConsole is for what stands inside <App>.');
  return value;
}
