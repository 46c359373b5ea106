import * as z from 'zod/mini';
import type { Commit, CommitAction } from '../settings';
import type { Exchange } from './exchange';

/** Who pressed the committing button, as the page saw it. A request without it was pressed by nobody. */
export const Press = z._default(z.object({ isTrusted: z.boolean(), label: z.string() }), {
  isTrusted: false,
  label: '',
});
export type Press = z.infer<typeof Press>;

/** Runs what a committing button asked for and records it, refused or not. */
export async function committing<T>(
  { world, host }: Exchange,
  commit: { action: CommitAction; account: string; name: string; press: Press },
  run: () => T | Promise<T>,
  refusal: (result: T) => string | undefined = () => undefined,
): Promise<T> {
  const { action, account, name, press } = commit;
  const record = (message?: string): void => {
    const ok = message === undefined;
    const entry: Commit = { at: Date.now(), host, account, action, ...press, name, ok };
    world.commits.push(ok ? entry : { ...entry, message });
  };
  try {
    const result = await run();
    record(refusal(result));
    return result;
  } catch (error) {
    record(error instanceof Error ? error.message : String(error));
    throw error;
  }
}
