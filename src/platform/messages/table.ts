import type * as z from 'zod/mini';
import { FROM_AWS } from './from-aws';
import { FROM_LOGZIO } from './from-logzio';
import { FROM_POPUP } from './from-popup';
import { TO_PAGE } from './to-page';

interface Row {
  input: z.ZodMiniType;
  output: z.ZodMiniType;
}

/**
 * Every message there is, by who may send it: a page of the extension itself, or its content script on a page of one of the two sites. What
 * goes in, what comes out. Callers and handlers take their types from here, so a row is all
 * that a new message needs. Content scripts and the popup import types only: zod stays in the background.
 */
export const MESSAGES = {
  popup: FROM_POPUP,
  aws: FROM_AWS,
  logzio: FROM_LOGZIO,
} as const satisfies Record<string, Record<string, Row>>;

/** @returns the row of a message that this sender may send */
export const rowOf = (from: From, name: string): Row | undefined =>
  Object.hasOwn(MESSAGES[from], name) ? (MESSAGES[from] as Readonly<Record<string, Row>>)[name] : undefined;

/** What the background asks of pages, by the same rules. */
export const PAGE_MESSAGES = TO_PAGE satisfies Record<string, Row>;

export type From = keyof typeof MESSAGES;
type Messages = typeof FROM_POPUP & typeof FROM_AWS & typeof FROM_LOGZIO;
type PageMessages = typeof PAGE_MESSAGES;

export type Name = keyof Messages;
export type PageName = keyof PageMessages;

/** The messages of one kind of sender. */
export type NameFrom<Sender extends From> = Sender extends From ? keyof (typeof MESSAGES)[Sender] : never;

/** What goes into a message, and what its handler answers. */
export type In<N extends Name> = z.infer<Messages[N]['input']>;
export type Out<N extends Name> = z.infer<Messages[N]['output']>;

/** The same of what pages are asked. */
export type PageIn<N extends PageName> = z.infer<PageMessages[N]['input']>;
export type PageOut<N extends PageName> = z.infer<PageMessages[N]['output']>;

/** The arguments of a question: what needs nothing is asked with its name alone. */
export type Asked<N extends Name> =
  Record<string, never> extends In<N> ? [message?: In<N>] : [message: In<N>];
