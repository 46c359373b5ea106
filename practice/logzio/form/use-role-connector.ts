import { useRef, useState } from 'react';
import { takePress } from '../../press';
import { type Connector, rolePolicy, type Shelf, saveForm } from '../api';
import { usePageSettings } from '../page-settings';

export interface RoleConnector {
  bucket: string;
  prefix: string;
  region: string;
  logType: string;
  roleArn: string;
}
export type RoleConnectorField = keyof RoleConnector;

/** A refusal, and the field that it is about (none: about the connection as a whole). */
export interface Refusal {
  field?: RoleConnectorField;
  message: string;
}

export interface RoleConnectorForm {
  values: RoleConnector;
  set(field: RoleConnectorField, text: string): void;
  /** The role policy for the bucket and prefix as typed now; absent until asked for. */
  policy?: string;
  refusal?: Refusal;
  busy: boolean;
  /** An existing configuration is shown: nothing can be changed. */
  readOnly?: boolean;
  getPolicy(): Promise<void>;
  save(): Promise<void>;
}

/** The button that commits. */
export const COMMIT: Record<Shelf, string> = { connectors: 'Save', archive: 'Start archiving' };

const EMPTY: RoleConnector = { bucket: '', prefix: '', region: '', logType: '', roleArn: '' };
const PRESET: Partial<RoleConnector> = { region: 'us-east-1', logType: 'other' };

/**
 * What the form knows and does, the same for both looks of it. Values go to the server as they were typed; it is the
 * server's part to judge them. `shelf`: what is saved, a connector or the archive. `onSaved` gets Logz.io's message after a connection that worked.
 */
export function useRoleConnector(
  onSaved: (message: string) => void,
  shelf: Shelf = 'connectors',
): RoleConnectorForm {
  const isPreset = usePageSettings().logzioChoices === 'preset';
  const [values, setValues] = useState<RoleConnector>({ ...EMPTY, ...(isPreset && PRESET) });
  const [policy, setPolicy] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const bucketNow = useRef('');

  const set = (field: RoleConnectorField, text: string): void => {
    setValues((before) => ({ ...before, [field]: text }));
    if (refusal?.field === field) setRefusal(undefined);
    // A policy for another bucket must not stay in sight.
    if (field === 'bucket' || field === 'prefix') setPolicy(undefined);
    if (field === 'bucket') bucketNow.current = text;
  };

  const getPolicy = async (): Promise<void> => {
    if (!values.bucket) {
      setRefusal({ field: 'bucket', message: 'Enter the S3 bucket name first.' });
      return;
    }
    const answer = await rolePolicy(values.bucket, values.prefix);
    if (bucketNow.current !== values.bucket) return;
    if (answer.ok) setPolicy(answer.value.document);
    setRefusal(answer.ok ? undefined : { message: answer.message });
  };

  const save = async (): Promise<void> => {
    const press = takePress(COMMIT[shelf]);
    if (!values.bucket) return setRefusal({ field: 'bucket', message: 'Enter the S3 bucket name.' });
    if (!values.region) return setRefusal({ field: 'region', message: 'Choose the bucket region.' });
    if (!values.logType && shelf === 'connectors')
      return setRefusal({ field: 'logType', message: 'Choose the log type.' });
    if (!values.roleArn) return setRefusal({ field: 'roleArn', message: 'Enter the role ARN.' });
    setBusy(true);
    setRefusal(undefined);
    const answer = await saveForm(shelf, shelf === 'archive' ? archiveOf(values) : values, press);
    setBusy(false);
    if (answer.ok) onSaved(answer.value.message);
    else setRefusal({ message: answer.message });
  };

  return {
    values,
    set,
    ...(policy === undefined ? {} : { policy }),
    ...(refusal ? { refusal } : {}),
    busy,
    getPolicy,
    save,
  };
}

const archiveOf = ({
  bucket,
  region,
  roleArn,
}: RoleConnector): Pick<RoleConnector, 'bucket' | 'region' | 'roleArn'> => ({ bucket, region, roleArn });

/** The form of a configuration that exists, to be read. */
export const shownForm = (connector: Connector): RoleConnectorForm => ({
  values: { ...EMPTY, ...connector, region: connector.region ?? '', logType: connector.logType ?? '' },
  readOnly: true,
  busy: false,
  set: () => undefined,
  getPolicy: () => Promise.resolve(),
  save: () => Promise.resolve(),
});
