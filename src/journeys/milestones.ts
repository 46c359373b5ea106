import type { JourneyId } from '../connector/schema';
import type { Heading, Step } from './step';

/** The few things that a person looks forward to. A migration has its own. */
export type MilestoneId =
  | 'captured'
  | 'policy'
  | 'role'
  | 'attached'
  | 'arn-returned'
  | 'saved'
  | 'recreated'
  | 'trust'
  | 'replaced'
  | 'others'
  | 'old-id-removed'
  | 'cleaned-up';

/** A milestone, with the lines of the user guide that lead to it. */
export interface Milestone {
  id: MilestoneId;
  steps: Step[];
  done: boolean;
  /** The line to do now is one of its lines. */
  current: boolean;
}

const CONNECT: Partial<Record<Heading, MilestoneId>> = {
  'connect-logzio': 'captured',
  'connect-policy': 'policy',
  'connect-role': 'role',
  'connect-attach': 'attached',
  'connect-finalize': 'attached',
  'connect-arn': 'arn-returned',
};

const MIGRATE: Partial<Record<Heading, MilestoneId>> = {
  'migrate-delete': 'captured',
  'migrate-replace': 'recreated',
  'migrate-trust': 'trust',
  'migrate-save': 'replaced',
  'migrate-delete-last': 'replaced',
  'migrate-others': 'others',
  'migrate-remove': 'old-id-removed',
};

/** The new role is set up as in connecting, but as a part of a longer way: fewer stops. */
const NEW_ROLES: Partial<Record<Heading, MilestoneId>> = {
  ...MIGRATE,
  'migrate-replace': 'captured',
  'connect-logzio': 'captured',
  'connect-policy': 'policy',
  'connect-role': 'role',
  'connect-attach': 'role',
  'connect-finalize': 'role',
  'connect-arn': 'role',
  'set-up': 'role',
  'clean-up': 'cleaned-up',
};

const BY_JOURNEY: Record<JourneyId, Partial<Record<Heading, MilestoneId>>> = {
  connect: CONNECT,
  'migrate-same-role': MIGRATE,
  'migrate-new-roles': NEW_ROLES,
};

/** Saving stands under the same heading of the guide as the ARN, and is what it was all for. */
const milestoneOf = (journey: JourneyId, { id, group }: Step): MilestoneId =>
  journey === 'connect' && id === 'arn-save' ? 'saved' : (BY_JOURNEY[journey][group] ?? 'captured');

/** The lines of a journey by milestone, in the order in which the milestones are met; at most six. */
export function milestonesOf(journey: JourneyId, steps: readonly Step[]): Milestone[] {
  const ids = [...new Set(steps.map((step) => milestoneOf(journey, step)))];
  return ids.map((id) => {
    const mine = steps.filter((step) => milestoneOf(journey, step) === id);
    return {
      id,
      steps: mine,
      done: mine.every(({ done }) => done),
      current: mine.some(({ current }) => current),
    };
  });
}
