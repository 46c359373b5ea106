import { YES } from './answer';
import { fits, patternOf } from './policy/pattern';

/** Whether IAM's wildcards match the whole text: `*` any run of characters, `?` exactly one. */
export const glob = (pattern: string, text: string): boolean =>
  fits(patternOf(pattern, { wildcards: true, variables: false }), text) === YES;
