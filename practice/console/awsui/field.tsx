import type { ReactNode } from 'react';
import { useConsole } from '../shell/console-context';
import { custom, useNumbered } from './custom';

interface FieldProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Gets the id of the label, where the control is tied to it. */
  children(labelId: string | undefined): ReactNode;
}

/** A labelled control. Until 2021 a mandatory one's label ends with an asterisk, and no label is tied to its control. */
export function Field({ label, hint, error, children }: FieldProps): ReactNode {
  const { generation, labels } = useConsole().session.settings;
  const id = useNumbered('awsui-form-field');
  const tied = generation === 'mixed' && labels === 'linked' ? `${id}-label` : undefined;
  return custom(
    'awsui-form-field',
    { initialized: 'true' },
    <div className="awsui-form-field">
      <div className="awsui-form-field-label" id={tied}>
        {label}
      </div>
      <div className="awsui-form-field-control">{children(tied)}</div>
      {error && (
        <div className="awsui-form-field-error" role="alert">
          {error}
        </div>
      )}
      {hint && <div className="awsui-form-field-hint">{hint}</div>}
    </div>,
  );
}
