import type { JSX, RefObject } from 'preact';
import type { Outcome } from '../src/platform/client-types';

/** In bytes; what is larger is no list and no template of anybody's. */
export const LARGEST = 8_000_000;

export const tooLarge = ({ name }: File): Outcome => ({
  ok: false,
  said: [{ code: 'file-too-large', values: { name } }],
});

interface Props {
  /** Clicked by the button that stands for it. */
  input: RefObject<HTMLInputElement | null>;
  label: string;
  accept?: string;
  take: (file: File) => void;
}

/** Lets the person choose a file, a JSON one unless `accept` says otherwise. Nobody sees it: a button of ours presses it. */
export const FileInput = ({ input, label, take, accept = '.json,application/json' }: Props): JSX.Element => (
  <input
    ref={input}
    type="file"
    hidden
    aria-label={label}
    accept={accept}
    onChange={({ currentTarget }) => {
      const file = currentTarget.files?.[0];
      currentTarget.value = ''; // so that the same file can be chosen again
      if (file) take(file);
    }}
  />
);
