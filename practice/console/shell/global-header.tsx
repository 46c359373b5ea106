import { type ReactNode, useState } from 'react';
import { useConsole } from './console-context';

const dashed = (account: string): string => account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');

/** The bar above every service, with the signed-in account where the real one has it. */
export function GlobalHeader(): ReactNode {
  const { session } = useConsole();
  const [open, setOpen] = useState(false);
  const { accountId, accountAlias, settings } = session;
  const testId = (id: string): object => (settings.testIds ? { 'data-testid': id } : {});
  return (
    <header id="awsc-nav-header" className="global-header">
      <a className="global-header-home" href="#/home">
        Practice console
      </a>
      <span className="global-header-region">Global</span>
      <div className="global-header-account">
        <button
          type="button"
          id="nav-usernameMenu"
          {...testId('more-menu__awsc-nav-account-menu-button')}
          aria-expanded={open}
          aria-controls="account-detail-menu"
          onClick={() => setOpen(!open)}
        >
          {accountAlias ? `${accountAlias} (${accountId})` : `Account ID: ${dashed(accountId)}`}
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
    </header>
  );
}
