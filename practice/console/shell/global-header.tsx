import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { ReactNode } from 'react';
import { useConsole } from './console-context';
import { HeaderAccount } from './header-account';

const tools: { name: string; icon: IconProps.Name }[] = [
  { name: 'CloudShell', icon: 'script' },
  { name: 'Notifications', icon: 'notification' },
  { name: 'Help & support', icon: 'status-info' },
  { name: 'Settings', icon: 'settings' },
];

/** The fixed bar above every service (9.2; S 2026). Its search box is no field of the page below. */
export function GlobalHeader(): ReactNode {
  const { help } = useConsole();
  return (
    <header id="awsc-nav-header" className="global-header">
      <a className="global-header-home" href="#/home">
        Practice console
      </a>
      <button type="button" aria-label="Services" onClick={() => help('services')}>
        <Icon name="grid-view" />
      </button>
      <input type="search" className="global-header-search" aria-label="Search" placeholder="Search" />
      <div className="global-header-tools">
        {tools.map(({ name, icon }) => (
          <button key={name} type="button" aria-label={name} onClick={() => help(name)}>
            <Icon name={icon} />
          </button>
        ))}
        <button type="button" onClick={() => help('regions')}>
          Global
        </button>
      </div>
      <HeaderAccount />
    </header>
  );
}
