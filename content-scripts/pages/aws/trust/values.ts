import type { TrustView } from '../../../../src/platform/messages';
import type { Value } from '../../../card/card';

/** The old and the new external ID, one above the other, so that they can be compared; and what would be added. */
export const trustValues = ({ from, to, addition }: TrustView): Value[] => [
  ...(from === undefined ? [] : [{ label: 'Old external ID', value: from, whole: true }]),
  ...(to === undefined ? [] : [{ label: 'New external ID', value: to, whole: true }]),
  ...(addition === undefined ? [] : [{ label: 'Text to add', value: addition, whole: true }]),
];
