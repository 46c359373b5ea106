import type { TrustView } from '../../../../src/platform/messages';
import type { Panel } from '../../page';

/** The old and the new external ID, side by side, so that they can be compared; and what would be added. */
export const trustValues = ({ from, to, addition }: TrustView): Pick<Panel, 'change' | 'values'> => ({
  change: [
    ...(from === undefined ? [] : [{ label: 'Old external ID', value: from }]),
    ...(to === undefined ? [] : [{ label: 'New external ID', value: to }]),
  ],
  values: addition === undefined ? [] : [{ label: 'Text to add', value: addition, whole: true }],
});
