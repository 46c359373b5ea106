import { type ReactElement, useState } from 'react';
import type { AccountSwitcherProps } from './account-switcher';

const APPS = ['Log Management', 'Infrastructure Monitoring', 'Cloud SIEM'];

/** The header's other look: a button that switches apps, and one that shows the account's name and opens the list of accounts. */
export function AccountMenu({ accounts, current, onSwitch }: AccountSwitcherProps): ReactElement {
  const [app, setApp] = useState(0);
  const shown = accounts.findIndex(({ id }) => id === current);
  return (
    <div className="switcher">
      <Menu name="Switch app" testId="app-switcher" options={APPS} shown={app} onChoose={setApp} />
      <Menu
        name="Current account"
        testId="account-switcher"
        options={accounts.map(({ name }) => name)}
        shown={shown}
        onChoose={(index) => {
          const account = accounts[index];
          if (account) onSwitch(account.id);
        }}
      />
    </div>
  );
}

interface MenuProps {
  /** Read out before what is shown. */
  name: string;
  testId: string;
  options: readonly string[];
  /** Index of the option that is the current one; -1 while none is known. */
  shown: number;
  onChoose(index: number): void;
}

function Menu({ name, testId, options, shown, onChoose }: MenuProps): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <div className="switcher-menu">
      <button
        type="button"
        className="button-text"
        data-testid={testId}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={`${name}: ${options[shown] ?? 'Loading…'}`}
        onClick={() => setOpen(!open)}
      >
        {options[shown] ?? 'Loading…'} ▾
      </button>
      {open && (
        <div role="menu" aria-label={name} className="switcher-list">
          {options.map((option, index) => (
            <button
              key={option}
              type="button"
              role="menuitemradio"
              aria-checked={index === shown}
              className="button-text"
              onClick={() => {
                setOpen(false);
                onChoose(index);
              }}
            >
              {option}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
