import type { Action } from '../journeys/step';

/** The names of the popup's buttons. */
export const ACTION_LABELS: Readonly<Record<Action | 'copy-arn' | 'copy-diagnostics', string>> = {
  'capture-and-open': 'Capture and open AWS',
  capture: 'Capture from this page',
  'recreate-and-open': 'Recreate and open AWS',
  fill: 'Fill this page',
  'open-create-policy': 'Open Create policy in AWS',
  'open-create-role': 'Open Create role in AWS',
  'open-role': 'Open the role in AWS',
  return: 'Return to Logz.io',
  'say-connected': 'Logz.io shows it as connected',
  'go-to-logzio': 'Go to Logz.io',
  'go-to-sign-in': 'Go to the sign-in page',
  'copy-arn': 'Copy role ARN',
  'copy-diagnostics': 'Copy diagnostics',
};
