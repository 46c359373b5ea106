import { LOGZIO } from '../../../src/vendors/logzio';
import { attributesOf } from '../../form/attributes';
import { type Piece, titled, type Wanted } from '../../form/labelled';
import { nameOf } from '../../form/name';

/** One way to know a text box of the form. `how` is for readers. */
interface Way {
  how: string;
  fits(box: Element, before: readonly Piece[]): boolean;
}

/** A text box of the connector form: its name, and at least two ways to know it, most trusted first. */
export interface BoxLocator {
  label: string;
  ways: readonly [Way, Way, ...Way[]];
}

const named = (labels: readonly string[]): Way => ({
  how: 'accessible name',
  fits: (box) => titled(nameOf(box), labels),
});

/** How many pieces a remark between label and box may take. */
const REMARKS = 3;

const near = (labels: readonly string[]): Way => ({
  how: 'text in front of it',
  fits(box, before) {
    if (named(ALL).fits(box, before)) return false;
    for (const piece of before.slice(-REMARKS).reverse()) {
      if (piece.kind === 'box') return false;
      if (titled(piece.text, labels)) return true;
      if (titled(piece.text, ALL)) return false;
    }
    return false;
  },
});

const ATTRIBUTES = [
  'name',
  'id',
  'data-testid',
  'data-test-id',
  'data-test',
  'formcontrolname',
  'ng-model',
  'placeholder',
  'aria-label',
];

/** By what developers call it. A search box for buckets, or a key's ARN, is another thing. */
const called = (pattern: RegExp, not: RegExp): Way => ({
  how: `id, name, test id or placeholder like ${pattern.source}`,
  fits: (box) => {
    const words = attributesOf(box, ATTRIBUTES);
    return words.some((word) => pattern.test(word)) && !words.some((word) => not.test(word));
  },
});

const { labels } = LOGZIO;
const ALL = Object.values(labels).flat();
const SEARCH = /search|filter|find/i;

/** Text boxes of the connector form; the labels of every era are the vendor's data. */
export const BOXES = {
  bucket: {
    label: 'S3 bucket name',
    ways: [
      named(labels.bucket),
      near(labels.bucket),
      called(/bucket/i, /search|filter|find|region|type|arn:|prefix/i),
    ],
  },
  prefix: {
    label: 'Prefix',
    ways: [named(labels.prefix), near(labels.prefix), called(/prefix/i, SEARCH)],
  },
  roleArn: {
    label: 'Role ARN',
    ways: [
      named(labels.roleArn),
      near(labels.roleArn),
      called(
        /(?:^|[^a-z])(?:role|aws|iam)?.?arn(?:$|[^a-z])|role.?arn/i,
        /kms|topic|sns|sqs|bucket.?arn|search|filter/i,
      ),
    ],
  },
} satisfies Record<string, BoxLocator>;

const others = (own: readonly string[]): string[] =>
  [...ALL, ...Object.values(LOGZIO.buttons).flat()].filter((label) => !own.includes(label));

/** Values that the form gives. */
export const GIVEN = {
  accountId: {
    labels: labels.accountId,
    shape: /^(?:\d[\d\u2010-\u2015 -]{8,16}\d|arn:aws\S+:root)$/,
    certain: /^\d{4}([- ]?)\d{4}\1\d{4}$/,
    others: others(labels.accountId),
  },
  externalId: {
    labels: labels.externalId,
    shape: /^(?=.*[\d:])[\w+=,.@:/-]{6,1224}$/,
    certain: /^[\w.-]+:aws:extid:[\w+=,.@:/-]+$/i,
    others: others(labels.externalId),
  },
} satisfies Record<string, Wanted>;
