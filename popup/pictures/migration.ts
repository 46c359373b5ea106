import { type MapRow, type MigrationMap, NAMES } from '../../src/journeys/migrate/map';
import { andMoreRoles, PICTURE_WORDS as WORDS } from '../../src/words/pictures';
import { type Box, boxOf, type Drawing, few, LINE, PAD, textsIn } from './drawing';

const GAP = 12;

/** How many names each group may show so that all of them together stay readable. */
export const namesPerGroup = (rows: readonly MapRow[]): number => {
  const groups = rows.reduce((sum, row) => sum + row.groups.length, 0);
  return Math.max(2, Math.floor(NAMES / Math.max(1, groups)));
};

/** What the roles that are not drawn come to. */
export const restOf = ({ roles, configurations }: MigrationMap['left']): string =>
  andMoreRoles(roles, configurations);

/**
 * Draws a migration: roles on the left; on the right their configurations in groups, each joined by a line of its state.
 *
 * @param width px to draw in, at least 240
 */
export function drawMigration(map: MigrationMap, width: number): Drawing {
  const { rows, left } = map;
  const most = namesPerGroup(rows);
  const room = Math.floor(width * 0.4);
  const start = Math.min(room, 220);
  const names = { x: start + 3 * GAP, width: width - start - 3 * GAP - PAD };
  const drawing: Drawing = { width, height: 0, boxes: [], texts: [], edges: [] };
  for (const { role, groups } of rows) {
    const top = drawing.height;
    const { box, texts } = boxOf(
      { x: 0, y: top, width: start },
      [[role.name || WORDS.noName, 'value']],
      'plain',
    );
    drawing.boxes.push(box);
    drawing.texts.push(...texts);
    let y = top;
    groups.forEach(({ state, names: all, count }, at) => {
      const lines = few(all, most, count);
      const { box: group, texts: inside } = boxOf(
        { x: names.x, y, width: names.width + PAD },
        [
          [`${WORDS[state]} · ${count}`, 'name'],
          ...lines.map((one, line) => [one, all[line] === one ? 'value' : 'word'] as const),
        ],
        state,
      );
      drawing.boxes.push(group);
      drawing.texts.push(...inside);
      drawing.edges.push({ tone: state, points: path(box, names.x, y + PAD + LINE / 2, at, groups.length) });
      y += group.height + PAD;
    });
    drawing.height = Math.max(top + box.height, y - PAD) + GAP;
  }
  if (left.roles > 0) {
    const texts = textsIn({ x: 0, y: drawing.height, width }, [[restOf(left), 'word']], 'plain');
    drawing.texts.push(...texts);
    drawing.height += texts.length * LINE + GAP;
  }
  drawing.height = Math.max(0, drawing.height - GAP);
  return drawing;
}

/**
 * From a role's side to one of its groups. Each line leaves, and turns, at a place of its own: the lower its group, the lower and the sooner,
 * so that none crosses or covers another.
 */
function path(box: Box, toX: number, toY: number, at: number, of: number): [number, number][] {
  const fromX = box.x + box.width;
  const fromY = box.y + (box.height * (at + 1)) / (of + 1);
  const bend = toX - 12 - (at * (toX - fromX - 18)) / Math.max(1, of - 1);
  return [
    [fromX, fromY],
    [bend, fromY],
    [bend, toY],
    [toX, toY],
  ];
}
