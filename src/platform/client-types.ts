import type { Place } from '../words/access';
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
  /** The sites that the browser lets the extension act on; absent where nothing can be asked for. */
  access?: Access;
}

/** What the browser allows of what the manifest asks for. */
export interface Access {
  /** The sites that it withholds. */
  withheld(): Promise<Place[]>;
  /** Lets the browser ask the person, within their press: it refuses later. @returns whether they allowed it */
  ask(places: readonly Place[]): Promise<boolean>;
  /** Calls back when that changed, until the returned function is called. */
  onChange(changed: () => void): () => void;
}
