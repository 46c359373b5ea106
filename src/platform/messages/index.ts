/** The types of the table of messages. Types only: content scripts and the popup import from here, and zod stays in the background. */

export type { SavedForm } from '../../connector/form/read';
export type { SeenInAws, TrustReview, TrustView, Work } from './from-aws';
export type { ActResult, Choice, PasteResult, SetResult, View } from './from-popup';
export type { Asked, From, In, Name, NameFrom, Out, PageIn, PageName, PageOut } from './table';
export type { FormField, Written } from './to-page';
export type { NextStep, Openable, Session, TrustRole } from './vocabulary';
