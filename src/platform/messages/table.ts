import type * as z from 'zod/mini';
import { FROM_AWS } from './from-aws';
import { FROM_LOGZIO } from './from-logzio';
import { FROM_POPUP } from './from-popup';
import { TO_PAGE } from './to-page';

/** Who sends a message: a page of the extension itself, its content script on a page of one of the two sites, or the background. */
export type From = 'popup' | 'aws' | 'logzio' | 'background';

interface Row {
  from: From;
  input: z.ZodMiniType;
  output: z.ZodMiniType;
}

/**
 * Every message there is: who may send it, what goes in, what comes out. Callers and handlers take their types from here, so a row is all
 * that a new message needs. Content scripts and the popup import types only: zod stays in the background.
 */
export const MESSAGES = {
  ...FROM_POPUP,
  ...FROM_AWS,
  ...FROM_LOGZIO,
} as const satisfies Record<string, Row>;

/** What the background asks of pages, by the same rules. */
export const PAGE_MESSAGES = TO_PAGE satisfies Record<string, Row>;

type Messages = typeof MESSAGES;
type PageMessages = typeof PAGE_MESSAGES;

export type Name = keyof Messages;
export type PageName = keyof PageMessages;

/** The messages of one kind of sender. */
export type NameFrom<Sender extends From> = {
  [N in Name]: Messages[N]['from'] extends Sender ? N : never;
}[Name];

/** What goes into a message, and what its handler answers. */
export type In<N extends Name> = z.infer<Messages[N]['input']>;
export type Out<N extends Name> = z.infer<Messages[N]['output']>;

/** The same of what pages are asked. */
export type PageIn<N extends PageName> = z.infer<PageMessages[N]['input']>;
export type PageOut<N extends PageName> = z.infer<PageMessages[N]['output']>;

/** The arguments of a question: what needs nothing is asked with its name alone. */
export type Asked<N extends Name> =
  Record<string, never> extends In<N> ? [message?: In<N>] : [message: In<N>];
