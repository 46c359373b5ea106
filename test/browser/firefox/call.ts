import type { Send } from './relay';

/** Runs a function in a tab or window, gives what it gave. @throws Error with its words where it throws */
export async function callIn(
  send: Send,
  context: unknown,
  functionDeclaration: string,
  args: string[],
): Promise<string | undefined> {
  const answer = await send('script.callFunction', {
    functionDeclaration,
    arguments: args.map((value) => ({ type: 'string', value })),
    target: { context },
    awaitPromise: true,
  });
  // By the protocol.
  const { result, exceptionDetails } = answer as {
    result?: { value?: string };
    exceptionDetails?: { text: string };
  };
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value;
}

/** Waits until something holds. @throws Error with `otherwise` where it does not within 30 s */
export async function until(holds: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(otherwise);
    await new Promise((done) => setTimeout(done, 20));
  }
}
