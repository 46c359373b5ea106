import { parseArn } from './arn';
import { findPlaceholder } from './placeholder';
import { err, ok, type Result } from './result';
import { shorten, showCharacter, tidy } from './stray-characters';

const LONGEST_KEY = 1024;

/** The bucket out of an address or ARN of S3, with what was taken off; undefined where the text is neither. */
function unwrap(value: string): { bucket: string; note: string } | undefined {
  const uri = /^s3[an]?:\/\/([^/]*)/i.exec(value);
  if (uri?.[1] !== undefined)
    return { bucket: uri[1], note: 'Took the bucket’s name out of the s3:// address.' };
  const arn = /^arn:aws[a-z-]*:s3:::([^/]*)/.exec(value);
  if (arn?.[1] !== undefined) return { bucket: arn[1], note: 'Took the bucket’s name out of the ARN.' };
  const host = /^https?:\/\/([a-z0-9.-]+?)\.s3[.-](?:[a-z0-9-]+\.)*amazonaws\.com(?:\.cn)?(?:\/|$)/i.exec(
    value,
  );
  if (host?.[1] !== undefined)
    return { bucket: host[1], note: 'Took the bucket’s name out of the web address.' };
  const page = /^https?:\/\/[^/]*console\.[^/]+\/s3\/buckets\/([^/?#]+)/i.exec(value);
  if (page?.[1] !== undefined)
    return { bucket: page[1], note: 'Took the bucket’s name out of the console’s address.' };
  return undefined;
}

const SHAPES: readonly [RegExp, string][] = [
  [/^[^a-z0-9]/, 'It must start with a letter or a digit.'],
  [/[^a-z0-9]$/, 'It must end with a letter or a digit.'],
  [/\.\./, 'Two dots may not stand side by side.'],
  [/^\d{1,3}(\.\d{1,3}){3}$/, 'It may not look like an IP address.'],
  [/^(xn--|sthree-|amzn-s3-demo-)/, 'Names that start like this are reserved by AWS.'],
  [
    /(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/,
    'This is an access point or a special kind of bucket, not a bucket’s name.',
  ],
];

/**
 * A bucket's name. Takes `s3://bucket/…`, the bucket's ARN, its web address. Refuses what S3 would. Rule: S3 user guide,
 * "General purpose bucket naming rules": 3–63 of lower-case letters, digits, dots, dashes.
 */
export function parseBucketName(text: string): Result<string> {
  const { value: given, cleaned } = tidy(text, /^(?:s3\s+)?bucket(?:\s+name)?\s*[:=\t]\s*/i);
  const blank = findPlaceholder(given);
  if (blank)
    return err(
      'placeholder',
      `“${shorten(blank.text)}” is a placeholder. Type the bucket’s real name in its place.`,
    );
  const wrapped = unwrap(given);
  if (wrapped) cleaned.push(wrapped.note);
  if (!wrapped && parseArn(given))
    return err(
      'bucket-is-arn',
      `This is an ARN of something else (${shorten(given)}). Type the bucket’s name.`,
    );
  const inner = wrapped?.bucket ?? given;
  const value = inner.replace(/\/+$/, '');
  if (value !== inner) cleaned.push('Removed the slash at the end.');
  if (value === '')
    return err('bucket-empty', 'S3 bucket name is empty. Type the name of the bucket with the logs.');
  const folder = value.indexOf('/');
  if (folder > 0)
    return err(
      'bucket-with-prefix',
      `“${shorten(value)}” is a bucket and a folder. Put ${shorten(value.slice(0, folder))} in S3 bucket name and ${shorten(value.slice(folder + 1))} in Prefix.`,
    );
  if (/[A-Z]/.test(value))
    return err(
      'bucket-capital',
      `A bucket’s name has no capital letters; “${shorten(value)}” has. Copy it from S3.`,
    );
  const stranger = [...value].find((one) => !/[a-z0-9.-]/.test(one));
  if (stranger !== undefined)
    return err(
      'bucket-character',
      `A bucket’s name has only lower-case letters, digits, dots and dashes; this has ${showCharacter(stranger)}. Copy it from S3.`,
    );
  if (value.length < 3 || value.length > 63)
    return err(
      'bucket-length',
      `A bucket’s name has 3 to 63 characters; this has ${value.length}. Copy it from S3.`,
    );
  const wrong = SHAPES.find(([shape]) => shape.test(value));
  if (wrong)
    return err('bucket-shape', `“${shorten(value)}” can’t be a bucket’s name. ${wrong[1]} Copy it from S3.`);
  return ok(value, cleaned);
}

/**
 * The folder in the bucket where the logs are, as S3 spells it: no slash in front. Empty is allowed. Takes
 * `s3://bucket/prefix`. Refuses wildcards, control characters, more than 1,024 bytes (S3's limit of a key).
 */
export function parsePrefix(text: string): Result<string> {
  const { value: given, cleaned } = tidy(text, /^prefix\s*[:=\t]\s*/i);
  const blank = findPlaceholder(given);
  if (blank)
    return err(
      'placeholder',
      `“${shorten(blank.text)}” is a placeholder. Type the real prefix in its place.`,
    );
  const address = /^(?:s3[an]?:\/\/|arn:aws[a-z-]*:s3:::)[^/]*\/?(.*)$/is.exec(given);
  if (address) cleaned.push('Took the prefix out of the bucket’s address.');
  const inner = address?.[1] ?? given;
  const value = inner.replace(/^\/+/, '');
  if (value !== inner) cleaned.push('Removed the slash in front.');
  if (/[*?]/.test(value))
    return err(
      'prefix-wildcard',
      'A prefix has no wildcards: everything that starts with it is read. Leave out * and ?.',
    );
  if (/\p{Cc}/u.test(value))
    return err('prefix-character', 'A prefix is one line of text. Remove the line break or tab.');
  const bytes = new TextEncoder().encode(value).length;
  if (bytes > LONGEST_KEY)
    return err(
      'prefix-long',
      `A prefix has at most 1,024 bytes; this has ${bytes.toLocaleString('en')}. Shorten it.`,
    );
  return ok(value, cleaned);
}
