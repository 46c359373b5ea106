import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { ReactNode } from 'react';

/** In place of a page whose role or policy does not exist. */
export function NotFound({ what, list }: { what: string; list: string }): ReactNode {
  return (
    <Alert type="error" header="Entity not found" action={<Button href={list}>Back to the list</Button>}>
      {what}
    </Alert>
  );
}
