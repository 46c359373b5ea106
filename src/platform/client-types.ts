import type { InventoryChange, InventoryResult } from '../connector/inventory/change';
import type { Field } from '../connector/labels';
import type { JourneyId, State } from '../connector/schema';
import type { Aside } from '../connector/store';
import type { Problem } from '../iam/result';
import type { Review } from '../journeys/review';
import type { Context, Step } from '../journeys/step';

export type { Review, ReviewFinding } from '../journeys/review';

/** Everything that the popup draws. */
export interface View {
  state: State;
  /** What was stored and could not be read. */
  aside: Aside[];
  context: Context;
  /** The lines of the chosen journey. */
  steps: Step[];
  /** What stands in the active tab of the popup's window. */
  activeTab: 'logzio' | 'aws' | 'other';
  /** What is about to be granted. */
  review: Review;
}

/** One of several forms or values that a capture found: the person picks. */
export interface Choice {
  label: string;
  values: Partial<Record<Field, string>>;
}

/** What came of an action, in words. */
export interface ActResult {
  ok: boolean;
  message: string;
  /** One sentence each. */
  details?: string[];
  /** Given where the action has to ask. */
  choices?: Choice[];
}

export type SetResult = { ok: true; cleaned?: string[] } | { ok: false; problem: Problem };

export interface PasteResult {
  found: Field[];
  cleaned: string[];
  problems: Problem[];
}

/** What the popup and the side panel ask of the background. */
export interface Client {
  view(): Promise<View>;
  /** Calls back whenever a new `view()` may differ. @returns the way to stop that */
  onChange(changed: () => void): () => void;
  /** An empty text removes the value. */
  set(field: Field, text: string): Promise<SetResult>;
  paste(text: string): Promise<PasteResult>;
  journey(id: JourneyId): Promise<void>;
  /** Changes the inventory of configurations. */
  inventory(change: InventoryChange): Promise<InventoryResult>;
  capture(): Promise<ActResult>;
  fill(): Promise<ActResult>;
  open(what: 'create-policy' | 'create-role' | 'role'): Promise<ActResult>;
  returnToLogzio(): Promise<ActResult>;
  forget(): Promise<void>;
  /** Removes what was kept aside. */
  dismissAside(): Promise<void>;
  openSidePanel?: () => Promise<void>;
}
