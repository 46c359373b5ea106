import type { TrustLine } from '../../../../src/connector/trust-document';
import type { TrustEdit } from '../../../../src/connector/trust-said';
import type { TrustChange, TrustRole, TrustView } from '../../../../src/platform/messages';
import type { CardSaid } from '../../../../src/words/card';
import { labelOf, type Status, statusOf, told } from '../../../card/status';
import { findEditor, onHandEdit } from '../../../form/editor';
import { lightUp } from '../../../form/highlight';
import { lightUpLines, shows } from '../../../form/line/light-up';
import { locate } from '../../../form/locate';
import { caption } from '../../../form/texts';
import { isFocused, readWhole, writeWhole } from '../../../form/whole-text';
import type { Visit } from '../../page';
import { TRUST_FIELDS } from './fields';
import { editPanel } from './panel';
import { hearUpdate } from './updated';

/** How long an editor may show something else than what was read before it counts as changed: it draws a frame late. */
const DIFFERS_MS = 350;

/** One exact edit that is in the editor. */
interface Made {
  edit: TrustEdit;
  before: string;
  after: string;
  /** What else could have been done instead. */
  instead: TrustEdit[];
}

/** Edits one trust policy in one editor: reads, has the background work out the change, writes, reads back. */
export class TrustEditing {
  #visit: Visit;
  readonly #role: TrustRole;
  #view: TrustView | undefined;
  #text: string | undefined;
  #made: Made[] = [];
  /** The edit that was refused, and what the person may choose from. */
  #refused: { edit: TrustEdit; choices: TrustLine[] } | undefined;
  #byHand = false;
  #busy = false;
  #differsSince = 0;
  /** It holds what was read, and does not draw it so. */
  #misdrawn = false;
  #said: Status | undefined;
  /** What is lit up: lines, and whether the page's button is too. */
  #shown: { lines: readonly number[]; commits: boolean } = { lines: [], commits: false };
  #lit = new AbortController();

  constructor(
    visit: Visit,
    readonly editor: HTMLElement,
  ) {
    this.#visit = visit;
    this.#role = { roleName: visit.route.roleName ?? '', session: visit.session };
    this.#follow();
  }

  /** Is it this role's? */
  isFor({ route }: Visit): boolean {
    return this.#role.roleName === (route.roleName ?? '');
  }

  /** The page has another address now, and shows the same editor: what is under way there goes on, and speaks in the new visit's card. */
  moveTo(visit: Visit): void {
    if (visit === this.#visit) return;
    this.#visit = visit;
    this.#follow();
    if (this.#said) visit.say(this.#said);
    this.#light();
    this.#draw();
  }

  #follow(): void {
    const { signal } = this.#visit;
    signal.addEventListener('abort', () => this.#lit.abort(), { once: true });
    hearUpdate(this.#role, () => this.#made.length > 0, signal);
    onHandEdit(
      () => this.editor,
      signal,
      () => {
        this.#byHand = true;
        this.#draw();
      },
    );
  }

  /** Kept beyond the visit: the page may be on the way to another address, where the next card says it. */
  #say(said: CardSaid | Status): void {
    this.#said = 'text' in said ? said : statusOf(said);
    this.#visit.say(this.#said);
  }

  get view(): TrustView | undefined {
    return this.#view;
  }

  /** What stands in the editor, in words of the background. */
  get #found(): string {
    return this.#view?.said ?? '';
  }

  /** Reads the editor and says what is there. False where it holds no trust policy. */
  async open(): Promise<boolean> {
    const opened = await this.#alone(async () => {
      const text = await readWhole(this.editor);
      if (this.#visit.route.page !== 'trust-policy' && !/principal/i.test(text)) return false;
      this.#say(await this.#take(text));
      return true;
    });
    return opened === true;
  }

  /** Called when the page has changed: notices what somebody else did to the text. */
  look(): void {
    if (this.#busy || this.#text === undefined) return;
    if (shows(this.editor, this.#text) !== false) {
      this.#differsSince = 0;
      this.#misdrawn = false;
      return;
    }
    if (this.#misdrawn) return;
    const now = Date.now();
    this.#differsSince ||= now;
    if (now - this.#differsSince < DIFFERS_MS) {
      setTimeout(() => !this.#visit.signal.aborted && this.look(), DIFFERS_MS);
      return;
    }
    this.#differsSince = 0;
    const last = this.#made.at(-1);
    const focused = isFocused(this.editor);
    const undone = last !== undefined && shows(this.editor, last.before) === true;
    if (undone && focused) this.#visit.attempt(() => this.#alone(() => this.#undone(last)));
    // The page changed it by itself (it loaded, a button of it was pressed): nobody is typing who would be disturbed.
    else if (!focused && (undone || !this.#byHand)) this.#visit.attempt(() => this.#readAgain());
    else if (!this.#byHand) {
      this.#byHand = true;
      this.#draw();
    }
  }

  /** What is drawn is not what was read. Only the text itself tells: a busy editor may draw it long after it took it. */
  async #readAgain(): Promise<void> {
    await this.#alone(async () => {
      const now = await readWhole(this.editor);
      this.#misdrawn = now === this.#text;
      if (this.#misdrawn) return;
      const last = this.#made.at(-1);
      if (last && now === last.before) return this.#undone(last);
      if (this.#byHand) return;
      this.#say(await this.#take(now));
    });
  }

  /** Makes an edit; `at` is the value that the person chose. */
  async edit(edit: TrustEdit, at?: number): Promise<void> {
    await this.#alone(async () => {
      const before = await readWhole(this.editor);
      if (this.#text !== undefined && before !== this.#text) {
        await this.#take(before);
        const choices = edit === 'add' ? [] : (this.#view?.lines ?? []);
        this.#refused = { edit, choices };
        const values = { found: this.#found, button: labelOf(edit) };
        this.#say({ code: choices.length > 0 ? 'changed-before-choose' : 'changed-before', values });
        return;
      }
      const made = await this.#visit.ask('trust-edit', {
        ...this.#role,
        document: before,
        edit,
        at,
      });
      if (!made.ok) {
        this.#refused = { edit, choices: made.choices };
        this.#say(told(made.said, 'refused'));
        return;
      }
      const now = await readWhole(this.editor);
      if (!this.#isHere()) return this.#say({ code: 'elsewhere' });
      // What is put in is the external ID that stood beside the button.
      if (now === before && made.found.to === this.#view?.to) return this.#write(edit, now, made);
      await this.#take(now);
      this.#say({ code: 'changed-meanwhile', values: { found: this.#found, button: labelOf(edit) } });
    });
  }

  /** Does the page still show this role's policy in this editor? Asked right before it is written to. */
  #isHere(): boolean {
    return findEditor(true) === this.editor && (this.#visit.now()?.roleName ?? '') === this.#role.roleName;
  }

  /** Writes at once what was worked out from `before`: nothing is awaited between the last reading and this. */
  async #write(edit: TrustEdit, before: string, made: TrustChange & { ok: true }): Promise<void> {
    const { document, lines, said, found, review, blockers, findings, danger } = made;
    const came = await writeWhole(this.editor, document, before);
    if (came !== 'written') {
      this.#say(came === 'disturbed' ? { code: 'edit-disturbed' } : await this.#putBack(before));
      await this.#take(await readWhole(this.editor));
      return;
    }
    this.#refused = undefined;
    this.#byHand = false;
    const instead = (this.#view?.offers ?? []).filter((offer) => offer !== edit);
    this.#made.push({ edit, before, after: document, instead });
    this.#text = document;
    this.#view = { ours: this.#view?.ours ?? false, ...found, review, blockers, findings, danger };
    await this.#visit.ask('trust-note', { ...this.#role, what: 'meant', document, edit });
    this.#shown = { lines, commits: true };
    this.#light();
    this.#say({ code: 'edit-made', values: { said, commit: this.#commit() } });
  }

  /** The editor did not take a text: gives it back the one before, unless it still has it. */
  async #putBack(before: string): Promise<CardSaid> {
    const left = await readWhole(this.editor);
    const back = left === before || (await writeWhole(this.editor, before, left)) === 'written';
    return { code: back ? 'edit-refused' : 'edit-spoiled' };
  }

  /** Puts back, byte for byte, what the editor held before the last edit; not where it was changed since. */
  async undo(): Promise<void> {
    await this.#alone(async () => {
      const last = this.#made.at(-1);
      if (!last) return;
      const now = await readWhole(this.editor);
      if (!this.#isHere()) return this.#say({ code: 'elsewhere' });
      if (now !== last.after) return this.#say({ code: 'undo-lost' });
      const came = await writeWhole(this.editor, last.before, now);
      if (came === 'written') await this.#undone(last);
      else this.#say(came === 'disturbed' ? { code: 'edit-disturbed' } : { code: 'undo-refused' });
    });
  }

  async #undone(last: Made): Promise<void> {
    this.#made = this.#made.filter((one) => one !== last);
    this.#byHand = false;
    await this.#take(last.before);
    const earlier = this.#made.at(-1);
    await this.#visit.ask('trust-note', {
      ...this.#role,
      document: last.before,
      ...(earlier ? { what: 'meant', edit: earlier.edit } : { what: 'undone' }),
    });
    this.#say({ code: 'undone', values: { found: this.#found } });
  }

  async #again(): Promise<void> {
    await this.#alone(async () => {
      const text = await readWhole(this.editor);
      // It only drew late: what was said and lit up still holds.
      if (text === this.#text && !this.#byHand) return;
      this.#say(await this.#take(text));
    });
  }

  /** Takes the editor's text for what is worked on from now. @returns what is found in it, to be said */
  async #take(text: string): Promise<Status> {
    this.#view = await this.#visit.ask('trust-find', { ...this.#role, document: text });
    this.#text = text;
    this.#byHand = false;
    this.#refused = undefined;
    this.#shown = { lines: this.#view.meant, commits: false };
    this.#light();
    return told(this.#found, 'found');
  }

  #light(): void {
    const { lines, commits } = this.#shown;
    this.#lit.abort();
    this.#lit = new AbortController();
    const { signal } = this.#lit;
    const button = commits ? locate(TRUST_FIELDS.updateTrust) : undefined;
    if (button) lightUp(button, signal);
    const { from, to } = this.#view ?? {};
    const sought = [to, from].flatMap((id) => id ?? []);
    void lightUpLines(this.editor, this.#text ?? '', lines, sought, signal);
  }

  readonly #commit = (): string => {
    const button = locate(TRUST_FIELDS.updateTrust);
    return (button && caption(button)) || 'Update policy';
  };

  /** One thing at a time: a second press while one goes on is an impatient one. */
  async #alone<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.#busy) return undefined;
    this.#busy = true;
    this.#draw();
    try {
      return await work();
    } finally {
      this.#busy = false;
      this.#draw();
    }
  }

  #draw(): void {
    if (this.#visit.signal.aborted) return;
    const run = (work: () => Promise<void>) => (): void => this.#visit.attempt(work);
    this.#visit.show(
      editPanel(
        {
          view: this.#view,
          refused: this.#refused,
          made: this.#made.length > 0,
          instead: this.#made.at(-1)?.instead ?? [],
          byHand: this.#byHand,
          busy: this.#busy,
          stop: this.#visit.work().stop,
        },
        {
          edit: (edit, at) =>
            run(async () => {
              const last = this.#made.at(-1);
              if (at === undefined && last?.instead.includes(edit)) {
                await this.undo();
                if (last === this.#made.at(-1)) return;
              }
              await this.edit(edit, at);
            }),
          undo: run(() => this.undo()),
          again: run(() => this.#again()),
        },
      ),
    );
  }
}
