import { andMoreRoles, PICTURE_WORDS as WORDS } from '../../src/words/pictures';
import { type Box, boxOf, type Drawing, few, LINE, PAD, textsIn } from './drawing';

/** Which external IDs the role of a configuration takes of those that the configuration comes with. */
export type IdState = 'old' | 'both' | 'new' | 'unknown';

export interface MapRole {
  /** Tells roles apart; the empty one stands for "role not known". */
  id: string;
  name: string;
}

export interface MapConfiguration {
  /** Bucket and prefix. */
  name: string;
  /** The `id` of the role that it uses now. */
  role: string;
  state: IdState;
}

export interface MigrationMap {
  roles: readonly MapRole[];
  configurations: readonly MapConfiguration[];
}

/** The configurations of one role in one state. */
interface Group {
  state: IdState;
  names: string[];
}
export interface MapRow {
  role: MapRole;
  groups: Group[];
  /** Of all its groups. */
  count: number;
}

/** Lines of names for all groups together, and roles at most: so much is taken in at a glance, and fits beside a list. */
const LINES = 18;
const ROLES = 8;
/** What needs the person comes first. */
const STATES: readonly IdState[] = ['unknown', 'old', 'both', 'new'];
const GAP = 12;

/** What is drawn: the roles that most configurations hang on, each with its configurations by state; and what is left out. */
export function rowsOf({ roles, configurations }: MigrationMap): { rows: MapRow[]; left: MapRow[] } {
  const byRole = new Map(
    roles.map((role) => [role.id, { role, groups: new Map<IdState, string[]>(), count: 0 }]),
  );
  for (const { role, state, name } of configurations) {
    const row = byRole.get(role);
    if (!row) continue;
    row.groups.set(state, [...(row.groups.get(state) ?? []), name]);
    row.count += 1;
  }
  const rows = [...byRole.values()].map(({ role, groups, count }) => ({
    role,
    count,
    groups: STATES.flatMap((state) => ({ state, names: groups.get(state) ?? [] })).filter(
      ({ names }) => names.length > 0,
    ),
  }));
  if (rows.length <= ROLES) return { rows, left: [] };
  const most = [...rows].sort((a, b) => b.count - a.count).slice(0, ROLES - 1);
  return { rows: rows.filter((row) => most.includes(row)), left: rows.filter((row) => !most.includes(row)) };
}

/** How many names each group may show so that all of them together stay readable. */
export const namesPerGroup = (rows: readonly MapRow[]): number => {
  const groups = rows.reduce((sum, row) => sum + row.groups.length, 0);
  return Math.max(2, Math.floor(LINES / Math.max(1, groups)));
};

/** What the roles that are not drawn come to. */
export const restOf = (left: readonly MapRow[]): string =>
  andMoreRoles(
    left.length,
    left.reduce((sum, row) => sum + row.count, 0),
  );

/**
 * Draws a migration: roles on the left; on the right their configurations in groups, each joined by a line of its state.
 *
 * @param width px to draw in, at least 240
 */
export function drawMigration(map: MigrationMap, width: number): Drawing {
  const { rows, left } = rowsOf(map);
  const most = namesPerGroup(rows);
  const room = Math.floor(width * 0.4);
  const start = Math.min(room, 220);
  const names = { x: start + 3 * GAP, width: width - start - 3 * GAP - PAD };
  const drawing: Drawing = { width, height: 0, boxes: [], texts: [], edges: [] };
  for (const { role, groups } of rows) {
    const top = drawing.height;
    const { box, texts } = boxOf({ x: 0, y: top, width: start }, [[role.name, 'value']], 'plain');
    drawing.boxes.push(box);
    drawing.texts.push(...texts);
    let y = top;
    groups.forEach(({ state, names: all }, at) => {
      const lines = few(all, most);
      const { box: group, texts: inside } = boxOf(
        { x: names.x, y, width: names.width + PAD },
        [
          [`${WORDS[state]} · ${all.length}`, 'name'],
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
  if (left.length > 0) {
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
