import type { ReactElement } from 'react';
import { CopyButton } from './copy-button';

/** A value that Logz.io gives out, in a read-only text box with a label of its own. */
export function GivenInput({ id, label, value }: { id: string; label: string; value: string }): ReactElement {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="given">
        <input id={id} type="text" readOnly value={value} onFocus={(event) => event.target.select()} />
        <CopyButton what={label} text={value} />
      </div>
    </div>
  );
}
