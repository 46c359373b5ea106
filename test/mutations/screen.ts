import type { Work } from '../../src/platform/messages';

/** A screen of a page: what is to come of it. */
export interface Screen {
  page: 'create-role' | 'create-policy' | 'role' | 'trust-policy' | 'logzio' | 'logzio-list';
  /** What each text box is to hold, by the field's name; of what is read and not filled, what is to be read. */
  texts: Record<string, string>;
  /** What stands in a text box beforehand. */
  stands?: Record<string, string>;
  /** Fields that the page shows once another one is on, or holds its text. */
  brings: readonly { by: string; fields: readonly string[] }[];
  /** The button that leaves the screen. */
  leaves: string;
  work: Work;
}

/** What a run said of the fields; `unknown`: it did not know the page, and said so; `read`: what it took from the page. */
export interface Said {
  done: readonly string[];
  missed: readonly string[];
  unknown?: boolean;
  read?: Record<string, string>;
}
