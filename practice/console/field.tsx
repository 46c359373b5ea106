import FormField from '@cloudscape-design/components/form-field';
import type { ReactNode } from 'react';
import { useConsole } from './shell/console-context';

interface FieldProps {
  label: string;
  description?: string | undefined;
  constraint?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
}

/**
 * A labelled control. With the setting `labels: 'loose'` the same words stand around the control without being tied
 * to it, as on pages whose authors forgot to.
 */
export function Field({ label, description, constraint, error, children }: FieldProps): ReactNode {
  const { session } = useConsole();
  if (session.settings.labels === 'linked')
    return (
      <FormField label={label} description={description} constraintText={constraint} errorText={error}>
        {children}
      </FormField>
    );
  return (
    <div className="loose-field">
      <div className="loose-label">{label}</div>
      {description && <div className="loose-note">{description}</div>}
      {children}
      {error && <div className="loose-error">{error}</div>}
      {constraint && <div className="loose-note">{constraint}</div>}
    </div>
  );
}
