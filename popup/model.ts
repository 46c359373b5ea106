import { type ReadonlySignal, signal } from '@preact/signals';
import { FIELDS, type Field, TEXT_BOXES, type TextBox } from '../src/connector/labels';
import type { JourneyId } from '../src/connector/schema';
import type { Choice, Client, Outcome, View } from '../src/platform/client-types';
import { failureOf } from '../src/platform/failure';
import type { Said } from '../src/words/outcomes';
import { createDraft, type Draft } from './draft';

/** What the status line says. */
export interface Message {
  ok: boolean;
  codes: string[];
  /** Another one each time: the same words said again are announced again, also where both come before anything is drawn. */
  number: number;
  text: string;
  details: string[];
  /** The role is of another AWS account: Return anyway is offered. */
  mayReturn?: boolean;
  /** A box of Logz.io's form that was not found, or did not take its value: Show me the field is offered. */
  mayShow?: TextBox | undefined;
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
  act(work: () => Promise<Outcome>): Promise<void>;
  choose(choice: Choice): Promise<void>;
  /** @returns whether anything was found */
  paste(text: string): Promise<boolean>;
  journey(id: JourneyId): Promise<void>;
  /** Goes on with another connector. */
  turnTo(id: string): Promise<void>;
  forget(): Promise<void>;
  /** Says why something that was asked beside the actions has failed. */
  fail(error: unknown): void;
  dismissAside(): Promise<void>;
  retryAside(): Promise<void>;
  /** Fills the role ARN of another AWS account, which the person was asked about. */
  returnAnyway(): Promise<void>;
  /** Lets the person point at a box of Logz.io's form. */
  showField(field: TextBox): Promise<void>;
  /** `Use this role ARN`: a role of another AWS account was seen, and the person says that it is the one. */
  takeRole(arn: string): Promise<void>;
}

/** What a view of the popup is drawn from. */
export interface ViewProps {
  client: Client;
  model: Model;
  view: View;
}

/** The sentences come right after the first paint: they weigh a quarter of what is painted then, and nothing is said before the first press. */
const loading = import('../src/words/outcomes');
let words: Awaited<typeof loading> | undefined;
void loading.then((loaded) => {
  words = loaded;
});

/** What to say of an error: why there is no answer, or what went wrong at the other end. */
function failureSaid(error: unknown): Said {
  const { code, message } = failureOf(error);
  return code === 'failed' ? { code, values: { detail: message } } : { code };
}

/** The first box of Logz.io's form that could not be filled. */
function missedBox(said: readonly Said[]): TextBox | undefined {
  const missed = said.flatMap((one): Field[] => {
    if (one.code === 'not-filled' || one.code === 'no-form-for') return one.values.fields;
    return one.code === 'not-filled-by-hand' ? one.values.values.map(([field]) => field) : [];
  });
  return TEXT_BOXES.find((box) => missed.includes(box));
}

export function createModel(client: Client): Model {
  const view = signal<View | undefined>(undefined);
  const message = signal<Message | undefined>(undefined);
  const choices = signal<Choice[]>([]);
  const busy = signal(false);
  let asked = 0;
  let messages = 0;
  /** When what was said last beside the person's own actions came to be. */
  let toldAt: number | undefined;
  /** Actions that were asked for and have not come to an end; the last of them. */
  let underWay = 0;
  let last: Promise<void> = Promise.resolve();

  const drafts = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      createDraft(async (text) => {
        try {
          const result = await client.ask('set', { field, text });
          await refresh();
          return result;
        } catch (error) {
          const said = failureSaid(error);
          return { ok: false, problem: { code: said.code, message: (await loading).sentenceOf(said) } };
        }
      }),
    ]),
  ) as Record<Field, Draft>;

  const say = (outcome: Outcome): void => {
    if (words) draw(outcome, words);
    else void loading.then((loaded) => draw(outcome, loaded));
  };
  const draw = (
    { ok, said, details = [] }: Outcome,
    { textOf, sentenceOf }: Awaited<typeof loading>,
  ): void => {
    const codes = said.map(({ code }) => code);
    const mayReturn = codes.includes('return-elsewhere');
    messages += 1;
    message.value = {
      ok,
      codes,
      number: messages,
      text: textOf(said),
      details: details.map(sentenceOf),
      mayReturn,
      mayShow: missedBox(said),
    };
  };
  const sayFailure = (error: unknown): void => say({ ok: false, said: [failureSaid(error)] });

  async function refresh(): Promise<void> {
    asked += 1;
    const mine = asked;
    const next = await client.ask('view');
    if (mine !== asked) return; // a later question has been asked: its answer is the newer one
    for (const field of FIELDS) {
      const changed = view.value?.connector.values[field]?.value !== next.connector.values[field]?.value;
      if (changed && !drafts[field].busy()) drafts[field].drop();
    }
    view.value = next;
    const { told } = next;
    if (told && told.at !== toldAt && underWay === 0) say(told.outcome);
    toldAt = told?.at;
  }

  /**
   * Runs one action at a time, in the order in which they were asked for. The old message goes first, so that the same words are announced again; the new one comes when the next
   * action can be taken.
   */
  function act(work: () => Promise<Outcome>): Promise<void> {
    underWay += 1;
    busy.value = true;
    last = last.then(() => actNow(work));
    return last;
  }

  async function actNow(work: () => Promise<Outcome>): Promise<void> {
    message.value = undefined;
    choices.value = [];
    try {
      await Promise.all(FIELDS.map((field) => drafts[field].commit()));
      const result = await work();
      await refresh();
      choices.value = result.choices ?? [];
      say(result);
    } catch (error) {
      sayFailure(error);
    } finally {
      underWay -= 1;
      busy.value = underWay > 0;
    }
  }

  async function choice(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      await refresh();
    } catch (error) {
      sayFailure(error);
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
      const follow = (): void => void refresh().catch(sayFailure);
      const flush = (): void => FIELDS.forEach((field) => void drafts[field].commit());
      follow();
      const unfollow = client.onChange(follow);
      window.addEventListener('pagehide', flush);
      // Whoever comes to the side panel may have typed into the page before.
      document.documentElement.addEventListener('mouseenter', follow);
      return () => {
        unfollow();
        window.removeEventListener('pagehide', flush);
        document.documentElement.removeEventListener('mouseenter', follow);
      };
    },
    choose: ({ values }) => act(() => client.ask('choose', { values })),
    paste: async (text) => {
      let any = false;
      await act(async () => {
        const { found, cleaned, problems } = await client.ask('paste', { text });
        any = found.length > 0;
        const said: Said = any
          ? { code: 'sorted-in', values: { fields: found } }
          : { code: 'nothing-to-sort' };
        const details = [
          ...problems.map((values): Said => ({ code: 'problem', values })),
          ...cleaned.map((text): Said => ({ code: 'tidied', values: { text } })),
        ];
        return { ok: problems.length === 0 && any, said: [said], details };
      });
      return any;
    },
    // Beside an action that is still under way: a choice that was ticked must not fall back.
    journey: (id) => choice(() => client.ask('journey', { id })),
    turnTo: (id) => choice(() => client.ask('current', { id })),
    fail: sayFailure,
    forget: () =>
      act(async () => {
        for (const field of FIELDS) drafts[field].drop();
        await client.ask('forget');
        return { ok: true, said: [{ code: 'forgotten' }] };
      }),
    retryAside: () => act(() => client.ask('retry-aside')),
    showField: (field) => act(() => client.ask('show-field', { field })),
    returnAnyway: () => act(() => client.ask('return-from-popup', { anyway: true })),
    takeRole: (arn) =>
      act(async () => {
        const result = await client.ask('set', { field: 'roleArn', text: arn });
        return result.ok
          ? { ok: true, said: [{ code: 'taken', values: { fields: ['roleArn'] } }] }
          : { ok: false, said: [{ code: 'problem', values: result.problem }] };
      }),
    dismissAside: () =>
      act(async () => {
        await client.ask('dismiss-aside');
        return { ok: true, said: [{ code: 'aside-deleted' }] };
      }),
  };
}
