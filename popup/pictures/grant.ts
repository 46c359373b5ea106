import { accountWords } from '../../src/words/names';
import { PICTURE_WORDS as WORDS } from '../../src/words/pictures';
import { boxOf, type Drawing, few, LINE, type Line, PAD, type Tone, textsIn } from './drawing';

/** Who gets what: the trust policy is the one that Create role makes, which asks for the external ID and lets nobody else in. */
export interface Grant {
  vendor: string;
  /** The vendor's AWS account, 12 digits. */
  account: string;
  externalId: string;
  /** Names, where they are known. */
  role?: string | undefined;
  bucket?: string | undefined;
  prefix?: string | undefined;
  /** Does the connector write (Archive & restore)? */
  writes: boolean;
  /** What the role may do beyond what the connector needs, each in a few words. */
  wider: readonly string[];
}

/** What one box says, or one arrow. */
interface Part {
  lines: readonly Line[];
  tone: Tone;
}

const GAP = 12;
/** Lines that stand beside an arrow at least. */
const LEAST = 2;
/** Names that a box holds at most. */
const MOST = 5;

/** The levels from top to bottom, boxes and arrows by turns: what is meant, then what is wider, where something is. */
function partsOf(grant: Grant): Part[][] {
  const { vendor, account, externalId, role, bucket, prefix, writes, wider } = grant;
  const named = (name: string | undefined, unknown: string): Line =>
    name === undefined ? [unknown, 'word'] : [name, 'value'];
  const beyond = (heading: string, names: readonly string[]): Part[] =>
    wider.length === 0
      ? []
      : [{ tone: 'wide', lines: [[heading, 'name'], ...names.map((one): Line => [one, 'word'])] }];
  return [
    [
      {
        tone: 'plain',
        lines: [
          [vendor, 'name'],
          [accountWords(account), 'value'],
        ],
      },
    ],
    [
      {
        tone: 'meant',
        lines: [
          [WORDS.required, 'word'],
          [externalId, 'value'],
        ],
      },
    ],
    [{ tone: 'plain', lines: [[WORDS.role, 'word'], named(role, WORDS.noRole)] }],
    [
      { tone: 'meant', lines: [[writes ? WORDS.readsWrites : WORDS.reads, 'word']] },
      ...beyond(WORDS.wider, []),
    ],
    [
      {
        tone: 'plain',
        lines: [
          [WORDS.bucket, 'word'],
          named(bucket, WORDS.noBucket),
          ...(prefix ? ([[`${prefix}*`, 'value']] as const) : []),
        ],
      },
      ...beyond(WORDS.alsoMay, few(wider, MOST)),
    ],
  ];
}

/**
 * Draws who gets what from top to bottom: the vendor, the role, the bucket; in a second column what is wider than meant.
 *
 * @param width px to draw in, at least 240
 */
export function drawGrant(grant: Grant, width: number): Drawing {
  const drawing: Drawing = { width, height: 0, boxes: [], texts: [], edges: [] };
  partsOf(grant).forEach((parts, at) => {
    const room = (width - GAP * (parts.length - 1)) / parts.length;
    const placed = parts.map((part, column) => ({
      part,
      x: column * (room + GAP),
      y: drawing.height,
      width: room,
    }));
    if (at % 2 === 0) addBoxes(drawing, placed);
    else addArrows(drawing, placed);
  });
  return drawing;
}

type Placed = { part: Part; x: number; y: number; width: number }[];

function addBoxes(drawing: Drawing, placed: Placed): void {
  const made = placed.map(({ part, ...at }) => boxOf(at, part.lines, part.tone));
  // Boxes of one level end on one line, so that no arrow starts in the air.
  const height = Math.max(...made.map(({ box }) => box.height));
  for (const { box, texts } of made) {
    drawing.boxes.push({ ...box, height });
    drawing.texts.push(...texts);
  }
  drawing.height += height;
}

function addArrows(drawing: Drawing, placed: Placed): void {
  const top = drawing.height;
  const made = placed.map(({ part, x, width }) => {
    const along = x + 2 * PAD;
    const room = { x: along + PAD + 4, y: 0, width: width - 3 * PAD - 4 };
    return { along, tone: part.tone, texts: textsIn(room, part.lines, part.tone) };
  });
  const most = Math.max(LEAST, ...made.map(({ texts }) => texts.length));
  const height = most * LINE + GAP;
  for (const { along, tone, texts } of made) {
    drawing.edges.push({
      tone,
      points: [
        [along, top],
        [along, top + height],
      ],
    });
    const down = top + (height - texts.length * LINE) / 2;
    drawing.texts.push(...texts.map((one) => ({ ...one, y: one.y + down })));
  }
  drawing.height = top + height;
}
