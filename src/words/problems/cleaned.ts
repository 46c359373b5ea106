import type { Cleaned } from '../../iam/codes';

/** What was taken off a value or a policy. */
export const CLEANED: Record<Cleaned, string> = {
  invisible: 'Removed characters that can’t be seen.',
  'odd-spaces': 'Turned no-break spaces into ordinary ones.',
  label: 'Removed the label in front of it.',
  separator: 'Removed a comma or semicolon at the end.',
  quotes: 'Removed quotation marks around it.',
  'wide-digits': 'Turned wide digits into ordinary ones.',
  'between-digits': 'Removed dashes and spaces between the digits.',
  'out-of-s3-address': 'Took the bucket’s name out of the s3:// address.',
  'out-of-arn': 'Took the bucket’s name out of the ARN.',
  'out-of-web-address': 'Took the bucket’s name out of the web address.',
  'out-of-console-address': 'Took the bucket’s name out of the console’s address.',
  'slash-at-end': 'Removed the slash at the end.',
  'slash-in-front': 'Removed the slash in front.',
  'prefix-out-of-address': 'Took the prefix out of the bucket’s address.',
  'around-space': 'Removed blank space around the policy.',
  'around-text': 'Removed the text around the policy.',
  fence: 'Removed the code fence.',
  'line-numbers': 'Removed line numbers.',
  'single-quotes': 'Turned single quotes into double ones.',
  'curly-quotes': 'Turned curly quotes into straight ones.',
  comments: 'Removed comments.',
  'last-commas': 'Removed commas before a closing bracket.',
};
