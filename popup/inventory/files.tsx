import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Configuration } from '../../src/connector/configuration';
import type { Rejected } from '../../src/connector/inventory/file/columns';
import { exportCsv, exportJson } from '../../src/connector/inventory/file/read';
import type { Client, Outcome } from '../../src/platform/client-types';
import type { Said } from '../../src/words/outcomes';
import type { Model } from '../model';

interface Props {
  client: Client;
  model: Model;
  configurations: readonly Configuration[];
}

const LARGEST = 8_000_000;

/** The inventory from and to files. What of a file could not be taken can be had back. */
export function Files({ client, model, configurations }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const rejected = useSignal<Rejected[]>([]);
  async function take(file: File): Promise<Outcome> {
    rejected.value = [];
    if (file.size > LARGEST)
      return { ok: false, said: [{ code: 'file-too-large', values: { name: file.name } }] };
    const result = await client.ask('inventory', {
      change: { do: 'import', text: await file.text(), name: file.name.slice(0, 300) },
    });
    rejected.value = result.rejected ?? [];
    return { ...result, details: few(result.details ?? []) };
  }
  const name = `rolebridge-configurations-${new Date().toISOString().slice(0, 10)}`;
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        Import
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to import, CSV or JSON"
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onChange={(event) => {
          const box = event.currentTarget;
          const file = box.files?.[0];
          if (file) void model.act(() => take(file));
          box.value = ''; // so that the same file can be chosen again
        }}
      />
      {configurations.length > 0 && (
        <>
          <button
            type="button"
            onClick={() => download(`${name}.csv`, 'text/csv', `\ufeff${exportCsv(configurations)}`)}
          >
            Export CSV
          </button>
          <button
            type="button"
            onClick={() => download(`${name}.json`, 'application/json', exportJson(configurations))}
          >
            Export JSON
          </button>
        </>
      )}
      {rejected.value.length > 0 && (
        <button
          type="button"
          onClick={() => download(`${name}-not-taken.txt`, 'text/plain', wordForWord(rejected.value))}
        >
          Download what was not taken
        </button>
      )}
    </>
  );
}

const MOST = 30;
const few = (said: Said[]): Said[] =>
  said.length > MOST
    ? [...said.slice(0, MOST), { code: 'and-more', values: { count: said.length - MOST } }]
    : said;

const wordForWord = (rejected: readonly Rejected[]): string =>
  rejected.map(({ line, message, raw }) => `Line ${line}: ${message}\n${raw}\n`).join('\n');

function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
