import type { TaughtField } from '../../src/platform/messages';
import { nameOf, plain } from './name';

let known: readonly TaughtField[] = [];

/** The page's language, as far as it says. */
export const languageOfPage = (): string => document.documentElement.lang;

/** Gives what the person showed of this page's fields. */
export const teach = (fields: readonly TaughtField[]): void => {
  known = fields;
};

/**
 * The control that the person showed for this field, in the page's present language: the one of the same kind and name; where several have
 * it, or where it has none, the one at the same place. Undefined where that is not exactly one: the page has changed again.
 */
export function taughtControl(
  field: string,
  controls: (role: TaughtField['role']) => Element[],
): Element | undefined {
  const one = known.find((taught) => taught.field === field && taught.language === languageOfPage());
  if (!one) return undefined;
  const named = controls(one.role).filter((control) => plain(nameOf(control)) === one.name);
  const found =
    named.length > 1 || one.name === '' ? named.filter((control) => control.matches(one.path)) : named;
  return found.length === 1 ? found[0] : undefined;
}
