import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { oldRoleOf, roleNameOf } from '../../src/connector/connector';
import type { InventoryChange } from '../../src/connector/inventory/change';
import { byAccount, groupByRole, search } from '../../src/connector/inventory/list';
import type { Connector, JourneyId } from '../../src/connector/schema';
import type { Client } from '../../src/platform/client-types';
import type { Model } from '../model';
import { Row } from './row';

interface Props {
  client: Client;
  model: Model;
  inventory: readonly Connector[];
  journey: JourneyId;
  current: Connector | undefined;
  change: (what: InventoryChange) => void;
}

/** So many stand in the page at once: a thousand rows would make it slow. */
const PAGE = 50;

/** The configurations under their roles, so that "who else uses this role?" is answered before anything is deleted. */
export function List(props: Props): JSX.Element {
  const { inventory: all, current } = props;
  const text = useSignal('');
  const most = useSignal(PAGE);
  const found = useMemo(() => search(all, text.value), [all, text.value]);
  const groups = useMemo(() => groupByRole(found), [found]);
  const shown = groups.reduce<{ left: number; groups: typeof groups }>(
    ({ left, groups: before }, group) => {
      const connectors = group.connectors.slice(0, left);
      return {
        left: left - connectors.length,
        groups: connectors.length > 0 ? [...before, { ...group, connectors }] : before,
      };
    },
    { left: most.value, groups: [] },
  ).groups;
  return (
    <>
      <label class="search">
        <span>Search configurations</span>
        <input
          type="search"
          value={text.value}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            most.value = PAGE;
          }}
        />
      </label>
      <p class="source" aria-live="polite">
        {text.value.trim() === '' ? `${all.length} in all` : `${found.length} of ${all.length} found`}
      </p>
      {shown.map((group, index) => (
        <Group key={group.roleArn ?? ''} {...props} group={group} all={all} index={index} current={current} />
      ))}
      {found.length > most.value && (
        <button
          type="button"
          onClick={() => {
            most.value += PAGE;
          }}
        >
          Show {Math.min(PAGE, found.length - most.value)} more of {found.length}
        </button>
      )}
    </>
  );
}

interface GroupProps extends Props {
  group: ReturnType<typeof groupByRole>[number];
  all: readonly Connector[];
  index: number;
}

function Group({ group, all, index, ...props }: GroupProps): JSX.Element {
  const arn = group.roleArn?.toLowerCase();
  const users = useMemo(() => all.filter((one) => oldRoleOf(one)?.toLowerCase() === arn), [all, arn]);
  const accounts = useMemo(() => [...byAccount(users).keys()].filter(Boolean), [users]);
  const used = `${users.length} ${users.length === 1 ? 'configuration' : 'configurations'}${accounts.length > 1 ? ` in ${accounts.length} Logz.io accounts` : ''}`;
  return (
    <div class="role">
      <h3 id={`role-${index}`}>
        {group.roleArn ? (roleNameOf(group.roleArn) ?? group.roleArn) : 'Role not known'} <span>{used}</span>
      </h3>
      {group.roleArn && <p class="source">{group.roleArn}</p>}
      <ul aria-labelledby={`role-${index}`}>
        {group.connectors.map((one) => (
          <Row key={one.id} {...props} one={one} />
        ))}
      </ul>
    </div>
  );
}
