/** Where a template's blank stands in a text. */
export interface Placeholder {
  text: string;
  offset: number;
}

/**
 * Blanks that documents and templates leave to be filled in. IAM's own policy variables (`${aws:username}`, one colon,
 * and `${*}`, `${?}`, `${$}`) are none; a template's `${Bucket}` and `${AWS::AccountId}` are. Every length is bounded:
 * a text full of openings would otherwise be read to its end from each of them.
 */
const BLANKS: readonly RegExp[] = [
  /<<[^<>]{0,200}>>/,
  /<[^<>\n]{0,200}>/,
  /\$\{(?![*?$]\})(?![\w.-]+:[^:])[^}\n]{0,200}\}?/,
  /\{\{[^{}\n]{0,200}\}\}/,
  /%[A-Z][A-Z_]+%/,
  /(?<![A-Za-z0-9])X{3,}(?![A-Za-z0-9])/,
  /(?<![\w.-])x{3,32}(?![\w.-])/,
  /(?<![A-Za-z0-9])(?:PASTE|YOUR|REPLACE|INSERT|ENTER|CHANGE|TODO)[_-][A-Z0-9_-]{0,60}[A-Z0-9]/,
  /(?<![A-Za-z0-9])[A-Z][A-Z0-9_-]{0,60}[_-]HERE(?![A-Za-z0-9])/,
  /(?<![A-Za-z0-9_-])(?:[A-Z0-9]{1,12}_){0,4}(?:BUCKET|ACCOUNT|EXTERNAL|ROLE|POLICY|KEY)_(?:NAME|ID|ARN)(?![A-Za-z0-9_-])/,
  /(?<![A-Za-z0-9_-])ARN_OF_[A-Z_]+/,
  /(?<![A-Za-z0-9])your[-_](?:s3[-_]|aws[-_]|log[-_])*(?:bucket|account|external|role|policy|prefix)(?:[-_](?:name|id|arn))?(?![A-Za-z0-9])/,
  /DOC-EXAMPLE-BUCKET\d*|amzn-s3-demo-[a-z-]*bucket\d*/,
];

/** The first blank in the text, as it stands there; undefined where there is none. */
export function findPlaceholder(text: string): Placeholder | undefined {
  let first: Placeholder | undefined;
  for (const blank of BLANKS) {
    const hit = blank.exec(text);
    if (hit && (!first || hit.index < first.offset)) first = { text: hit[0], offset: hit.index };
  }
  return first;
}
