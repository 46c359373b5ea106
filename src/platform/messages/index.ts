/** The types of the table of messages. Types only: content scripts and the popup import from here, and zod stays in the background. */

export type { Field as FormField } from '../../connector/labels';
export type { SeenInAws, TrustChange, TrustReview, TrustView, Work } from './from-aws';
export type { InventoryOutcome, PasteResult, SetResult, View } from './from-popup';
export type { Asked, In, Name, NameFrom, Out, PageIn, PageName, PageOut } from './table';
export type { Written } from './to-page';
export type { CardLook, Choice, NextStep, Openable, Outcome, Session, TrustRole } from './vocabulary';
