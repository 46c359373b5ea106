import type { ReactElement } from 'react';
import type { LogzioAccount } from './api';

export interface AccountSwitcherProps {
  accounts: LogzioAccount[];
  /** Id of the current account; absent while it is not known. */
  current: string | undefined;
  onSwitch(id: string): void;
}

/** Chooses the Logz.io account. Each has an external ID of its own, so the page is read anew after a choice. */
export function AccountSwitcher({ accounts, current, onSwitch }: AccountSwitcherProps): ReactElement {
  return (
    <div className="switcher">
      <label htmlFor="logzio-account">Account</label>
      <select
        id="logzio-account"
        value={current ?? ''}
        disabled={current === undefined}
        onChange={(event) => onSwitch(event.target.value)}
      >
        {current === undefined && <option value="">Loading…</option>}
        {accounts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name} (#{id})
          </option>
        ))}
      </select>
    </div>
  );
}
