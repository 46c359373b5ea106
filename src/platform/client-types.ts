import type { Asked, NameFrom, Out } from './messages';

export type { Configurations } from '../journeys/configurations';
export type { ShownFinding as ReviewFinding, ShownReview as Review } from '../words/review';
export type { Choice, InventoryOutcome, Outcome, PasteResult, SetResult, View } from './messages';

/** What the popup and the side panel ask of the background, by the table of messages. */
export interface Client {
  /** @throws Failed, where no answer came or something went wrong */
  ask<N extends NameFrom<'popup'>>(name: N, ...message: Asked<N>): Promise<Out<N>>;
  /** Calls back whenever a new `view` may differ. @returns the way to stop that */
  onChange(changed: () => void): () => void;
  openSidePanel?: () => Promise<void>;
  openOptions(): Promise<void>;
}
