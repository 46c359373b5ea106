import type { ReactElement } from 'react';
import { CopyButton } from './copy-button';

/** A value that Logz.io gives out, as plain text: nothing but its place ties it to the words before it. */
export function GivenText({ label, value }: { label: string; value: string }): ReactElement {
  return (
    <div className="given-line">
      <span className="given-label">{label}</span>
      <span className="given-value">{value}</span>
      <CopyButton what={label} text={value} icon />
    </div>
  );
}
