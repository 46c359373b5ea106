/** What went wrong, for a program (`code`) and for a person (`message`: what is wrong, where, what to do). */
export interface Problem {
  code: string;
  message: string;
}

/** A checked value, or the reason it was refused. `cleaned` says, in plain words, what was tidied on the way. */
export type Result<T> = { ok: true; value: T; cleaned?: string[] } | { ok: false; problem: Problem };

export const ok = <T>(value: T, cleaned: string[] = []): Result<T> =>
  cleaned.length > 0 ? { ok: true, value, cleaned } : { ok: true, value };

export const err = (code: string, message: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code, message },
});
