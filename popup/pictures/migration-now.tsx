import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import type { MigrationMap } from '../../src/journeys/migrate/map';
import type { Client } from '../../src/platform/client-types';
import type { Model } from '../model';
import { MigrationPicture } from './migration-picture';

/** How far the migration is, as a picture; asked for anew whenever something changed. */
export function MigrationNow({ client, model }: { client: Client; model: Model }): JSX.Element | null {
  const map = useSignal<MigrationMap | undefined>(undefined);
  useSignalEffect(() => {
    void model.view.value;
    let isLast = true;
    client.ask('migration-map').then(
      (answer) => {
        if (isLast) map.value = answer;
      },
      () => undefined, // the list beside it says what failed
    );
    return () => {
      isLast = false;
    };
  });
  return map.value ? <MigrationPicture map={map.value} /> : null;
}
