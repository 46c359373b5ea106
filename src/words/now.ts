import type { JourneyId } from '../connector/schema';
import type { LogzioPage } from '../journeys/asked';
import type { Action, Goal, Step } from '../journeys/step';
import { ACTION_LABELS } from './actions';
import { goalWords, whyWords } from './goals';
import { lineWords } from './lines';
import { nextWords, saveOf } from './nexts';

/** A sentence, and the one that says why or how. */
export interface NowWords {
  place: string;
  heading: string;
  reason: string;
}

type Press = string | ((goal: Goal) => string | undefined);

const EDITOR = 'AWS’s editor comes with the change in it; you press Update policy.';

/** What a button of ours does, and what is left for the person. Undefined where the next click says it. */
const PRESSES: Partial<Record<Action, Press>> = {
  'open-create-policy': 'AWS’s page comes filled in; you press Create policy.',
  'open-create-role': 'AWS’s pages come filled in; you press Create role.',
  'open-role': ({ code }) => {
    if (code === 'read-arn') return 'It is read on the role’s page.';
    return code === 'trust' || code === 'remove-old' ? EDITOR : undefined;
  },
  return: ({ code, values }) =>
    code === 'return'
      ? `Its ARN is put into Logz.io’s form; you press ${saveOf(values.kind)} there.`
      : undefined,
  'recreate-and-open': ({ code }) =>
    code === 'recreate' ? 'Logz.io’s form is filled and read, then AWS opens.' : undefined,
  fill: ({ code, values }) =>
    code === 'recreate'
      ? `Logz.io’s form is filled; you check it and press ${saveOf(values.kind)}.`
      : undefined,
};

/** On Logz.io's page these need nothing of the page's own beside them. */
const ALONE: ReadonlySet<Action> = new Set(['capture-and-open', 'recreate-and-open']);

function pressWords({ goal, next }: Step, action: Action | undefined): string {
  if (action === 'go-to-logzio' && next?.action && ALONE.has(next.action))
    return `There, press ${ACTION_LABELS[next.action]} in Rolebridge.`;
  const press = action && PRESSES[action];
  const words = typeof press === 'function' ? goal && press(goal) : press;
  return words ?? (next ? nextWords(next) : '');
}

/**
 * @param action   the button of ours that comes next; without one the next click is named
 * @param asNeeded the role policy gives no more than the connector needs
 * @returns what the step to do now is for, why, and what to press
 */
export function nowWords(step: Step, action: Action | undefined, asNeeded: boolean): NowWords {
  const { where, goal, text } = step;
  const isWiderThanSaid = goal?.code === 'policy' && !asNeeded;
  const why = goal && !isWiderThanSaid ? whyWords(goal) : '';
  return {
    place: where === 'aws' ? 'In AWS' : 'In Logz.io',
    heading: goal ? goalWords(goal) : lineWords(text),
    reason: [why, pressWords(step, action)].filter(Boolean).join(' '),
  };
}

/**
 * @param known the bucket that is put into a form without one
 * @returns what there is to capture on the Logz.io page in front
 */
export function captureWords(
  action: 'capture' | 'capture-and-open',
  page: LogzioPage,
  known: string | undefined,
): NowWords {
  const place = 'In Logz.io';
  if (action === 'capture')
    return {
      place,
      heading:
        page.listed === 1
          ? 'Capture the configuration on this page'
          : `Capture the ${page.listed} configurations on this page`,
      reason: 'It chooses the migration that fits. To connect another bucket, type its name below instead.',
    };
  if (page.bucket)
    return {
      place,
      heading: `Connect ${page.bucket}`,
      reason: 'It reads the form, then opens Create policy in AWS, filled in. Nothing is saved.',
    };
  return {
    place,
    heading: known ? `Connect ${known}` : 'Which bucket is to be connected?',
    reason: `${page.forms === 0 ? 'Opens' : 'Fills'} Logz.io’s form, reads it, then opens Create policy in AWS, filled in. Nothing is saved.`,
  };
}

/** Where a page of AWS takes the card away again and again. */
export const CARD_LOST =
  'The page in front takes Rolebridge’s card away. Use the buttons here; what they fill is read back all the same.';

interface World {
  bucket: string | undefined;
  /** Who said that it is connected. */
  by: 'page' | 'list' | 'person' | undefined;
  /** The role was made with exactly this account and external ID, as far as it was seen. */
  asMeant: boolean;
}

/** The state of the world when nothing is left to do: only what was seen, and what to look at where it was not. */
export function worldWords(journey: JourneyId, { bucket = 'your bucket', by, asMeant }: World): NowWords {
  if (journey !== 'connect')
    return {
      place: 'Migrated',
      heading: 'Every configuration in the inventory is migrated',
      reason:
        journey === 'migrate-same-role'
          ? 'Nothing is left to do. The role accepts the new external ID only.'
          : 'Nothing is left to do but to clean up the old roles, when you are sure that nothing uses them.',
    };
  return {
    place: 'Connected',
    heading: by === 'person' ? `You said that Logz.io reads ${bucket}` : `Logz.io can read ${bucket}`,
    reason: asMeant
      ? 'Only Logz.io’s account with your external ID was let in when the role was made.'
      : 'Who else can use the role was not seen: press Open the role in AWS and look at its trust policy.',
  };
}
