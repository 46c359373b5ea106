import type { ReactElement, Ref } from 'react';
import { usePageSettings } from '../page-settings';
import { SelectButton } from '../select/select-button';
import { SelectCombobox } from '../select/select-combobox';
import { SelectNative } from '../select/select-native';
import type { RoleConnectorField, RoleConnectorForm } from './use-role-connector';

interface FieldProps {
  form: RoleConnectorForm;
  field: RoleConnectorField;
  label: string;
  hint?: string;
  ref?: Ref<HTMLInputElement>;
}

/** A text box of the form with its label, hint and, where this field is refused, the reason. */
export function Field({ form, field, label, hint, ref }: FieldProps): ReactElement {
  const wrong = form.refusal?.field === field ? form.refusal.message : undefined;
  const described = [hint && `${field}-hint`, wrong && `${field}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <input
        ref={ref}
        id={field}
        name={field}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        readOnly={form.readOnly}
        value={form.values[field]}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => form.set(field, event.target.value)}
      />
      {hint && (
        <p className="hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="wrong" role="alert" id={`${field}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  form: RoleConnectorForm;
  field: RoleConnectorField;
  label: string;
  options: readonly string[];
}

const LOOKS = { custom: SelectButton, native: SelectNative, combobox: SelectCombobox };

/** A drop-down list of the form, in the look that the settings ask for. */
export function Choice({ form, field, label, options }: ChoiceProps): ReactElement {
  const Look = LOOKS[usePageSettings().logzioSelects];
  const wrong = form.refusal?.field === field ? form.refusal.message : undefined;
  return (
    <div className="field">
      <Look
        id={field}
        label={label}
        options={options}
        value={form.values[field]}
        disabled={form.readOnly ?? false}
        onChange={(option) => form.set(field, option)}
      />
      {wrong && (
        <p className="wrong" role="alert" id={`${field}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
