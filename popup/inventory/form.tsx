import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Configuration } from '../../src/connector/configuration';
import {
  CONFIGURATION_FIELDS,
  CONFIGURATION_LABELS,
  type ConfigurationField,
  type Given,
  KIND_LABELS,
  nameOf,
} from '../../src/connector/inventory/labels';
import type { JourneyId } from '../../src/connector/schema';
import type { Client, InventoryOutcome } from '../../src/platform/client-types';
import type { Model } from '../model';

interface Props {
  client: Client;
  model: Model;
  journey: JourneyId;
  /** The one to edit; a new one without. */
  one?: Configuration;
  close: () => void;
}

/** What is typed of a configuration. Refused values stay in their boxes, each with its sentence. */
export function ConfigurationForm({ client, model, journey, one, close }: Props): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const problems = useSignal<NonNullable<InventoryOutcome['problems']>>({});
  const heading = one ? `Edit ${nameOf(one)}` : 'New configuration';
  const fields = CONFIGURATION_FIELDS.filter(
    (field) => field !== 'newRoleArn' || journey === 'migrate-new-roles' || one?.newRoleArn !== undefined,
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
    if (one && one.prefix === undefined && given.prefix === '') delete given.prefix;
    // What has no box of its own here stays.
    if (one?.newRoleArn !== undefined) given.newRoleArn ??= one.newRoleArn;
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
      {fields.map((field) => (
        <Box key={field} field={field} one={one} problem={problems.value[field]} />
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
  field: ConfigurationField;
  one: Configuration | undefined;
  problem: string | undefined;
}

function Box({ field, one, problem }: BoxProps): JSX.Element {
  const id = `${field}-of-${one?.id ?? 'new'}`;
  const shared = {
    id,
    name: field,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-problem`,
  };
  return (
    <div class="field">
      <label for={id}>{CONFIGURATION_LABELS[field]}</label>
      {field === 'kind' ? (
        <select {...shared} defaultValue={one?.kind ?? 's3-fetcher'}>
          {Object.entries(KIND_LABELS).map(([kind, label]) => (
            <option key={kind} value={kind} selected={kind === (one?.kind ?? 's3-fetcher')}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          defaultValue={one?.[field] ?? ''}
          spellcheck={false}
          autocomplete="off"
        />
      )}
      <div id={`${id}-problem`} aria-live="polite">
        {problem && <p class="problem">{problem}</p>}
      </div>
    </div>
  );
}
