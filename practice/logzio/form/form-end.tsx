import type { ReactElement } from 'react';
import type { RoleConnectorForm } from './use-role-connector';

/** The end of the form: why Logz.io refused the connection (a field's own fault stands at the field), `Save` and `Cancel`. */
export function FormEnd({ form, onCancel }: { form: RoleConnectorForm; onCancel(): void }): ReactElement {
  return (
    <>
      <div role="alert" className="notice notice-bad">
        {form.refusal?.field === undefined && form.refusal?.message}
      </div>
      <div className="actions">
        <button type="submit" className="button button-main" disabled={form.busy}>
          Save
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
        {form.busy && <span className="quiet">Connecting to your bucket…</span>}
      </div>
    </>
  );
}
