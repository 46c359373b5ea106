import type { Cleaned } from '../codes';
import { jsonOf } from '../json';
import { INVISIBLE, ODD_SPACE } from '../stray-characters';
import { type Cut, cut, type Draft } from './draft';
import { DOUBLE_QUOTES, type Token, tokens } from './json-scan';

export interface Cleaning {
  draft: Draft;
  /** What was changed. */
  cleaned: Cleaned[];
}

type Step = (text: string) => { cuts: Cut[]; notes: Cleaned[] };

const step = (cuts: Cut[], note: Cleaned): ReturnType<Step> => ({
  cuts,
  notes: cuts.length > 0 ? [note] : [],
});

/** IAM refuses them wherever they stand, and nobody typed them. */
const invisible: Step = (text) =>
  step(
    [...text.matchAll(INVISIBLE)].map((hit) => ({ offset: hit.index, length: hit[0].length })),
    'invisible',
  );

/** IAM takes no white space in front of a policy. */
const around: Step = (text) => {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const cuts = [
    { offset: 0, length: start },
    { offset: end, length: text.length - end },
  ].filter((one) => one.length > 0 && end > 0);
  return step(cuts, 'around-space');
};

/** ```` ```json ```` and the like, on lines of their own. */
const fences: Step = (text) =>
  step(
    [...text.matchAll(/^[^\S\n]*(?:```|~~~)[\w-]*[^\S\n]*\r?(?:\n|$)/gm)].map((hit) => ({
      offset: hit.index,
      length: hit[0].length,
    })),
    'fence',
  );

/** Numbers that count the lines up one by one, in front of each (`12  {`, `12: {`) or on lines of their own. */
const lineNumbers: Step = (text) => {
  const numbered = [
    ...text.matchAll(/^([^\S\n]*(\d{1,5})(?:[.:|)]|(?=\s|["“{}[\]]|$)))([^\S\n]*)(?=(.?))/gm),
  ];
  const first = Number(numbered[0]?.[2]);
  const steady = numbered.every((hit, index) => Number(hit[2]) === first + index);
  const filled = numbered.filter((hit) => hit[4] !== '');
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  // The first line may have lost its number when the selection began behind it.
  const counted = numbered.length >= lines - 1 || (filled.length === 0 && numbered.length >= 2);
  if (numbered.length === 0 || !steady || !counted) return { cuts: [], notes: [] };
  const gap = Math.min(...filled.map((hit) => hit[3]?.length ?? 0));
  return step(
    numbered.map((hit) => ({
      offset: hit.index,
      length: (hit[1]?.length ?? 0) + Math.min(gap, hit[3]?.length ?? 0),
    })),
    'line-numbers',
  );
};

function straighten(text: string, token: Token): Cut[] {
  const open = text.charAt(token.offset);
  const close = text.charAt(token.end - 1);
  const single = !DOUBLE_QUOTES.includes(open);
  const ends = token.end - token.offset > 1 && !/[\n\r]/.test(close);
  const cuts: Cut[] = open === '"' ? [] : [{ offset: token.offset, length: 1, by: '"' }];
  if (single)
    for (let at = token.offset + 1; at < token.end - 1; at += 1)
      if (text.charAt(at) === '\\') at += 1;
      else if (text.charAt(at) === '"') cuts.push({ offset: at, length: 0, by: '\\' });
  if (ends && close !== '"' && (single || DOUBLE_QUOTES.includes(close)))
    cuts.push({ offset: token.end - 1, length: 1, by: '"' });
  return cuts;
}

/** A comment with the blank space in front of it; with its whole line where nothing else stands on it. */
function withoutComment(text: string, token: Token): Cut {
  const line = text.lastIndexOf('\n', token.offset - 1) + 1;
  const lead = text.slice(line, token.offset);
  const blank = lead.length - lead.trimEnd().length;
  const offset = token.offset - blank;
  const alone = lead.trim() === '' && /^\r?\n/.test(text.slice(token.end, token.end + 2));
  const rest = alone ? text.indexOf('\n', token.end) + 1 : token.end;
  return { offset, length: rest - offset };
}

/** Curly and single quotes, comments, commas before a closing bracket, odd spaces: all outside the strings' own text. */
const tokensOf: Step = (text) => {
  const cuts: Cut[] = [];
  const notes = new Set<Cleaned>();
  const add = (note: Cleaned, more: Cut[]): void => {
    if (more.length > 0) notes.add(note);
    cuts.push(...more);
  };
  let comma: Token | undefined;
  for (const token of tokens(text)) {
    const mark = token.kind === 'mark' ? text.charAt(token.offset) : '';
    if (token.kind === 'string') {
      const single = !DOUBLE_QUOTES.includes(text.charAt(token.offset));
      add(single ? 'single-quotes' : 'curly-quotes', straighten(text, token));
    } else if (token.kind === 'comment') add('comments', [withoutComment(text, token)]);
    else if (token.kind === 'space')
      add(
        'odd-spaces',
        [...text.slice(token.offset, token.end).matchAll(ODD_SPACE)].map((hit) => ({
          offset: token.offset + hit.index,
          length: 1,
          by: ' ',
        })),
      );
    else if (comma && (mark === '}' || mark === ']'))
      add('last-commas', [{ offset: comma.offset, length: 1 }]);
    if (mark === ',') comma = token;
    else if (token.kind !== 'space' && token.kind !== 'comment') comma = undefined;
  }
  return { cuts: withoutOverlap(cuts), notes: [...notes] };
};

/** A comment's cut takes the blank space before it along, which may hold odd spaces that have a cut of their own. */
function withoutOverlap(cuts: Cut[]): Cut[] {
  const kept: Cut[] = [];
  for (const one of [...cuts].sort((a, b) => a.offset - b.offset || b.length - a.length)) {
    const last = kept.at(-1);
    if (last && one.offset < last.offset + last.length) continue;
    kept.push(one);
  }
  return kept;
}

/**
 * Takes off what copying left on a policy's text and says what. Text that is JSON already only loses invisible
 * characters and the white space around it: every other byte stays.
 */
export function cleanPolicy(draft: Draft): Cleaning {
  const cleaned: Cleaned[] = [];
  let now = draft;
  for (const one of [invisible, fences, lineNumbers, tokensOf, around]) {
    if (one !== invisible && one !== around && jsonOf(now.text) !== undefined) continue;
    const { cuts, notes } = one(now.text);
    now = cut(now, cuts);
    cleaned.push(...notes);
  }
  return { draft: now, cleaned };
}
