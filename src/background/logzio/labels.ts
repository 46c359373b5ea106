import { FIELD_LABELS } from '../../connector/labels';
import type { FormField } from '../../platform/messages';

const FORM_LABELS: Readonly<Record<FormField, string>> = {
  ...FIELD_LABELS,
  region: 'Bucket region',
  logType: 'Log type',
};

/** Fields of Logz.io's form, for a sentence. */
export const names = (fields: readonly FormField[]): string =>
  fields.map((field) => FORM_LABELS[field]).join(', ');
