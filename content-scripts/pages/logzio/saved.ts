import type { SavedForm, SnapshotRow } from '../../../src/connector/form/read';
import { ask } from '../../../src/platform/content';
import { onPressed, type Pressed } from '../../form/commits';
import { paced } from '../../form/paced';
import { holds } from '../../form/parts';
import { LONGEST, nearTo, saidSince } from '../../form/said';
import { accountShown } from '../../form/switcher';
import { until } from '../../form/wait';
import { areaOf, commits, leaves } from './area';
import { countLike, type Judgement, judgeSave, type Press } from './judge-save';
import { kindShown } from './kind';
import { look, newForms, readPage, rowOf } from './read';

/** How long an answer to Save may take. */
const ANSWER_MS = 120_000;
/** How long words that say neither stand before they are told as such: what follows them may be clearer. */
const UNCLEAR_MS = 1_500;
/** Two presses as close as this are one: a double click. */
const DOUBLE_MS = 800;

/** What Rolebridge put into a form, which tells that form from others. */
export type Filled = Pick<SavedForm, 'bucket' | 'roleArn'>;

/** Whose commits are followed: of every form while configurations are migrated, else of the one that was filled last. */
let followed: 'every form' | Filled | undefined;
const isMigrating = (): boolean => followed === 'every form';

const isFilled = (form: SavedForm): boolean =>
  followed !== undefined &&
  (followed === 'every form' || (form.bucket === followed.bucket && form.roleArn === followed.roleArn));

/** What the page shows of configurations: those that are there (absent where not all of them are shown), and the forms for new ones. */
function shownNow(): { rows?: SnapshotRow[]; forms: SnapshotRow[] } {
  const { all, forms } = look();
  const { rows, existing, complete, forms: fresh } = readPage(all, forms);
  return { forms: fresh, ...((complete || existing.length > 0) && { rows: [...rows, ...existing] }) };
}

interface Committed {
  form: SavedForm;
  area: Element;
}

/** A press that committed a form, and what has come of it. */
interface Watch extends Committed {
  at: number;
  /** Something was reported. */
  answered: boolean;
  /** Another button of the form was pressed since. */
  left: boolean;
  end: AbortController;
}

/** The form that this press commits; undefined where it commits none that is followed. */
function committedBy({ how, target }: Pressed): Committed | undefined {
  const { forms, all } = newForms();
  for (const one of forms) {
    const area = areaOf(one, all);
    if (!holds(area, target) && !holds(target, one.root)) continue;
    if (how !== 'enter' && !commits(target, area, how === 'submit')) return undefined;
    const [account, kind] = [accountShown(), kindShown()];
    const form = { ...rowOf(one, all), ...(account && { account }), ...(kind && { kind }) };
    return isFilled(form) ? { form, area } : undefined;
  }
  return undefined;
}

/** Reports what comes of the press, once for each answer, until it is connected or time is up. */
async function reportAnswer(watch: Watch, isSure: boolean, signal: AbortSignal): Promise<void> {
  const { form, area } = watch;
  const heard = saidSince(signal);
  const isNear = nearTo(area);
  const before = shownNow().rows;
  const press: Press = {
    form,
    replaces: isMigrating(),
    ...(before && { listed: countLike(before, form) }),
  };
  const now = (): Judgement => {
    const messages = heard().map(({ text, element }) => ({ text, near: isNear(element) }));
    const { rows, forms } = shownNow();
    const gone = forms.every((one) => one.bucket !== form.bucket || one.roleArn !== form.roleArn);
    return judgeSave(press, { messages, gone, left: watch.left, ...(rows && { rows }) });
  };
  const told = new Set<string>();
  let unclear = { message: '', since: 0 };
  const news = paced((): Judgement | undefined => {
    const judged = now();
    if (told.has(judged.answer + judged.message)) return undefined;
    if (judged.answer !== 'unknown') return judged;
    if (judged.message !== unclear.message) unclear = { message: judged.message, since: Date.now() };
    return judged.message !== '' && Date.now() - unclear.since > UNCLEAR_MS ? judged : undefined;
  });
  const deadline = Date.now() + ANSWER_MS;
  for (;;) {
    const judged = await until(news, { signal, ms: deadline - Date.now() });
    if (!judged && (told.size > 0 || !isSure)) return;
    const { answer, message, proof } = judged ?? { answer: 'unknown', message: '', proof: 'none' };
    told.add(answer + message);
    watch.answered = true;
    await ask('saved', { answer, message: message.slice(0, LONGEST), proof, form });
    if (!judged || answer === 'connected') return;
  }
}

const listening = new WeakSet<AbortSignal>();

/**
 * From now on: whenever the person commits a form that is followed, by its own button, by Enter in it or by sending it in another way,
 * reports what comes of it. Only that arms it, for two minutes, and each press anew.
 */
export function followSaves(which: 'every form' | Filled, signal: AbortSignal): void {
  if (!isMigrating()) followed = which;
  if (listening.has(signal)) return;
  listening.add(signal);
  let last: Watch | undefined;
  onPressed((pressed) => {
    const committed = committedBy(pressed);
    const at = Date.now();
    if (!committed) {
      if (last && pressed.how === 'click' && leaves(pressed.target, last.area)) last.left = true;
      return;
    }
    if (last && !last.answered && at - last.at < DOUBLE_MS) return;
    last?.end.abort();
    const mine = { ...committed, at, answered: false, left: false, end: new AbortController() };
    last = mine;
    const both = AbortSignal.any([signal, mine.end.signal]);
    reportAnswer(mine, pressed.how !== 'enter', both).catch(
      (error: unknown) => both.aborted || console.warn('Rolebridge:', error),
    );
  }, signal);
}
