import { type ReadonlySignal, signal } from '@preact/signals';
import { FIELD_LABELS, FIELDS, type Field } from '../src/connector/labels';
import type { JourneyId } from '../src/connector/schema';
import type { ActResult, Choice, Client, View } from '../src/platform/client-types';
import { createDraft, type Draft } from './draft';
import { list } from './words';

/** What the status line says. */
export interface Message {
  ok: boolean;
  text: string;
  details: string[];
}

/** The popup's state: what the background told, what is being typed, and what was last said. */
export interface Model {
  /** Undefined until the background has answered. */
  view: ReadonlySignal<View | undefined>;
  message: ReadonlySignal<Message | undefined>;
  choices: ReadonlySignal<Choice[]>;
  /** An action is under way. */
  busy: ReadonlySignal<boolean>;
  drafts: Record<Field, Draft>;
  /** Loads, and follows changes until the returned function is called. */
  start(): () => void;
  /** Stores what is being typed, then does the action and says what came of it. */
  act(work: () => Promise<ActResult>): Promise<void>;
  choose(choice: Choice): Promise<void>;
  /** @returns whether anything was found */
  paste(text: string): Promise<boolean>;
  journey(id: JourneyId): Promise<void>;
  forget(): Promise<void>;
  dismissAside(): Promise<void>;
}

const NO_ANSWER =
  'Rolebridge’s background part did not answer. Close this window and open it again; if that does not help, reload the extension.';

export function createModel(client: Client): Model {
  const view = signal<View | undefined>(undefined);
  const message = signal<Message | undefined>(undefined);
  const choices = signal<Choice[]>([]);
  const busy = signal(false);
  let asked = 0;

  const drafts = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      createDraft(async (text) => {
        try {
          const result = await client.ask('set', { field, text });
          await refresh();
          return result;
        } catch {
          return { ok: false, problem: { code: 'no-answer', message: NO_ANSWER } };
        }
      }),
    ]),
  ) as Record<Field, Draft>;

  const say = (ok: boolean, text: string, details: string[] = []): void => {
    message.value = { ok, text, details };
  };

  async function refresh(): Promise<void> {
    asked += 1;
    const mine = asked;
    const next = await client.ask('view');
    if (mine !== asked) return; // a later question has been asked: its answer is the newer one
    for (const field of FIELDS) {
      const changed = view.value?.state.values[field]?.value !== next.state.values[field]?.value;
      if (changed && !drafts[field].busy()) drafts[field].drop();
    }
    view.value = next;
  }

  /**
   * Runs one action at a time. The old message goes first, so that the same words are announced again; the new one comes when the next
   * action can be taken.
   */
  async function act(work: () => Promise<ActResult>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    message.value = undefined;
    choices.value = [];
    try {
      await Promise.all(FIELDS.map((field) => drafts[field].commit()));
      const result = await work();
      await refresh();
      choices.value = result.choices ?? [];
      say(result.ok, result.message, result.details);
    } catch {
      say(false, NO_ANSWER);
    } finally {
      busy.value = false;
    }
  }

  return {
    view,
    message,
    choices,
    busy,
    drafts,
    act,
    start: () => {
      const follow = (): void => void refresh().catch(() => say(false, NO_ANSWER));
      const flush = (): void => FIELDS.forEach((field) => void drafts[field].commit());
      follow();
      const unfollow = client.onChange(follow);
      window.addEventListener('pagehide', flush);
      return () => {
        unfollow();
        window.removeEventListener('pagehide', flush);
      };
    },
    choose: (choice) =>
      act(async () => {
        const refused: string[] = [];
        const taken: string[] = [];
        for (const field of FIELDS) {
          const text = choice.values[field];
          if (text === undefined) continue;
          const result = await client.ask('set', { field, text });
          if (result.ok) taken.push(FIELD_LABELS[field]);
          else refused.push(`${FIELD_LABELS[field]}: ${result.problem.message}`);
        }
        return {
          ok: refused.length === 0,
          message: taken.length > 0 ? `Taken: ${list(taken)}.` : 'Nothing was taken.',
          details: refused,
        };
      }),
    paste: async (text) => {
      let any = false;
      await act(async () => {
        const { found, cleaned, problems } = await client.ask('paste', { text });
        any = found.length > 0;
        const message = any
          ? `Sorted in: ${list(found.map((field) => FIELD_LABELS[field]))}.`
          : 'Nothing of what Logz.io gives was found in that text.';
        const details = [...problems.map((one) => one.message), ...cleaned];
        return { ok: problems.length === 0 && any, message, details };
      });
      return any;
    },
    // Beside an action that is still under way: a choice that was ticked must not fall back.
    journey: async (id) => {
      try {
        await client.ask('journey', { id });
        await refresh();
      } catch {
        say(false, NO_ANSWER);
      }
    },
    forget: () =>
      act(async () => {
        for (const field of FIELDS) drafts[field].drop();
        await client.ask('forget');
        return { ok: true, message: 'Everything was forgotten.' };
      }),
    dismissAside: () =>
      act(async () => {
        await client.ask('dismiss-aside');
        return { ok: true, message: 'The copy was deleted.' };
      }),
  };
}
