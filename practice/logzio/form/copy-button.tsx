import { type ReactElement, useEffect, useState } from 'react';

interface CopyButtonProps {
  /** What is copied, for the accessible name: `Copy External ID`. */
  what: string;
  text: string;
  /** An icon instead of the word. */
  icon?: boolean;
}

type Outcome = 'copied' | 'failed';
const SAID: Record<Outcome, string> = { copied: 'Copied', failed: 'Not copied: select it by hand' };

/** Puts a text on the clipboard and says whether that worked, for two seconds. */
export function CopyButton({ what, text, icon = false }: CopyButtonProps): ReactElement {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };

  return (
    <span className="copy">
      <button
        type="button"
        className={icon ? 'icon-button' : 'button'}
        aria-label={`Copy ${what}`}
        title={`Copy ${what}`}
        onClick={copy}
      >
        {icon ? <CopyIcon /> : 'Copy'}
      </button>
      <span aria-live="polite" className="copy-said">
        {outcome && SAID[outcome]}
      </span>
    </span>
  );
}

function CopyIcon(): ReactElement {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <rect
        x="5.5"
        y="5.5"
        width="8"
        height="8"
        rx="1.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <path
        d="M10.5 3v-.5h-8v8H3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}
