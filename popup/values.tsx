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

/** What is known of the connector, to be looked at and typed; and as a file for AWS's own tools. */
export const Values = ({ client, model, view }: Props): JSX.Element => (
  <>
    <PasteBox model={model} />
    <Fields model={model} known={view.known} />
    <ExportButton client={client} model={model} view={view} all={false} />
  </>
);
