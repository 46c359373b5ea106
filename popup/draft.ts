import { type Signal, signal } from '@preact/signals';
import type { SetResult } from '../src/platform/client-types';
import type { Shown } from '../src/words/problems';

/** What a person is typing into one text box, until it is stored. */
export interface Draft {
  /** The text in the box; undefined while the box shows what is stored. */
  text: Signal<string | undefined>;
  /** What the box showed when the person came to it, until they leave it: a default that arrives later would mix with what they type. */
  held: Signal<string | undefined>;
  problem: Signal<Shown | undefined>;
  /** What was tidied when the text was stored. */
  cleaned: Signal<string[]>;
  /** True from focus to blur and while a text is on its way: nothing may replace the text then. */
  busy(): boolean;
  /** The person came to the box, which shows this. */
  focus(shown: string): void;
  input(text: string): void;
  /** Stores what was typed. A refused text stays in the box with its problem. */
  commit(): Promise<void>;
  /** Back to what is stored. */
  drop(): void;
}

/** A popup closes without warning, so a text is stored once the person pauses, not only when the box is left. */
const PAUSE_MS = 500;

/** @param save stores a text; an empty one removes the value */
export function createDraft(save: (text: string) => Promise<SetResult>): Draft {
  const text = signal<string | undefined>(undefined);
  const held = signal<string | undefined>(undefined);
  const problem = signal<Shown | undefined>(undefined);
  const cleaned = signal<string[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving = 0;

  async function store(left: boolean): Promise<void> {
    clearTimeout(timer);
    const given = text.value;
    if (given === undefined) return;
    saving += 1;
    const result = await save(given).finally(() => {
      saving -= 1;
    });
    if (text.value !== given) return;
    if (!result.ok) {
      // In the middle of typing nothing is scolded, but a sentence that stands is kept up to date.
      if (left || problem.value) problem.value = result.problem;
      return;
    }
    problem.value = undefined;
    if (!left) return;
    cleaned.value = result.cleaned ?? [];
    text.value = undefined;
  }

  return {
    text,
    held,
    problem,
    cleaned,
    busy: () => held.peek() !== undefined || saving > 0,
    focus: (shown) => {
      held.value = shown;
    },
    input: (given) => {
      text.value = given;
      cleaned.value = [];
      clearTimeout(timer);
      timer = setTimeout(() => void store(false), PAUSE_MS);
    },
    commit: () => {
      held.value = undefined;
      return store(true);
    },
    drop: () => {
      clearTimeout(timer);
      text.value = undefined;
      problem.value = undefined;
      cleaned.value = [];
    },
  };
}
