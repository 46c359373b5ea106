import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { useConsole } from './shell/console-context';

/** The small `Info` beside a heading, which opens the help panel. */
export function InfoLink({ about }: { about: string }): ReactNode {
  const { help } = useConsole();
  return (
    <Link variant="info" ariaLabel={`Info about ${about}`} onFollow={() => help(about)}>
      Info
    </Link>
  );
}
