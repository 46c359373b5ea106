import type { MilestoneId } from '../journeys/milestones';
import { counted } from './names';

export const MILESTONE_LABELS: Readonly<Record<MilestoneId, string>> = {
  captured: 'Captured',
  policy: 'Policy',
  role: 'Role',
  attached: 'Attached',
  'arn-returned': 'ARN returned',
  saved: 'Saved',
  recreated: 'Recreated',
  trust: 'Trust policy',
  replaced: 'Replaced',
  others: 'Others',
  'old-id-removed': 'Old ID removed',
  'cleaned-up': 'Cleaned up',
};

export const linesOfGuide = (count: number): string =>
  counted(count, 'line of the guide', 'lines of the guide');
