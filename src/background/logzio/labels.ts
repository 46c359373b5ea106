import { FORM_LABELS, type FormField } from '../../connector/labels';

/** Fields of Logz.io's form, for a sentence. */
export const names = (fields: readonly FormField[]): string =>
  fields.map((field) => FORM_LABELS[field]).join(', ');
