import type { ReactElement } from 'react';
import type { Connector } from '../api';
import { Dialog } from '../dialog';
import { Standing } from '../standing';
import { LOG_TYPES, REGIONS } from './choices';
import { Choice, Field } from './field';
import { shownForm } from './use-role-connector';

/** The form of a connector that exists, with its values, to be read. Logz.io changes none: they are deleted and made again. */
export function ConnectorDialog(props: { connector: Connector; onClosed(): void }): ReactElement {
  const { connector, onClosed } = props;
  const form = shownForm(connector);
  return (
    <Dialog title={`S3 bucket ${connector.bucket}`} onClosed={onClosed}>
      {(close) => (
        <div className="connector">
          <div className="two">
            <Field form={form} field="bucket" label="S3 bucket name" />
            <Field form={form} field="prefix" label="Prefix" />
            <Choice form={form} field="region" label="Bucket region" options={REGIONS} />
            <Choice form={form} field="logType" label="Log type" options={LOG_TYPES} />
          </div>
          <Field form={form} field="roleArn" label="Role ARN" />
          <div>
            <Standing {...connector} />
          </div>
          <div className="actions">
            <button type="button" className="button" onClick={close}>
              Close
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
