import { type ReactNode, useState } from 'react';
import type { PublicSettings } from '../../settings';
import { useConsole } from './console-context';

const NAME = 'Acme Logs';
/** Shown URL-encoded in some builds (S 2026-03). */
const USER = 'Administrator/Acme%20Logs';

const dashed = (account: string): string => account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');

const texts: Record<PublicSettings['headerAccount'], (account: string) => string> = {
  'name-dashed': (account) => `${NAME} (${dashed(account)})`,
  'name-plain': (account) => `${NAME} (${account})`,
  id: (account) => `Account ID: ${dashed(account)}`,
};

/** Who is signed in, at the right end of the header, and the menu behind it. */
export function HeaderAccount(): ReactNode {
  const { session } = useConsole();
  const [open, setOpen] = useState(false);
  const { accountId, settings } = session;
  const testId = (id: string): object => (settings.testIds ? { 'data-testid': id } : {});
  return (
    <div className="global-header-account">
      <button
        type="button"
        id="nav-usernameMenu"
        {...testId('more-menu__awsc-nav-account-menu-button')}
        aria-expanded={open}
        aria-controls="account-detail-menu"
        onClick={() => setOpen(!open)}
      >
        <span className="global-header-name">{texts[settings.headerAccount](accountId)} ▾</span>
        <span className="global-header-user">{USER}</span>
      </button>
      <div
        id="account-detail-menu"
        {...testId('account-detail-menu')}
        className="account-detail-menu"
        hidden={!open}
      >
        <span>Account ID:</span>
        <button
          type="button"
          {...testId('awsc-copy-accountid')}
          aria-label="Copy account ID"
          onClick={() => void navigator.clipboard.writeText(accountId)}
        >
          <span aria-hidden="true">⧉</span>
        </button>
        <span>{dashed(accountId)}</span>
      </div>
    </div>
  );
}
