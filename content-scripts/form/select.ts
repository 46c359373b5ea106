import { textIn } from './fill';
import { sendKey } from './keys';
import { nameOf, plain } from './name';
import { press } from './press';
import { shown } from './shown';
import { delay } from './wait';

/** A drop-down list, native or built from other elements. */
export interface Dropdown {
  /** What carries its name and its state for assistive technology. */
  control: HTMLElement;
  /** What is drawn and pressed: the control, or what stands around its hidden input. */
  face: HTMLElement;
}

/** What an option is matched against: its text, and what developers call it. */
export type Fits = (words: string[]) => boolean;

const CONTROLS =
  'select,[role=combobox],[aria-haspopup=listbox],[role=button][aria-haspopup=true],[class*=select__control],.mat-select-trigger';
/** Around an input that is drawn by something else. */
const FACES = '.ant-select-selector,[class*=select__control],[class*=Select-control]';
const OPTIONS =
  '[role=option],[role=menuitem],[role=menuitemradio],.ant-select-item-option,[class*=select__option],mat-option';

/** The drop-down lists in a part of the page that a person can reach. */
export function dropdownsIn(root: ParentNode): Dropdown[] {
  const found = new Map<HTMLElement, Dropdown>();
  for (const element of root.querySelectorAll<HTMLElement>(CONTROLS)) {
    const face = element.closest<HTMLElement>(FACES) ?? element;
    const inner = face.querySelector<HTMLElement>('[role=combobox],input');
    const control = element === face && inner && !element.matches('select') ? inner : element;
    if (shown(face) && !found.has(face)) found.set(face, { control, face });
  }
  // One widget may carry the marks on two of its elements.
  const all = [...found.values()];
  return all.filter(({ face }) => !all.some((other) => other.face !== face && other.face.contains(face)));
}

const EMPTY = /^(?:[-–—.…\s]*|(?:select|choose|pick|please|search|type)\b.*|none selected)$/i;

const ofElement = (element: Element): string[] =>
  ['value', 'data-value', 'title', 'aria-label', 'data-testid', 'id']
    .map((name) => element.getAttribute(name) ?? '')
    .concat(element.textContent ?? '')
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** The label's words, where the name of a made-up list is its label together with its value. */
const labelWords = ({ control }: Dropdown): string[] =>
  (control.getAttribute('aria-labelledby')?.split(/\s+/) ?? []).flatMap((id) => {
    const label = document.getElementById(id);
    return label && !control.contains(label) ? [plain(label.textContent ?? '')] : [];
  });

/** What the list shows as chosen: its text, and for a native one its value too. Empty where nothing is chosen. */
export function chosenIn(dropdown: Dropdown): string[] {
  const { control, face } = dropdown;
  if (control instanceof HTMLSelectElement) {
    const option = control.options[control.selectedIndex];
    const text = option?.textContent?.trim() ?? '';
    return [text, option?.value ?? ''].filter((word) => !EMPTY.test(word));
  }
  const typed = control instanceof HTMLInputElement ? textIn(control).trim() : '';
  const own = [...face.querySelectorAll('*'), face]
    .filter(
      (element) => element.childElementCount === 0 && !element.matches('[aria-hidden=true],svg,svg *,input'),
    )
    .map((element) => element.textContent?.trim() ?? '');
  // Beside an input drawn by something else, the value may stand around it.
  const beside =
    control === face && control.parentElement?.matches('.MuiInputBase-root') ? hiddenValue(control) : [];
  const labels = labelWords(dropdown);
  return [typed, ...own, ...beside].filter((word) => !EMPTY.test(word) && !labels.includes(plain(word)));
}

const hiddenValue = (control: HTMLElement): string[] =>
  [...(control.parentElement?.querySelectorAll<HTMLInputElement>('input[aria-hidden=true]') ?? [])].map(
    ({ value }) => value,
  );

const optionsShown = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(OPTIONS)].filter(
    (option) => !option.matches('[aria-disabled=true],.ant-select-item-option-disabled') && shown(option),
  );

/** How long a list may take to open, and to bring what was searched for. */
const OPEN_MS = 600;
const LOOK_MS = 30;

async function within<T>(look: () => T | undefined, ms: number): Promise<T | undefined> {
  const deadline = Date.now() + ms;
  for (;;) {
    const found = look();
    if (found !== undefined || Date.now() >= deadline) return found;
    await delay(LOOK_MS);
  }
}

/** The part of the page that an open list scrolls in. */
function scrollBox(option: Element): HTMLElement | undefined {
  for (let box = option.parentElement; box && box !== document.body; box = box.parentElement)
    if (box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return box;
  return undefined;
}

/** The one option that fits. Long lists draw only what is in view: they are scrolled through. */
async function findOption(options: () => HTMLElement[], fits: Fits): Promise<HTMLElement | undefined> {
  const look = (): HTMLElement[] => {
    const found = options().filter((option) => fits(ofElement(option)));
    return found.filter((option) => !found.some((other) => other !== option && option.contains(other)));
  };
  let found = look();
  const [first] = options();
  const box = first && scrollBox(first);
  for (let page = 0; found.length === 0 && box && page < 60; page += 1) {
    const before = box.scrollTop;
    box.scrollTop += Math.max(box.clientHeight - 20, 20);
    box.dispatchEvent(new Event('scroll'));
    if (box.scrollTop === before) break;
    await delay(LOOK_MS);
    found = look();
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Types into the box of a list, which must not lose the focus over it: it would close. */
function typeInto(input: HTMLInputElement, text: string): void {
  input.focus({ preventScroll: true });
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
}

/**
 * Chooses the option that fits, as a press of the mouse would, and reads back. False where there is no such option, more than one, or
 * the list does not take it; the list is as it was then. `searches` are words to type where the list can be searched.
 */
export async function choose(dropdown: Dropdown, fits: Fits, searches: readonly string[]): Promise<boolean> {
  const { control, face } = dropdown;
  const holds = (): boolean => {
    const chosen = chosenIn(dropdown);
    return chosen.length > 0 && fits(chosen);
  };
  if (holds()) return true;
  if (control.matches('[disabled],[aria-disabled=true],fieldset[disabled] *')) return false;
  if (control instanceof HTMLSelectElement) {
    const fitting = [...control.options].filter(
      (option) => !option.disabled && fits([option.text.trim(), option.value]),
    );
    const [option] = fitting;
    if (!option || fitting.length > 1) return false;
    const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'selectedIndex')?.set;
    set?.call(control, option.index);
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await delay(LOOK_MS);
    return holds();
  }
  const before = new Set(optionsShown());
  const opened = (): HTMLElement[] => optionsShown().filter((option) => !before.has(option));
  const some = (): true | undefined => (opened().length > 0 ? true : undefined);
  face.scrollIntoView({ block: 'nearest' });
  press(face, 'mouse');
  if (!(await within(some, OPEN_MS / 2))) {
    control.focus({ preventScroll: true });
    sendKey(control, 'ArrowDown');
    await within(some, OPEN_MS / 2);
  }
  let option = await findOption(opened, fits);
  const box = searchBox(control);
  for (const search of box ? searches : []) {
    if (option || !box) break;
    typeInto(box, search);
    option = await within(() => {
      const found = opened().filter((one) => fits(ofElement(one)));
      return found.length === 1 ? found[0] : undefined;
    }, OPEN_MS);
  }
  if (option) {
    press(option, 'mouse');
    if (await within(() => holds() || undefined, OPEN_MS)) {
      if (opened().length > 0) sendKey(control, 'Escape');
      return true;
    }
  }
  if (box && box.value !== '') typeInto(box, '');
  sendKey(document.activeElement ?? control, 'Escape');
  control.blur();
  await delay(LOOK_MS);
  return holds();
}

/** The box that a list is searched with: its own, or one that came with the open list. */
function searchBox(control: HTMLElement): HTMLInputElement | undefined {
  if (control instanceof HTMLInputElement) return control.readOnly ? undefined : control;
  const active = document.activeElement;
  return active instanceof HTMLInputElement && active !== control && !active.readOnly ? active : undefined;
}

/** A list's name: of the control, without the value that made-up lists carry in it. */
export const namesOf = (dropdown: Dropdown): string[] => {
  const labels = labelWords(dropdown);
  return labels.length > 0 ? labels : [nameOf(dropdown.control)];
};
