import { listenWithin } from './changes';
import { allOf, memoizePass, ofState, once } from './look';
import { visible } from './name';

/** What a control is for a person; a role that a console may build from several kinds of elements. */
const ROLES = {
  textbox:
    'input:not([type]),input[type=text],input[type=search],input[type=tel],input[type=number],textarea:not(.ace_text-input,.inputarea),[role=textbox]:not(.cm-content),[role=searchbox],[contenteditable]:not([contenteditable=false],.cm-content)',
  radio: 'input[type=radio],[role=radio]',
  checkbox: 'input[type=checkbox],[role=checkbox],[role=switch]',
  button: 'button,[role=button],input[type=submit],input[type=button]',
  toggle:
    'button,[role=button],[role=tab],[role=radio],input[type=radio],a[href^="#"],a:not([href]),label[ng-click]',
  tile: 'button,[role=button],[role=tab],[role=option],[role=menuitemradio],a[href^="#"],a:not([href]),[ng-click],[data-ng-click]',
  /** Tabs and links that look like buttons: consoles build both from either. */
  pressable: 'button,[role=button],[role=tab],[role=link],a[href],a:not([href])',
} as const;
export type Role = keyof typeof ROLES;

/** Everything that a person can put something into or press. */
export const ANY = 'input,textarea,select,button,[role=button],[role=textbox],[role=radio],[role=checkbox]';

const AROUND =
  'nav,[role=navigation],[role=banner],aside,[role=complementary],[role=contentinfo],[inert],#awsc-navigation,rolebridge-card';

/** Is it in what stands around the page's forms: navigation, help panel, the console's own header? A section's header is part of it. */
function around(element: Element): boolean {
  if (element.closest(AROUND)) return true;
  const header = element.closest('header');
  return header !== null && !header.parentElement?.closest('main,[role=main],section,article,form');
}

/** The part of the page that holds its forms: not the navigation around it. Where that is drawn in a shadow root, the root. */
export function mains(): Element | ShadowRoot {
  return once('mains', () => {
    const all = allOf(document, 'main,[role=main],#app,#iam-content');
    const main = all.find(visible) ?? all[0] ?? document.body;
    const first = main.querySelector(ANY);
    const filled = first && (!around(first) || allOf(main, ANY).some((element) => !around(element)));
    return filled ? main : (shadow() ?? main);
  });
}

/** The open shadow root with the most controls: what changes in it counts as a change of the page. */
function shadow(): ShadowRoot | undefined {
  const roots: ShadowRoot[] = [];
  const collect = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (!element.shadowRoot || around(element)) continue;
      roots.push(element.shadowRoot);
      collect(element.shadowRoot);
    }
  };
  collect(document);
  const count = (root: ShadowRoot): number => root.querySelectorAll(ANY).length;
  const [most] = roots.filter(count).sort((a, b) => count(b) - count(a));
  if (most) listenWithin(most);
  return most;
}

/** Can a person see it, and does it belong to the page's forms? Asked only of what fits otherwise: it is the dearest question. */
export const usable = (element: Element): boolean => !around(element) && visible(element);

/** The elements of a role; in the page's main part, and where none is usable there, in the whole page (dialogs, odd layouts). */
const ofRole = (role: Role): readonly Element[] =>
  once(role, () => {
    const inMain = allOf(mains(), ROLES[role]);
    return inMain.some(usable) ? inMain : allOf(document, ROLES[role]);
  });

/** The drawn controls of a role, in the order of the page. */
export const controls = (role: Role): Element[] =>
  memoizePass(() => once(`drawn ${role}`, () => ofRole(role).filter(usable)));

/** The drawn controls of a role that fit by what they are built of. The same test each time: its answers are kept while the page does not change. */
export const drawnOf = (role: Role, fits: (element: Element) => boolean): Element[] =>
  ofState(fits, () => ofRole(role).filter(fits)).filter(usable);
