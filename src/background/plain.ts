import type { ActResult, Outcome } from '../platform/client-types';

/** @returns an outcome that was made in words, as one of codes */
export const plainly = ({ ok, message, details, choices }: ActResult): Outcome => ({
  ok,
  ...(choices && { choices }),
  said: message ? [{ code: 'plain', values: { text: message } }] : [],
  ...(details && { details: details.map((text) => ({ code: 'plain', values: { text } })) }),
});
