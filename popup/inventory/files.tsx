import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Refused } from '../../src/connector/inventory/change';
import { exportCsv, exportJson } from '../../src/connector/inventory/file/read';
import type { Connector } from '../../src/connector/schema';
import type { Client, Outcome } from '../../src/platform/client-types';
import { PROGRESS_LABELS } from '../../src/words/inventory';
import { notTaken } from '../../src/words/inventory-outcomes';
import { dateOf, download } from '../download';
import { FileInput, LARGEST, tooLarge } from '../file-input';
import type { Model } from '../model';

interface Props {
  client: Client;
  model: Model;
  /** Is there anything to export? */
  any: boolean;
}

/** The inventory from and to files. What of a file could not be taken can be had back. */
export function Files({ client, model, any }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const rejected = useSignal<Refused[]>([]);
  async function take(file: File): Promise<Outcome> {
    rejected.value = [];
    if (file.size > LARGEST) return tooLarge(file);
    const result = await client.ask('inventory', {
      change: { do: 'import', text: await file.text(), name: file.name.slice(0, 300) },
    });
    rejected.value = result.refused ?? [];
    return result;
  }
  const name = `rolebridge-configurations-${dateOf(Date.now())}`;
  const save = (end: string, type: string, write: (all: Connector[]) => string): void =>
    void client
      .ask('all-configurations')
      .then((all) => download(`${name}.${end}`, write(all), type), model.fail);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        Import
      </button>
      <FileInput
        input={input}
        label="File to import, CSV or JSON"
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        take={(file) => void model.act(() => take(file))}
      />
      {any && (
        <>
          <button
            type="button"
            class="quiet"
            onClick={() => save('csv', 'text/csv', (all) => `\ufeff${exportCsv(all, PROGRESS_LABELS)}`)}
          >
            Export CSV
          </button>
          <button type="button" class="quiet" onClick={() => save('json', 'application/json', exportJson)}>
            Export JSON
          </button>
        </>
      )}
      {rejected.value.length > 0 && (
        <button type="button" onClick={() => download(`${name}-not-taken.txt`, notTaken(rejected.value))}>
          Download what was not taken
        </button>
      )}
    </>
  );
}
