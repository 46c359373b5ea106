import { parseArn } from './arn';
import type { BucketShape, Cleaned } from './codes';
import { findPlaceholder } from './placeholder';
import { err, ok, type Result } from './result';
import { shorten, tidy } from './stray-characters';

const LONGEST_KEY = 1024;

/** The bucket out of an address or ARN of S3, with what was taken off; undefined where the text is neither. */
function unwrap(value: string): { bucket: string; note: Cleaned } | undefined {
  const uri = /^s3[an]?:\/\/([^/]*)/i.exec(value);
  if (uri?.[1] !== undefined) return { bucket: uri[1], note: 'out-of-s3-address' };
  const arn = /^arn:aws[a-z-]*:s3:::([^/]*)/.exec(value);
  if (arn?.[1] !== undefined) return { bucket: arn[1], note: 'out-of-arn' };
  const host = /^https?:\/\/([a-z0-9.-]+?)\.s3[.-](?:[a-z0-9-]+\.)*amazonaws\.com(?:\.cn)?(?:\/|$)/i.exec(
    value,
  );
  if (host?.[1] !== undefined) return { bucket: host[1], note: 'out-of-web-address' };
  const page = /^https?:\/\/[^/]*console\.[^/]+\/s3\/buckets\/([^/?#]+)/i.exec(value);
  if (page?.[1] !== undefined) return { bucket: page[1], note: 'out-of-console-address' };
  return undefined;
}

const SHAPES: readonly [RegExp, BucketShape][] = [
  [/^[^a-z0-9]/, 'start'],
  [/[^a-z0-9]$/, 'end'],
  [/\.\./, 'dots'],
  [/^\d{1,3}(\.\d{1,3}){3}$/, 'ip-address'],
  [/^(xn--|sthree-|amzn-s3-demo-)/, 'reserved'],
  [/(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/, 'special'],
];

/**
 * A bucket's name. Takes `s3://bucket/…`, the bucket's ARN, its web address. Refuses what S3 would. Rule: S3 user guide,
 * "General purpose bucket naming rules": 3–63 of lower-case letters, digits, dots, dashes.
 */
export function parseBucketName(text: string): Result<string> {
  const { value: given, cleaned } = tidy(text, /^(?:s3\s+)?bucket(?:\s+name)?\s*[:=\t]\s*/i);
  const blank = findPlaceholder(given);
  if (blank) return err('placeholder', { how: 'bucket', text: shorten(blank.text) });
  const wrapped = unwrap(given);
  if (wrapped) cleaned.push(wrapped.note);
  if (!wrapped && parseArn(given)) return err('bucket-is-arn', { given: shorten(given) });
  const inner = wrapped?.bucket ?? given;
  const value = inner.replace(/\/+$/, '');
  if (value !== inner) cleaned.push('slash-at-end');
  if (value === '') return err('bucket-empty');
  const folder = value.indexOf('/');
  if (folder > 0)
    return err('bucket-with-prefix', {
      value: shorten(value),
      bucket: shorten(value.slice(0, folder)),
      prefix: shorten(value.slice(folder + 1)),
    });
  if (/[A-Z]/.test(value)) return err('bucket-capital', { value: shorten(value) });
  const stranger = [...value].find((one) => !/[a-z0-9.-]/.test(one));
  if (stranger !== undefined) return err('bucket-character', { character: stranger });
  if (value.length < 3 || value.length > 63) return err('bucket-length', { length: value.length });
  const wrong = SHAPES.find(([shape]) => shape.test(value));
  if (wrong) return err('bucket-shape', { value: shorten(value), shape: wrong[1] });
  return ok(value, cleaned);
}

/**
 * The folder in the bucket where the logs are, as S3 spells it: no slash in front. Empty is allowed. Takes
 * `s3://bucket/prefix`. Refuses wildcards, control characters, more than 1,024 bytes (S3's limit of a key).
 */
export function parsePrefix(text: string): Result<string> {
  const { value: given, cleaned } = tidy(text, /^prefix\s*[:=\t]\s*/i);
  const blank = findPlaceholder(given);
  if (blank) return err('placeholder', { how: 'prefix', text: shorten(blank.text) });
  const address = /^(?:s3[an]?:\/\/|arn:aws[a-z-]*:s3:::)[^/]*\/?(.*)$/is.exec(given);
  if (address) cleaned.push('prefix-out-of-address');
  const inner = address?.[1] ?? given;
  const value = inner.replace(/^\/+/, '');
  if (value !== inner) cleaned.push('slash-in-front');
  if (/[*?]/.test(value)) return err('prefix-wildcard');
  if (/\p{Cc}/u.test(value)) return err('prefix-character');
  const bytes = new TextEncoder().encode(value).length;
  if (bytes > LONGEST_KEY) return err('prefix-long', { bytes });
  return ok(value, cleaned);
}
