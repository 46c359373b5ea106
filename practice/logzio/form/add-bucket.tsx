import { type ReactElement, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CurrentAccount } from '../api';
import { usePageSettings } from '../page-settings';
import { KeysForm } from './keys-form';
import { RoleForm } from './role-form';
import { SteppedRoleForm } from './stepped-role-form';

interface AddBucketProps {
  account: CurrentAccount;
  /** A new connector is begun: what was said about the one before is over. */
  onStart(): void;
  onSaved(message: string): void;
}

/** `+ Add a bucket`, then the choice of authentication, then the form of the chosen kind. */
export function AddBucket({ account, onStart, onSaved }: AddBucketProps): ReactElement {
  const { logzioLabels } = usePageSettings();
  const [stage, setStage] = useState<'closed' | 'choice' | 'role' | 'keys'>('closed');
  const add = useRef<HTMLButtonElement>(null);
  const withRole = useRef<HTMLButtonElement>(null);

  /** The button that had the focus goes away with its stage, so the focus is put on what comes next. */
  const go = (next: typeof stage): void => {
    flushSync(() => setStage(next));
    if (next === 'closed') add.current?.focus();
    if (next === 'choice') withRole.current?.focus();
  };

  switch (stage) {
    case 'closed':
      return (
        <button
          ref={add}
          type="button"
          className="button button-main"
          onClick={() => {
            onStart();
            go('choice');
          }}
        >
          + Add a bucket
        </button>
      );
    case 'choice':
      return (
        <fieldset className="choice" aria-label="How Logz.io may read the bucket">
          <button ref={withRole} type="button" className="button choice-button" onClick={() => go('role')}>
            Authenticate with a role
          </button>
          <button type="button" className="button choice-button" onClick={() => go('keys')}>
            Authenticate with access keys
          </button>
          <button type="button" className="button button-plain" onClick={() => go('closed')}>
            Cancel
          </button>
        </fieldset>
      );
    case 'keys':
      return <KeysForm onCancel={() => go('closed')} />;
    case 'role': {
      const Form = logzioLabels === 'text' ? SteppedRoleForm : RoleForm;
      return (
        <Form
          account={account}
          onSaved={(message) => {
            go('closed');
            onSaved(message);
          }}
          onCancel={() => go('closed')}
        />
      );
    }
  }
}
