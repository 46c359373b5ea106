import { andMore } from '../../src/words/pictures';

/** How wide one character of a picture's text is taken to be, in px at 12 px: no common face's fixed-width digits are wider. */
export const CELL = 7.5;
/** Height of a line of text, and the room between an edge and what stands in it, in px. */
export const LINE = 18;
export const PAD = 8;

/** What a part of a picture says besides its words. Each tone is drawn with a stroke of its own as well as a colour. */
export type Tone = 'plain' | 'meant' | 'wide' | 'refused' | 'old' | 'both' | 'new' | 'unknown';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  tone: Tone;
}

/** A line of text: `x` is where it starts, `y` its baseline, `width` the most that it takes. */
export interface Text {
  x: number;
  y: number;
  width: number;
  text: string;
  /** Before it was cut. */
  whole: string;
  look: 'name' | 'value' | 'word';
  tone: Tone;
}

/** A line of two or more points, with an arrow at its end. */
export interface Edge {
  points: readonly (readonly [x: number, y: number])[];
  tone: Tone;
}

/** What is drawn, in px from the upper left corner. Nothing stands outside, no text on another, no box on another. */
export interface Drawing {
  width: number;
  height: number;
  boxes: Box[];
  texts: Text[];
  edges: Edge[];
}

/** How many cells a character takes at most: ideographs, kana, hangul, full-width forms and pictographs take two; … takes one. */
const cellsOf = (character: string): number =>
  (character.codePointAt(0) ?? 0) < 0x1100 || /[\u2000-\u206f]/.test(character) ? 1 : 2;

export const cells = (text: string): number => {
  let sum = 0;
  for (const character of text) sum += cellsOf(character);
  return sum;
};

/**
 * The text, or its start and its end with … between them: what tells two ARNs or external IDs apart stands at both ends.
 *
 * @param most cells that it may take; under 3 nothing is left but …
 */
export function cutMiddle(text: string, most: number): string {
  if (cells(text) <= most) return text;
  const characters = [...text];
  let [from, to, left] = [0, characters.length, most - 1];
  for (let atStart = true; ; atStart = !atStart) {
    const next = characters[atStart ? from : to - 1] ?? '';
    left -= cellsOf(next);
    if (left < 0 || from >= to)
      return `${characters.slice(0, from).join('')}…${characters.slice(to).join('')}`;
    if (atStart) from += 1;
    else to -= 1;
  }
}

/** Words broken at their spaces into lines of at most `most` cells; a word that is longer is cut. */
function wrapped(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && cells(`${last} ${word}`) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cutMiddle(word, most));
  }
  return lines;
}

/** Something to write: names and ids are cut in the middle, words go on in the next line. */
export type Line = readonly [whole: string, look: Text['look']];

/** Lines of text one under the other, none wider than `width` px. `y` is where the first one's room begins. */
export function textsIn(
  { x, y, width }: { x: number; y: number; width: number },
  lines: readonly Line[],
  tone: Tone,
): Text[] {
  const most = Math.floor(width / CELL);
  const placed = lines.flatMap(([whole, look]) =>
    (look === 'value' ? [cutMiddle(whole, most)] : wrapped(whole, most)).map((text) => ({
      text,
      whole,
      look,
    })),
  );
  return placed.map(({ text, whole, look }, at) => ({
    x,
    y: y + at * LINE + 13,
    width: cells(text) * CELL,
    text,
    whole: look === 'value' ? whole : text,
    look,
    tone,
  }));
}

/** A box with lines of text in it, as high as they need. */
export function boxOf(
  at: { x: number; y: number; width: number },
  lines: readonly Line[],
  tone: Tone,
): { box: Box; texts: Text[] } {
  const texts = textsIn({ x: at.x + PAD, y: at.y + PAD, width: at.width - 2 * PAD }, lines, tone);
  return { box: { ...at, height: 2 * PAD + texts.length * LINE, tone }, texts };
}

/** The first few of several, the rest counted: "and 212 more". `count`: of all, where only the first are given. */
export const few = (all: readonly string[], most: number, count = all.length): string[] =>
  count <= most ? [...all] : [...all.slice(0, most - 1), andMore(count - most + 1)];
