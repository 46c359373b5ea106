import type { JSX, RefObject } from 'preact';

interface Props {
  /** Clicked by the button that stands for it. */
  input: RefObject<HTMLInputElement | null>;
  label: string;
  take: (file: File) => void;
}

/** Lets the person choose a JSON file. Nobody sees it: a button of ours presses it. */
export const FileInput = ({ input, label, take }: Props): JSX.Element => (
  <input
    ref={input}
    type="file"
    hidden
    aria-label={label}
    accept=".json,application/json"
    onChange={({ currentTarget }) => {
      const file = currentTarget.files?.[0];
      currentTarget.value = ''; // so that the same file can be chosen again
      if (file) take(file);
    }}
  />
);
