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
