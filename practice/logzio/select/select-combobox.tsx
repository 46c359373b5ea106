import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { OptionList, optionId } from './option-list';
import type { SelectProps } from './select-native';

/**
 * A drop-down list that is typed into. What is typed filters the list; only choosing an option changes the value, and
 * anything else that stands in the box is taken back when it loses the focus.
 */
export function SelectCombobox({ id, label, options, value, disabled, onChange }: SelectProps): ReactElement {
  /** What is being typed; none while the box shows the value. */
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const list = `${id}-list`;
  const found =
    typed === undefined
      ? options
      : options.filter((option) => option.toLowerCase().includes(typed.trim().toLowerCase()));

  const show = (): void => {
    if (!open) setActive(Math.max(0, found.indexOf(value)));
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    setTyped(undefined);
  };
  const choose = (option: string | undefined): void => {
    if (option !== undefined) onChange(option);
    close();
  };
  const keyed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      if (open && found.length > 0) setActive((active + step + found.length) % found.length);
      else show();
    } else if (event.key === 'Enter' && open) choose(found[active]);
    else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        ref={box}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && found.length > 0 ? optionId(list, active) : undefined}
        value={typed ?? value}
        onMouseDown={show}
        onFocus={(event) => event.target.select()}
        onKeyDown={keyed}
        onBlur={close}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setOpen(true);
        }}
      />
      {open && (
        <OptionList
          id={list}
          label={label}
          anchor={box}
          options={found}
          selected={value}
          active={active}
          onChoose={choose}
          onLeave={close}
        />
      )}
    </>
  );
}
