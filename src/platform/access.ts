import type { Place } from '../words/access';
import type { Access } from './client-types';
import { browser } from './extension';

/** The hosts of the manifest, by the site that they belong to. */
function origins(place: Place): string[] {
  const all: string[] = browser.runtime.getManifest().host_permissions ?? [];
  return all.filter((pattern) => pattern.endsWith('.logz.io/*') === (place === 'logzio'));
}

/** Calls back when hosts were given or taken back, until the returned function is called. */
export function onAccess(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}

/** Firefox lets a person take the hosts back, or never give them; Chromium has "on click". */
export const access: Access = {
  async withheld() {
    const places: Place[] = ['logzio', 'aws'];
    const held = await Promise.all(
      places.map((place) => browser.permissions.contains({ origins: origins(place) })),
    );
    return places.filter((_, index) => !held[index]);
  },
  ask: (places) => browser.permissions.request({ origins: places.flatMap(origins) }),
  onChange: onAccess,
};
