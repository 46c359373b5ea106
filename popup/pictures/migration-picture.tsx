import type { JSX } from 'preact';
import type { MigrationMap } from '../../src/journeys/migrate/map';
import { PICTURE_WORDS as WORDS } from '../../src/words/pictures';
import { few } from './drawing';
import { drawMigration, namesPerGroup, restOf } from './migration';
import { Picture } from './picture';

/** The picture of how far each configuration has come, by role. */
export const MigrationPicture = ({ map }: { map: MigrationMap }): JSX.Element => (
  <Picture name="The migration, by role" says={inWords(map)} draw={(width) => drawMigration(map, width)} />
);

/** A sentence for each role and state, as the picture shows them. */
function inWords(map: MigrationMap): string[] {
  const { rows, left } = map;
  const most = namesPerGroup(rows);
  const sentences = rows.flatMap(({ role, groups }) =>
    groups.length === 0
      ? [`${role.name || WORDS.noName}: no configurations.`]
      : groups.map(
          ({ state, names, count }) =>
            `${role.name || WORDS.noName}, ${WORDS[state].replace('? ', '')}, ${count}: ${few(names, most, count).join(', ')}.`,
        ),
  );
  return left.roles > 0 ? [...sentences, `${restOf(left)}.`] : sentences;
}
