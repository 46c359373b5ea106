import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { ExportButton } from './export/export-button';
import { Fields } from './fields';
import type { ViewProps } from './model';
import { PasteBox } from './paste-box';

/** What is known of the connector, to be looked at and typed; or as a file for AWS's own tools, which then has the view for itself. */
export function Values({ client, model, view }: ViewProps): JSX.Element {
  const exporting = useSignal(false);
  return (
    <>
      {!exporting.value && (
        <>
          <PasteBox model={model} />
          <Fields model={model} known={view.known} />
        </>
      )}
      <ExportButton {...{ client, model, view }} all={false} open={exporting} back="Back to the values" />
    </>
  );
}
