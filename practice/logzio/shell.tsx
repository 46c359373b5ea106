import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { AccountMenu } from './account-menu';
import { AccountSwitcher } from './account-switcher';
import type { LogzioAccount } from './api';
import { usePageSettings } from './page-settings';
import { LINKS, type PageId } from './route';

interface ShellProps {
  page: PageId;
  path: string;
  accounts: LogzioAccount[];
  current: string | undefined;
  onSwitch(id: string): void;
  children: ReactNode;
}

/** The frame around every page: header with the account switcher, dark menu on the left (folded away on narrow screens). */
export function Shell(props: ShellProps): ReactElement {
  const [open, setOpen] = useState(false);
  const Switcher = usePageSettings().logzioSwitcher === 'menu' ? AccountMenu : AccountSwitcher;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu folds whenever the route changes, whatever it is
  useEffect(() => setOpen(false), [props.path]);

  return (
    <div className="shell">
      <a className="skip" href={`#${props.path}`} onClick={() => document.getElementById('content')?.focus()}>
        Skip to content
      </a>
      <header className="bar">
        <button
          type="button"
          className="menu-button"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          Menu
        </button>
        <a className="brand" href={LINKS.sendYourData}>
          Logz.io <span className="badge">Practice site</span>
        </a>
        <Switcher accounts={props.accounts} current={props.current} onSwitch={props.onSwitch} />
      </header>
      <Menu page={props.page} open={open} />
      {props.children}
    </div>
  );
}

const MENU: { heading: string; items: { text: string; href: string; page?: PageId }[] }[] = [
  {
    heading: 'Explore',
    items: [
      { text: 'Logs', href: '#/dashboard/explore' },
      { text: 'Dashboards', href: '#/dashboard/osd' },
      { text: 'Alerts', href: '#/dashboard/alerts' },
    ],
  },
  {
    heading: 'Integrations',
    items: [
      { text: 'Send your data', href: LINKS.sendYourData, page: 'send-your-data' },
      { text: 'S3 bucket', href: LINKS.s3Bucket, page: 's3-bucket' },
    ],
  },
  {
    heading: 'Tools',
    items: [{ text: 'Archive & restore', href: LINKS.archive, page: 'archive' }],
  },
];

function Menu({ page, open }: { page: PageId; open: boolean }): ReactElement {
  return (
    <nav id="menu" className={open ? 'menu menu-open' : 'menu'} aria-label="Main">
      {MENU.map(({ heading, items }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {items.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.page === page ? 'page' : undefined}>
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
