import type { Action } from '../journeys/step';

/** The names of the popup's buttons. */
export const ACTION_LABELS: Readonly<Record<Action | 'copy-arn', string>> = {
  'capture-and-open': 'Capture and open AWS',
  capture: 'Capture from this page',
  'recreate-and-open': 'Recreate and open AWS',
  fill: 'Fill this page',
  'open-create-policy': 'Open Create policy in AWS',
  'open-create-role': 'Open Create role in AWS',
  'open-role': 'Open the role in AWS',
  return: 'Return to Logz.io',
  'say-connected': 'Logz.io shows it as connected',
  'copy-arn': 'Copy role ARN',
};
