import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { OptionList } from './option-list';
import type { SelectProps } from './select-native';

/**
 * A drop-down list made of a button and a list. It opens when the mouse goes down, not on a click; the label is tied to
 * it by ARIA alone, and its name is the label together with the value.
 */
export function SelectButton({ id, label, options, value, disabled, onChange }: SelectProps): ReactElement {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const list = `${id}-list`;

  const show = (): void => {
    setActive(Math.max(0, options.indexOf(value)));
    setOpen(true);
  };
  const choose = (option: string | undefined): void => {
    if (option !== undefined) onChange(option);
    setOpen(false);
    button.current?.focus();
  };
  const keyed = (event: KeyboardEvent): void => {
    const { key } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (!open) {
      if (step === undefined && key !== 'Enter' && key !== ' ') return;
      show();
    } else if (step !== undefined) setActive((active + step + options.length) % options.length);
    else if (key === 'Home' || key === 'End') setActive(key === 'Home' ? 0 : options.length - 1);
    else if (key === 'Enter' || key === ' ') choose(options[active]);
    else if (key === 'Escape' || key === 'Tab') choose(undefined);
    else if (key.length === 1) {
      const next = options.findIndex((option, index) => index > active && option.startsWith(key));
      setActive(
        next < 0
          ? Math.max(
              0,
              options.findIndex((option) => option.startsWith(key)),
            )
          : next,
      );
    } else return;
    if (key !== 'Tab') event.preventDefault();
  };

  return (
    <>
      <span id={`${id}-label`} className="label">
        {label}
      </span>
      <button
        ref={button}
        type="button"
        id={id}
        className="select"
        disabled={disabled}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-labelledby={`${id}-label ${id}-value`}
        onMouseDown={(event) => {
          if (event.button !== 0) return;
          event.preventDefault();
          button.current?.focus();
          if (open) setOpen(false);
          else show();
        }}
        onKeyDown={keyed}
      >
        <span id={`${id}-value`}>{value || '–'}</span>
        <span className="select-mark" aria-hidden="true">
          ▾
        </span>
      </button>
      {open && (
        <OptionList
          id={list}
          label={label}
          anchor={button}
          options={options}
          selected={value}
          active={active}
          onChoose={choose}
          onLeave={() => setOpen(false)}
          onKey={keyed}
        />
      )}
    </>
  );
}
