import { type ReactElement, useEffect, useRef } from 'react';
import type { CurrentAccount } from './api';
import { type PageSettings, SettingsContext } from './page-settings';
import { ArchivePage } from './pages/archive';
import { OtherPage } from './pages/other';
import { S3BucketPage } from './pages/s3-bucket';
import { SendYourDataPage } from './pages/send-your-data';
import type { PageId } from './route';
import { Shell } from './shell';
import { useAccounts } from './use-accounts';
import { useRoute } from './use-route';

const TITLES: Record<PageId, string> = {
  's3-bucket': 'S3 bucket',
  'send-your-data': 'Send your data',
  archive: 'Archive & restore',
  other: 'Page not found',
};

/** The practice Logz.io app: menu, account switcher and the page of the current route. */
export function App({ settings }: { settings: PageSettings }): ReactElement {
  const route = useRoute();
  const { accounts, switching, problem, switchTo } = useAccounts(route.switchToAccountId);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(route.page);

  useEffect(() => {
    document.title = `${TITLES[route.page]} | Logz.io (practice site)`;
    // Nothing is reloaded on a change of route: whoever listens must be told by the focus. Not on the first page.
    if (shown.current !== route.page) main.current?.focus();
    shown.current = route.page;
  }, [route.page]);

  return (
    <SettingsContext value={settings}>
      <Shell
        page={route.page}
        path={route.path}
        accounts={accounts?.accounts ?? []}
        current={accounts?.current.id}
        onSwitch={switchTo}
      >
        <main ref={main} id="content" tabIndex={-1}>
          {problem && (
            <p className="notice notice-bad" role="alert">
              {problem}
            </p>
          )}
          {accounts && !switching ? (
            <Page page={route.page} account={accounts.current} />
          ) : (
            <p className="quiet">{problem && !switching ? 'Reload the page to try again.' : 'Loading…'}</p>
          )}
        </main>
      </Shell>
    </SettingsContext>
  );
}

function Page({ page, account }: { page: PageId; account: CurrentAccount }): ReactElement {
  switch (page) {
    // A form that was begun for one account must not live on in another: the key starts it afresh.
    case 's3-bucket':
      return <S3BucketPage key={account.id} account={account} />;
    case 'archive':
      return <ArchivePage key={account.id} account={account} />;
    case 'send-your-data':
      return <SendYourDataPage />;
    case 'other':
      return <OtherPage />;
  }
}
