/** One line of a journey's checklist. */
export interface Step {
  id: string;
  /** Heading of the user guide's procedure that the line stands under. */
  group: string;
  /** The line, in the user guide's words. */
  text: string;
  where: 'logzio' | 'aws';
  done: boolean;
  /** The line to do now; at most one in a journey, none when all is done. */
  current: boolean;
  /** The current line's next click, as a sentence that names the button. */
  next?: string;
  /** What has to be said at this line before going on. */
  warnings: string[];
  /** Where to go for it; opened by the person. */
  link?: string;
  /** A line that nobody can see done, e.g. cleaning up later: it is never the current one and not counted. */
  optional?: true;
}

/** What is known of the browser at this moment; nothing of it is stored. */
export interface Context {
  signedIn?: 'no' | 'yes' | 'unknown';
  /** The signed-in AWS account, 12 digits. */
  awsAccount?: string;
  /** The partition of the AWS tab: the second word of its ARNs. */
  partition?: string;
  /** A tab that Rolebridge opened waits at AWS's sign-in page. */
  waitingForSignIn?: boolean;
  /** Is the Logz.io tab that the journey began in still open? */
  logzioTabOpen?: boolean;
  /** The time in ms since 1970. */
  time?: number;
}
