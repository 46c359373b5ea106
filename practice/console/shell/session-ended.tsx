import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { type ReactNode, useEffect, useState } from 'react';
import { SESSION_ENDED } from '../api';

/**
 * Over every page once the server says that the session is over, be it in the middle of a wizard: what was typed is lost, and signing in
 * again leads back to the address. The real console's words for it were not seen.
 */
export function SessionEnded(): ReactNode {
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    const end = (): void => setEnded(true);
    window.addEventListener(SESSION_ENDED, end);
    return () => window.removeEventListener(SESSION_ENDED, end);
  }, []);
  return (
    <Modal
      visible={ended}
      header="Your session has expired"
      onDismiss={() => setEnded(false)}
      footer={
        <Button variant="primary" onClick={() => location.reload()}>
          Sign in again
        </Button>
      }
    >
      To go on, sign in again.
    </Modal>
  );
}
