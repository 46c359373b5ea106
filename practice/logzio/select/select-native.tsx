import type { ReactElement } from 'react';

/** What every look of a drop-down list is given. */
export interface SelectProps {
  id: string;
  label: string;
  options: readonly string[];
  value: string;
  disabled: boolean;
  onChange(option: string): void;
}

/** The browser's own drop-down list. */
export function SelectNative({ id, label, options, value, disabled, onChange }: SelectProps): ReactElement {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={id}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.includes(value) || <option>{value}</option>}
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </>
  );
}
