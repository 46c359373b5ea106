import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nameOf } from '../../src/connector/connector';
import { type Given, type Row, rowOf } from '../../src/connector/inventory/row';
import { COLUMNS, type Column, KIND_LABELS, LABELS } from '../../src/connector/labels';
import type { Connector, JourneyId } from '../../src/connector/schema';
import type { Problem } from '../../src/iam/codes';
import type { Client, InventoryOutcome } from '../../src/platform/client-types';
import { fieldProblem } from '../../src/words/problems/fields';
import type { Model } from '../model';

interface Props {
  client: Client;
  model: Model;
  journey: JourneyId;
  /** The one to edit; a new one without. */
  one?: Connector;
  close: () => void;
}

/** What is typed of a configuration. Refused values stay in their boxes, each with its sentence. */
export function ConfigurationForm({ client, model, journey, one, close }: Props): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const problems = useSignal<NonNullable<InventoryOutcome['problems']>>({});
  const heading = one ? `Edit ${nameOf(one)}` : 'New configuration';
  const row = one && rowOf(one);
  const columns = COLUMNS.filter(
    (column) => column !== 'newRoleArn' || journey === 'migrate-new-roles' || row?.newRoleArn !== undefined,
  );
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, []);
  async function save(): Promise<void> {
    if (!form.current) return;
    const given: Given = Object.fromEntries(
      [...new FormData(form.current)].map(([field, value]) => [field, String(value)]),
    );
    // A prefix that nobody has looked at yet is not known to be empty.
    if (row && row.prefix === undefined && given.prefix === '') delete given.prefix;
    // What has no box of its own here stays.
    if (row?.newRoleArn !== undefined) given.newRoleArn ??= row.newRoleArn;
    let result: InventoryOutcome | undefined;
    await model.act(async () => {
      result = await client.ask('inventory', {
        change: one ? { do: 'update', id: one.id, given } : { do: 'add', given },
      });
      return result;
    });
    problems.value = result?.problems ?? {};
    if (result?.ok) close();
    else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
  return (
    <form
      class="configuration"
      ref={form}
      aria-label={heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {columns.map((column) => (
        <Box key={column} column={column} id={one?.id} row={row} problem={problems.value[column]} />
      ))}
      <div class="buttons">
        <button type="submit" class="primary">
          {one ? 'Store changes' : 'Add to the inventory'}
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}

interface BoxProps {
  column: Column;
  /** Of the connector that is edited. */
  id: string | undefined;
  row: Row | undefined;
  problem: Problem | undefined;
}

function Box({ column, id: of = 'new', row, problem }: BoxProps): JSX.Element {
  const id = `${column}-of-${of}`;
  const shared = {
    id,
    name: column,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-problem`,
  };
  return (
    <div class="field">
      <label for={id}>{LABELS[column]}</label>
      {column === 'kind' ? (
        <select {...shared} defaultValue={row?.kind ?? 's3-fetcher'}>
          {Object.entries(KIND_LABELS).map(([kind, label]) => (
            <option key={kind} value={kind} selected={kind === (row?.kind ?? 's3-fetcher')}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          defaultValue={row?.[column] ?? ''}
          spellcheck={false}
          autocomplete="off"
        />
      )}
      <div id={`${id}-problem`} aria-live="polite">
        {problem && <p class="problem">{fieldProblem(problem)}</p>}
      </div>
    </div>
  );
}
