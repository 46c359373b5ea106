import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import {
  exportProblemWords,
  FORMAT_HINTS,
  FORMAT_LABELS,
  FORMATS,
  type Format,
} from '../../src/words/export';
import { useAnswer } from '../answer';
import { download } from '../download';
import { lazy } from '../lazy';
import type { ViewProps } from '../model';

const TemplateBox = lazy(async () => (await import('./template-box')).TemplateBox, 'The comparison');

export interface ExportProps extends ViewProps {
  /** All of the migration, not the connector that is meant now. */
  all: boolean;
}

/** What the wizards would make, as a file in one of the formats: to be read, copied, saved. */
export function ExportView({ client, model, view, all }: ExportProps): JSX.Element {
  const isChange = view.state.journey === 'migrate-same-role';
  const format = useSignal<Format>(isChange ? 'cli' : 'cloudformation');
  const confirmed = useSignal(false);
  const wanted = () => ({ format: format.value, all, confirmed: confirmed.value });
  const file = useAnswer(model, () => client.ask('export', wanted()));
  const isTold = file !== undefined;
  // It is drawn below what was pressed, where a popup shows nothing yet; and is long enough to be scrolled up to once the file is there.
  const section = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when, not what
  useEffect(() => section.current?.scrollIntoView(), [isTold]);
  const blocked = file?.ok === false && file.problem.code === 'blocked' ? file.problem.values.sentences : [];
  return (
    <section class="card export" aria-labelledby="export-heading" ref={section}>
      <h2 id="export-heading">{all ? 'Export all configurations' : 'Export this connector'}</h2>
      <div class="field">
        <label for="export-format">Format</label>
        <select
          id="export-format"
          value={format.value}
          onChange={(event) => {
            format.value = FORMATS.find((one) => one === event.currentTarget.value) ?? format.value;
          }}
        >
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {FORMAT_LABELS[one]}
            </option>
          ))}
        </select>
      </div>
      {blocked.length > 0 && (
        <div class="danger-notice">
          <p>
            <strong>Danger:</strong> this gives away more than is meant, or can’t work.
          </p>
          <ul>
            {blocked.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {(blocked.length > 0 || confirmed.value) && (
        <label class="check">
          <input
            type="checkbox"
            checked={confirmed.value}
            onChange={(event) => {
              confirmed.value = event.currentTarget.checked;
            }}
          />
          Export it all the same
        </label>
      )}
      <div aria-live="polite">
        {file?.ok === false && blocked.length === 0 && (
          <p class="problem">{exportProblemWords(file.problem)}</p>
        )}
      </div>
      {file?.ok && (
        <>
          <div class="field">
            <label for="export-preview">Preview</label>
            <textarea id="export-preview" rows={12} readOnly spellcheck={false} value={file.text} />
          </div>
          <div class="buttons">
            <button type="button" class="primary" onClick={() => download(file.name, file.text)}>
              Download
            </button>
            <button
              type="button"
              onClick={() =>
                void model.act(() =>
                  navigator.clipboard.writeText(file.text).then(
                    () => ({ ok: true, said: [{ code: 'file-copied' }] }),
                    () => ({ ok: false, said: [{ code: 'file-not-copied' }] }),
                  ),
                )
              }
            >
              Copy
            </button>
          </div>
          {FORMAT_HINTS[isChange ? 'change' : format.value].map((sentence) => (
            <p key={sentence} class="source">
              {sentence}
            </p>
          ))}
        </>
      )}
      <details>
        <summary>Compare with a template that you have</summary>
        <TemplateBox model={model} known={view.known} />
      </details>
    </section>
  );
}
