import type { ReactNode } from 'react';
import { useConsole } from '../shell/console-context';
import { custom, useNumbered } from './custom';

/** awsui's controls of 2017–22 (4.2): native ones within custom elements of the top document, without a shadow root. */

interface ButtonProps {
  text: string;
  onPress(): void;
  primary?: boolean;
  disabled?: boolean;
  /** Of the custom element, where the console gave it one. */
  className?: string;
}

export function Button({
  text,
  onPress,
  primary = false,
  disabled = false,
  className,
}: ButtonProps): ReactNode {
  return custom(
    'awsui-button',
    { text, initialized: 'true', class: className },
    <button
      type="button"
      className={`awsui-button awsui-button-variant-${primary ? 'primary' : 'normal'}`}
      disabled={disabled}
      onClick={onPress}
    >
      {custom('span', { 'awsui-button-region': 'text' }, text)}
    </button>,
  );
}

interface TextProps {
  value: string;
  onChange(text: string): void;
  /** The field's label, for a box that is tied to it. */
  labelledBy?: string | undefined;
  placeholder?: string;
}

/** `awsui-textfield` until 2021, `awsui-input` after it. */
export function Input({ value, onChange, labelledBy, placeholder }: TextProps): ReactNode {
  const { generation } = useConsole().session.settings;
  const name = generation === 'legacy' ? 'awsui-textfield' : 'awsui-input';
  const id = useNumbered(name);
  return custom(
    name,
    { initialized: 'true' },
    <div className={`${name}-container`}>
      <input
        type="text"
        id={id}
        className="awsui-input awsui-input-type-text"
        aria-labelledby={labelledBy}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>,
  );
}

export function Textarea({ value, onChange, labelledBy }: TextProps): ReactNode {
  const id = useNumbered('awsui-textarea');
  return custom(
    'awsui-textarea',
    { initialized: 'true' },
    <textarea
      id={id}
      className="awsui-textarea"
      aria-labelledby={labelledBy}
      rows={4}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />,
  );
}

interface CheckboxProps {
  checked: boolean;
  onChange(checked: boolean): void;
  name?: string;
  children?: ReactNode;
}

export function Checkbox({ checked, onChange, name, children }: CheckboxProps): ReactNode {
  const id = useNumbered('awsui-checkbox');
  return custom(
    'awsui-checkbox',
    { initialized: 'true', name },
    <label className="awsui-checkbox" htmlFor={id}>
      <input
        type="checkbox"
        id={id}
        className="awsui-checkbox-native-input"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />{' '}
      <span className="awsui-checkbox-label">{children}</span>
    </label>,
  );
}
