/** The types of the table of messages. Types only: content scripts and the popup import from here, and zod stays in the background. */

export type { Field as FormField } from '../../connector/labels';
export type { GoOn as NextStep, Openable } from '../../journeys/on-page';
export type { FieldPack, Located, LocatorPack } from '../../options/locators';
export type { ShownField, TaughtField } from '../../options/taught';
export type { Diagnosis } from './diagnosis';
export type { SeenInAws, TrustChange, TrustReview, TrustView, Work } from './from-aws';
export type { InventoryOutcome, PasteResult, SetResult, View } from './from-popup';
export type { Asked, In, NameFrom, Out, PageIn, PageName, PageOut } from './table';
export type { Written } from './to-page';
export type { CardLook, Choice, Outcome, Session, TrustRole } from './vocabulary';
