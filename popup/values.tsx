import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Client, View } from '../src/platform/client-types';
import { ExportButton } from './export/export-button';
import { Fields } from './fields';
import type { Model } from './model';
import { PasteBox } from './paste-box';

interface Props {
  client: Client;
  model: Model;
  view: View;
}

/** What is known of the connector, to be looked at and typed; or as a file for AWS's own tools, which then has the view for itself. */
export function Values({ client, model, view }: Props): JSX.Element {
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
