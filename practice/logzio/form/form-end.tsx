import type { ReactElement } from 'react';
import { COMMIT, type RoleConnectorForm } from './use-role-connector';

interface FormEndProps {
  form: RoleConnectorForm;
  commit?: string;
  /** Without it there is no way back. */
  onCancel?(): void;
}

/** The end of the form: why Logz.io refused the connection (a field's own fault stands at the field), the button that commits, `Cancel`. */
export function FormEnd({ form, commit = COMMIT.connectors, onCancel }: FormEndProps): ReactElement {
  return (
    <>
      <div role="alert" className="notice notice-bad">
        {form.refusal?.field === undefined && form.refusal?.message}
      </div>
      <div className="actions">
        <button type="submit" className="button button-main" disabled={form.busy}>
          {commit}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        )}
        {form.busy && <span className="quiet">Connecting to your bucket…</span>}
      </div>
    </>
  );
}
