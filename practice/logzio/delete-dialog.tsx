import { type ReactElement, useState } from 'react';
import { takePress } from '../press';
import { type Connector, deleteConfiguration } from './api';
import { Dialog } from './dialog';

interface DeleteDialogProps {
  configuration: Connector;
  /** What goes with it. */
  consequence: string;
  onDeleted(message: string): void;
  onClosed(): void;
}

const CONFIRM = 'Delete configuration';

/** Asks once more before a configuration is deleted; `Delete configuration` commits. */
export function DeleteDialog(props: DeleteDialogProps): ReactElement {
  const { configuration, consequence, onDeleted, onClosed } = props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const confirm = async (close: () => void): Promise<void> => {
    const press = takePress(CONFIRM);
    setBusy(true);
    const answer = await deleteConfiguration(configuration.id, press);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.message);
    close();
    onDeleted(answer.value.message);
  };

  return (
    <Dialog title={`Delete the configuration of ${configuration.bucket}?`} onClosed={onClosed}>
      {(close) => (
        <>
          <p>{consequence}</p>
          <div role="alert" className="notice notice-bad">
            {problem}
          </div>
          <div className="actions">
            <button
              type="button"
              className="button button-danger"
              disabled={busy}
              onClick={() => void confirm(close)}
            >
              {CONFIRM}
            </button>
            <button type="button" className="button" onClick={close}>
              Cancel
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
