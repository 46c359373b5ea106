import { queue } from '../connector/queue';
import type { OptionField } from '../options/fields';
import { type Options, readOptions, type Settings, settingsOf } from '../options/options';
import { OPTIONS_KEY, type Theme } from '../options/theme';
import { browser } from './extension';
import { localArea, onStored } from './storage';

/** What an administrator set, as far as it is known: Chrome takes seconds to tell after its start, and nothing is to wait for that. */
let managed: unknown = {};

/** Asks the browser for it. Firefox rejects where nobody set anything. */
const readManaged = (): Promise<void> =>
  browser.storage.managed.get(null).then(
    (set) => {
      managed = set;
    },
    () => undefined,
  );
const managedRead = readManaged();

const stored = async (): Promise<unknown> => (await localArea().get([OPTIONS_KEY]))[OPTIONS_KEY];

/** What an administrator set under this name; waits until the browser has told it once. */
export async function managedValue(name: string): Promise<unknown> {
  await managedRead;
  return typeof managed === 'object' && managed !== null ? Reflect.get(managed, name) : undefined;
}

/** The options that count, the administrator's among them. */
export const settings = async (): Promise<Settings> => settingsOf(await stored(), managed);

const inTurn = queue();

/** Writes what the person set, over what stands there now. Changes queue up: leaving one box by pressing something else makes two at once. */
const change = (next: (options: Options) => Options): Promise<void> =>
  inTurn(async () => {
    const { theme, values } = readOptions(await stored());
    await localArea().set({ [OPTIONS_KEY]: next({ theme, values }) });
  });

/** Keeps a checked value; an empty one is taken away. */
export const setOption = (field: OptionField, value: string): Promise<void> =>
  change(({ theme, values: { [field]: _before, ...others } }) => ({
    theme,
    values: value === '' ? others : { ...others, [field]: value },
  }));

export const setTheme = (theme: Theme): Promise<void> => change(({ values }) => ({ theme, values }));

/** Puts options in the place of those that are kept. */
export const replaceOptions = (options: Options): Promise<void> => change(() => options);

/** Calls back when the settings may have changed. @returns the way to stop that */
export function onSettings(changed: () => void): () => void {
  void managedRead.then(changed);
  return onStored(() => void readManaged().then(changed));
}

/** Everything that the extension keeps, word for word, to be exported. */
export const everythingStored = (): Promise<Record<string, unknown>> => localArea().get(null);

/** A keyboard shortcut; `keys` is empty where there is none. */
export interface Shortcut {
  command: string;
  keys: string;
}

/** The shortcuts as they are set in this browser. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return all.map(({ name, shortcut }) => ({ command: name ?? '', keys: shortcut ?? '' }));
}

/** Opens the browser's own page for shortcuts: an extension can't change its own. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox has a call for it, Chrome and Edge a page.
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Calls back with the name of a command whose keys were pressed. */
export const onCommand = (pressed: (command: string) => void): void =>
  browser.commands.onCommand.addListener((command: string) => pressed(command));
