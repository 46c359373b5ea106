import type { JSX } from 'preact';
import type { View } from '../src/platform/client-types';
import { Fields } from './fields';
import type { Model } from './model';
import { PasteBox } from './paste-box';

/** What is known of the connector, to be looked at and typed. */
export const Values = ({ model, known }: { model: Model; known: View['known'] }): JSX.Element => (
  <>
    <PasteBox model={model} />
    <Fields model={model} known={known} />
  </>
);
