import type { Said } from '../iam/said';
import type { Goals, Headings, Lines, Nexts } from './codes';
import type { Warnings } from './warning-codes';

/** A button of ours that is the next one to press. */
export type Action =
  | 'capture'
  | 'capture-and-open'
  | 'fill'
  | 'recreate-and-open'
  | 'open-create-policy'
  | 'open-create-role'
  | 'open-role'
  | 'return'
  | 'say-connected'
  | 'go-to-logzio'
  | 'go-to-sign-in';

/** The next click, and which button of the popup it names, if it names one. */
export type Next = Said<Nexts> & { action?: Action | undefined };
export type Goal = Said<Goals>;
export type Warning = Said<Warnings>;
export type Heading = keyof Headings;

/** A line before it is known whether it is the current one. */
export interface Line {
  /** Unique in its journey. */
  id: string;
  /** What it says, in the user guide's words. */
  text: Said<Lines>;
  where: 'logzio' | 'aws';
  done: boolean;
  /** Asked only where it is the current one. */
  next?: Next;
  /** What it is for, where that is not what its group is for. */
  goal?: Goal;
  /** Where to go for it; opened by the person. */
  link?: string;
  /** A line that nobody can see done, e.g. cleaning up later: it is never the current one and not counted. */
  optional?: true;
}

/** Lines under a heading of the user guide; `setUp` where they are part of setting up the new role of a migration. */
export interface Group {
  heading: Heading;
  goal?: Goal;
  setUp?: true;
  lines: Line[];
}

/** What has to be said before going on, by the id of the line where it matters. */
export type Warned = Partial<Record<string, Warning[]>>;

/** One procedure of the user guide: what is known, as lines and warnings. */
export interface Procedure {
  groups: Group[];
  warnings: Warned;
}

/** One line of a journey's checklist. */
export interface Step extends Omit<Line, 'next' | 'goal'> {
  group: Heading;
  setUp?: true;
  /** The line to do now; at most one in a journey, none when all is done. */
  current: boolean;
  /** The current line's next click, and what it is for. */
  next?: Next;
  goal?: Goal;
  /** What has to be said at this line before going on. */
  warnings: Warning[];
}

/** What is known of the browser at this moment; nothing of it is stored. */
export interface Context {
  /** A tab that Rolebridge opened waits at AWS's sign-in page: the one in front, or another. */
  signIn?: 'here' | 'elsewhere';
  /** The signed-in AWS account, 12 digits. */
  awsAccount?: string;
  /** The partition of the AWS tab: the second word of its ARNs. */
  partition?: string;
  /** Is the Logz.io tab that the journey began in still open? */
  logzioTabOpen?: boolean;
  /** The page of AWS in front keeps taking the card away. */
  cardLost?: boolean;
  /** The time in ms since 1970. */
  time?: number;
}
