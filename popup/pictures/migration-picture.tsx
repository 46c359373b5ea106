import type { JSX } from 'preact';
import type { MigrationMap } from '../../src/journeys/migrate/map';
import type { Client } from '../../src/platform/client-types';
import { PICTURE_WORDS as WORDS } from '../../src/words/pictures';
import { useAnswer } from '../answer';
import type { Model } from '../model';
import { few } from './drawing';
import { drawMigration, namesPerGroup, restOf } from './migration';
import { Picture } from './picture';

/** How far each configuration has come, by role, as a picture; asked for anew whenever something changed. */
export function MigrationPicture({ client, model }: { client: Client; model: Model }): JSX.Element | null {
  const failed = (): void => undefined; // the list beside it says what failed
  const map = useAnswer(model, () => client.ask('migration-map'), failed);
  if (!map) return null;
  return (
    <Picture name="The migration, by role" says={inWords(map)} draw={(width) => drawMigration(map, width)} />
  );
}

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
