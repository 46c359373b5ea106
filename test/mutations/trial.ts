/** Runs in a page: fills a broken page with the extension's own code, and says what came of each field. */

import { locate } from '../../content-scripts/form/locate';
import { PAGES } from '../../content-scripts/pages/aws';
import type { Came } from '../../content-scripts/pages/aws/run';
import { fillScreen, leaves, screenOf } from '../../content-scripts/pages/aws/run';
import { TRUST_FIELDS } from '../../content-scripts/pages/aws/trust/fields';
import { writeForm } from '../../content-scripts/pages/logzio/write';
import { EXAMPLE_ACCOUNT } from '../browser/example';
import { BREAKS, OF_LISTS, OF_ROLES } from './breaks';
import { whileTimePasses } from './clock';
import { visitList } from './list-visit';
import { visitRole } from './role-visit';
import type { Said, Screen } from './screen';
import { CONTROL, copyOf, type Part, type Sheet } from './sheet';

/** One thing that is broken: everywhere on the page, or about one field. */
export interface Broken {
  what: string;
  field?: string;
}

/** `right`: filled and read back. `named`: said to be missing. `wrong`: anything else, if only for a moment. */
export type Fate = 'right' | 'named' | 'wrong';

export interface Outcome {
  fates: Record<string, Fate>;
  /** What went wrong, in words. */
  wrong: string[];
}

const CHOICES = /^(radio|checkbox)$/;

const isOn = (control: Element): boolean =>
  control instanceof HTMLInputElement && CHOICES.test(control.type)
    ? control.checked
    : ['aria-pressed', 'aria-selected', 'aria-checked'].some(
        (name) => control.getAttribute(name) === 'true',
      ) || pressed.has(control);

/** What tells its state to nobody: links that serve as tiles. */
const pressed = new WeakSet<Element>();

const holds = ({ texts }: Screen, { name, control }: Part): boolean => {
  const text = texts[name];
  const filled = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  return text !== undefined && filled && !CHOICES.test(control.type) ? control.value === text : isOn(control);
};

/** The page's own doing: what a choice brings comes and goes with it. */
function live(screen: Screen, { root, parts }: Sheet, signal: AbortSignal): void {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const conditional = screen.brings.flatMap(({ by, fields }) => {
    const trigger = byName.get(by);
    const inside = fields.flatMap((name) => byName.get(name) ?? []);
    const [first] = inside;
    if (!trigger || !first) return [];
    const others = parts.filter((part) => !inside.includes(part)).map(({ control }) => control);
    let box: Element = inside.length === 1 ? first.zone : first.control;
    while (!inside.every(({ control }) => box.contains(control)) && box.parentElement)
      box = box.parentElement;
    while (
      box.parentElement &&
      box.parentElement !== root &&
      !others.some((one) => box.parentElement?.contains(one))
    )
      box = box.parentElement;
    if (others.some((one) => box.contains(one))) return [];
    return [{ trigger, box, place: document.createComment('') }];
  });
  const update = (): void => {
    for (const { trigger, box, place } of conditional) {
      const shown = holds(screen, trigger);
      if (shown && place.isConnected) place.replaceWith(box);
      else if (!shown && (box.isConnected || root.contains(box))) box.replaceWith(place);
    }
  };
  update();
  const turned = (event: Event): void => {
    const part = parts.find(({ control }) => control.contains(event.target as Node)); // events come from nodes
    if (event.type === 'click' && part && !(part.control instanceof HTMLInputElement)) {
      pressed.add(part.control);
      if (part.control.hasAttribute('aria-pressed')) part.control.setAttribute('aria-pressed', 'true');
    }
    queueMicrotask(update);
  };
  for (const type of ['click', 'input', 'change']) root.addEventListener(type, turned, { signal });
  // Nothing leads away from the page.
  root.addEventListener(
    'click',
    (event) => {
      const at = event.target instanceof Element ? event.target.closest('a,button,form') : null;
      if (at) event.preventDefault();
    },
    { signal },
  );
}

/** Writes down whatever is put where it does not belong, at the moment when it happens. */
function watchFor(screen: Screen, { root, parts }: Sheet, wrong: string[], signal: AbortSignal): void {
  const partOf = (target: Element): Part | undefined => parts.find(({ control }) => control === target);
  root.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      if (CHOICES.test(target.type) || target.value === '') return;
      const name = partOf(target)?.name;
      if (name === undefined || screen.texts[name] !== target.value)
        wrong.push(`"${target.value.slice(0, 30)}" into ${name ?? 'a box that is none of ours'}`);
    },
    { capture: true, signal },
  );
  root.addEventListener(
    'click',
    ({ target }) => {
      // A label passes its click on to its box, which is heard as well.
      const control = target instanceof Element ? target.closest(CONTROL) : null;
      if (!control) return;
      const part = parts.find((one) => one.control === control || one.control.contains(control));
      if (!part || part.name === screen.leaves) wrong.push(`${part?.name ?? describe(control)} was pressed`);
    },
    { capture: true, signal },
  );
}

const describe = (element: Element): string =>
  `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;

function breakIt(sheet: Sheet, { what, field }: Broken): void {
  const parts = sheet.parts.filter(({ name }) => field === undefined || name === field);
  const [first] = parts;
  const change = BREAKS[what] ?? OF_ROLES[what] ?? OF_LISTS[what];
  if (field === undefined) change?.(sheet.root, parts, sheet);
  else if (first) change?.(first.zone, parts, sheet);
}

/** Fields that a run leaves as they are where they are off: nothing of them can be right or named. */
const LEFT_ALONE = ['Require MFA', 'Search for a policy', 'JSON', 'Refresh', 'Next page'];

/** Breaks a copy of the page, fills it, and looks what came of it. */
export async function tryOut(
  original: HTMLElement,
  screen: Screen,
  broken: readonly Broken[],
): Promise<Outcome> {
  const sheet = copyOf(original);
  for (const { name, control } of sheet.parts) {
    const text = screen.stands?.[name];
    if (text !== undefined) control.textContent = text;
  }
  for (const one of broken) breakIt(sheet, one);
  const end = new AbortController();
  const wrong: string[] = [];
  live(screen, sheet, end.signal);
  watchFor(screen, sheet, wrong, end.signal);
  document.body.replaceChildren(sheet.root);
  try {
    if (screen.page === 'logzio')
      return judge(screen, sheet, await whileTimePasses(fillForm(screen, end.signal)), undefined, wrong);
    if (screen.page === 'logzio-list') return judge(screen, sheet, visitList(), undefined, wrong);
    if (screen.page === 'role' || screen.page === 'trust-policy') {
      const said = await whileTimePasses(visitRole(screen, end.signal));
      return judge(screen, sheet, said, locate(TRUST_FIELDS.updateTrust), wrong);
    }
    const page = PAGES[screen.page];
    const filled = await whileTimePasses(
      fillScreen(page, {
        work: () => screen.work,
        session: { partition: 'aws', account: EXAMPLE_ACCOUNT },
        signal: end.signal,
        visit: end.signal,
        say: () => undefined,
        next: () => undefined,
        filled: (_screen: unknown, _came: Came) => undefined,
        report: () => undefined,
      }),
    );
    const shown = screenOf(page);
    const button = shown && leaves(shown);
    const unknown = ['page-unknown', 'nothing-to-fill'].includes(filled.said.code);
    return judge(screen, sheet, { ...filled, unknown }, button, wrong);
  } finally {
    end.abort();
    document.body.replaceChildren();
  }
}

/** The boxes of Logz.io's form, by their names. */
const BOXES: Partial<Record<string, 'bucket' | 'prefix' | 'roleArn'>> = {
  'S3 bucket name': 'bucket',
  Prefix: 'prefix',
  'Role ARN': 'roleArn',
};

/** Fills Logz.io's form. */
async function fillForm({ texts }: Screen, signal: AbortSignal): Promise<Said> {
  const values = Object.entries(texts).flatMap(([name, text]) => {
    const field = BOXES[name];
    return field ? [[field, text] as const] : [];
  });
  const { filled, missed } = await writeForm(Object.fromEntries(values), signal);
  const namesOf = (fields: readonly string[]): string[] =>
    Object.keys(texts).filter((name) => fields.includes(BOXES[name] ?? ''));
  return { done: namesOf(filled), missed: namesOf(missed) };
}

function judge(
  screen: Screen,
  { parts }: Sheet,
  { done, missed, unknown, read }: Said,
  button: Element | undefined,
  wrong: string[],
): Outcome {
  const fates: Record<string, Fate> = {};
  for (const part of parts) {
    const { name, control } = part;
    if (name === screen.leaves) {
      const right = button !== undefined && (button === control || control.contains(button));
      fates[name] = right ? 'right' : button ? 'wrong' : 'named';
      if (button && !right) wrong.push(`${describe(button)} taken for ${name}`);
    } else if (name === 'Require MFA') {
      if (isOn(control)) wrong.push('Require MFA was switched on');
    } else if (!LEFT_ALONE.includes(name)) {
      const right = read ? read[name] === screen.texts[name] : holds(screen, part);
      const told = done.includes(name);
      if (told && !right) wrong.push(read ? `${name} read as ${read[name]}` : `${name} said to be filled`);
      if (!told && !unknown && !missed.includes(name)) wrong.push(`${name} left out without a word`);
      fates[name] = told && right ? 'right' : told ? 'wrong' : 'named';
    }
  }
  return { fates, wrong };
}
