import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { roleNameOf } from '../../src/connector/connector';
import type { InventoryChange } from '../../src/connector/inventory/change';
import type { Page, PageGroup } from '../../src/connector/inventory/page';
import type { Connector, JourneyId } from '../../src/connector/schema';
import type { Client } from '../../src/platform/client-types';
import { counted } from '../../src/words/names';
import type { Model } from '../model';
import { Row } from './row';
import { PAGE, type Wanted } from './wanted';

interface Props {
  client: Client;
  model: Model;
  page: Page;
  journey: JourneyId;
  /** The one that is worked on. */
  current: Connector | undefined;
  change: (what: InventoryChange) => void;
  wanted: Signal<Wanted>;
}

/** The configurations under their roles, so that "who else uses this role?" is answered before anything is deleted. */
export function List({ page, wanted, ...props }: Props): JSX.Element | null {
  const { all, found, from, groups } = page;
  const { search } = wanted.value;
  if (all === 0) return null;
  const places = placesOf(groups, from);
  return (
    <>
      <label class="search">
        <span>Search configurations</span>
        <input
          type="search"
          value={search}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            wanted.value = { ...wanted.value, search: event.currentTarget.value, from: 0 };
          }}
        />
      </label>
      <p class="source" aria-live="polite">
        {search.trim() === '' ? `${all} in all` : `${found} of ${all} found`}
      </p>
      {groups.map((group, index) => (
        <Group
          key={group.roleArn ?? ''}
          {...props}
          group={group}
          index={index}
          place={places[index] ?? 0}
          of={found}
        />
      ))}
      {found > PAGE && <Pages page={page} wanted={wanted} />}
    </>
  );
}

/** At which place of what was found each group begins, from 1. */
function placesOf(groups: readonly PageGroup[], from: number): number[] {
  let place = from + 1;
  return groups.map(({ connectors }) => {
    const mine = place;
    place += connectors.length;
    return mine;
  });
}

interface GroupProps extends Omit<Props, 'page' | 'wanted'> {
  group: PageGroup;
  index: number;
  place: number;
  of: number;
}

function Group({ group, index, place, of, journey, ...props }: GroupProps): JSX.Element {
  const { roleArn, users, accounts, connectors } = group;
  const used = `${counted(users, 'configuration', 'configurations')}${accounts > 1 ? ` in ${accounts} Logz.io accounts` : ''}`;
  const migrating = journey !== 'connect';
  return (
    <div class="role">
      {migrating && (
        <h3 id={`role-${index}`} title={roleArn}>
          {roleArn ? (roleNameOf(roleArn) ?? roleArn) : 'Role not known'} <span>{used}</span>
        </h3>
      )}
      <ul aria-labelledby={migrating ? `role-${index}` : 'inventory-heading'}>
        {connectors.map((one, at) => (
          <Row key={one.id} {...props} journey={journey} one={one} place={place + at} of={of} />
        ))}
      </ul>
    </div>
  );
}

/** The parts of a list that is too long to stand in the page. */
function Pages({ page: { found, from }, wanted }: Pick<Props, 'page' | 'wanted'>): JSX.Element {
  const turn = (to: number): void => {
    wanted.value = { ...wanted.value, from: to };
  };
  const last = Math.min(from + PAGE, found);
  return (
    <nav class="pages" aria-label="Pages of configurations">
      <button type="button" aria-disabled={from === 0} onClick={() => from > 0 && turn(from - PAGE)}>
        Previous {PAGE}
      </button>
      <span aria-live="polite">
        {from + 1}–{last} of {found}
      </span>
      <button type="button" aria-disabled={last === found} onClick={() => last < found && turn(last)}>
        Next {PAGE}
      </button>
    </nav>
  );
}
