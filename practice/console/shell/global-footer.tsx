import type { ReactNode } from 'react';
import { useConsole } from './console-context';

/** The fixed bar below every service, over the page's end (9.2; S 2026): a page's last buttons can lie half under it. */
export function GlobalFooter(): ReactNode {
  const { help } = useConsole();
  const button = (name: string): ReactNode => (
    <button key={name} type="button" onClick={() => help(name)}>
      {name}
    </button>
  );
  return (
    <footer id="awsc-nav-footer" className="global-footer">
      {['CloudShell', 'Feedback', 'Console Mobile App'].map(button)}
      <span className="global-footer-rights">© 2026, a practice site and its affiliates.</span>
      {['Privacy', 'Terms', 'Cookie preferences'].map(button)}
    </footer>
  );
}
