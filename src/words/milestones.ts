import type { MilestoneId } from '../journeys/milestones';

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
  count === 1 ? '1 line of the guide' : `${count} lines of the guide`;
