import type { JourneyId } from '../connector/schema';
import type { Tab } from '../journeys/next-action';
import type { Step } from '../journeys/step';
import { lineWords } from './lines';
import { nextWords } from './nexts';

/** A sentence, and the one that says why or how. */
export interface NowWords {
  place: string;
  heading: string;
  reason: string;
}

/** What leads to Logz.io's form: said of nobody who has Logz.io in front of them. */
const ON_THE_WAY: ReadonlySet<string> = new Set(['find-form', 'add-bucket', 'capture-form']);

/** @returns what the step asks for on the tab in front */
export function nowWords(step: Step, tab: Tab): NowWords {
  const place = step.where === 'aws' ? 'In AWS' : 'In Logz.io';
  if (tab === 'logzio' && step.next && ON_THE_WAY.has(step.next.code))
    return {
      place,
      heading: 'Capture what Logz.io shows',
      reason:
        'It reads the Account ID, the External ID and the role policy from this page. Where the form is not open yet, the answer says what to press.',
    };
  return { place, heading: lineWords(step.text), reason: step.next ? nextWords(step.next) : '' };
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
