import type { FAILURE_SENTENCES } from '../words/failures';

/**
 * Why a question to another part of the extension came to nothing. `orphaned`: this copy of the extension is gone, it was updated or switched
 * off. `no-answer`: nobody answered. `wrong-shape`: what was asked or answered is not what the table of messages says. `storage-full`: the
 * browser has no room left. `aside-not-kept`: what is stored can't be read and could not be copied, so nothing is written over it. `failed`: anything else that went wrong at the other end.
 */
export type FailureCode = keyof typeof FAILURE_SENTENCES;

/** An error that says by a code what went wrong. The message is for whoever mends the program; `words/failures` has the sentences. */
export class Failed extends Error {
  constructor(
    readonly code: FailureCode,
    detail: string = code,
    options?: ErrorOptions,
  ) {
    super(detail, options);
    this.name = 'Failed';
  }
}

/** @returns the failure that an error is, or was caused by; any other error is `failed`, with its own text as the detail */
export function failureOf(error: unknown): Failed {
  if (error instanceof Failed) return error;
  if (error instanceof Error && error.cause instanceof Failed) return error.cause;
  return new Failed('failed', String(error).slice(0, 300), { cause: error });
}

/** What goes over the wire in answer to a message. */
export type Reply = { value?: unknown } | { failed: { code: FailureCode; detail: string } };

/** @returns the answer of a handler, or its failure, as it goes over the wire */
export const replyOf = (work: Promise<unknown>): Promise<Reply> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => {
      const { code, message } = failureOf(error);
      return { failed: { code, detail: message } };
    },
  );

/**
 * @param known where the other end may say anything: the code that its word stands for
 * @returns the answer within a reply, not yet looked at
 * @throws Failed with the other end's code; `no-answer` where there is no reply at all
 */
export function valueIn(
  reply: unknown,
  known = (code: unknown): FailureCode => code as FailureCode, // the extension's own, of the same version
): unknown {
  if (typeof reply !== 'object' || reply === null) throw new Failed('no-answer');
  if (!('failed' in reply)) return 'value' in reply ? reply.value : undefined;
  const { code, detail } = reply.failed as { code?: unknown; detail?: unknown };
  throw new Failed(known(code), String(detail));
}
