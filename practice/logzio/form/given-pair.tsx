import type { ReactElement } from 'react';
import { usePageSettings } from '../page-settings';
import { GivenInput } from './given-input';
import { GivenText } from './given-text';

/** Account ID and External ID above a form that is one sheet, in either look. `start` begins the ids of the boxes. */
export function GivenPair(props: { start: string; awsAccountId: string; externalId?: string }): ReactElement {
  const { start, awsAccountId, externalId } = props;
  const text = usePageSettings().logzioLabels === 'text';
  const Given = text ? GivenText : GivenInput;
  return (
    <div className={text ? undefined : 'two given-pair'}>
      <Given id={`${start}-aws-account`} label="Account ID" value={awsAccountId} />
      {externalId !== undefined && (
        <Given id={`${start}-external-id`} label="External ID" value={externalId} />
      )}
    </div>
  );
}
