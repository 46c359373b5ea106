import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** The first of the names that is a program on PATH. */
function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return names
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))))
    .filter(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Why a program can't be used as the Chromium of tests and practice, or undefined when it can.
 * Branded Chrome (137 and newer) ignores --load-extension; Ubuntu's chromium-browser may be an empty stand-in for a snap.
 */
function whyNotChromium(file: string): string | undefined {
  if (!existsSync(file)) return `${file} does not exist.`;
  if (process.platform === 'win32') return undefined; // chrome.exe opens a window instead of telling its version
  const answer = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = `${answer.stdout ?? ''}`.trim();
  if (answer.status !== 0 || !version) return `${file} does not start.`;
  if (/^(Google Chrome(?! for Testing)|Microsoft Edge)/.test(version))
    return `${file} is ${version}, which no longer takes --load-extension. A Chromium is needed.`;
  return undefined;
}

/** Where a Chromium may stand, in order of preference: the one named by CHROMIUM, the system's, Playwright's own. */
function candidates(): string[] {
  return [...onPath(['chromium', 'chromium-browser']), chromium.executablePath()];
}

/**
 * The Chromium to use, as a path, or undefined where none is.
 * @throws Error with a sentence for a person when the CHROMIUM variable names one that can't be used.
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) {
    const reason = whyNotChromium(named);
    if (reason) throw new Error(`The CHROMIUM variable can't be used: ${reason}`);
    return named;
  }
  return candidates().find((file) => whyNotChromium(file) === undefined);
}

/** {@link findChromium}, for callers that can't go on without one. */
export function requireChromium(): string {
  const found = findChromium();
  if (!found) throw new Error('No Chromium was found. Run: node scripts/setup.mjs');
  return found;
}

/** The oldest Firefox that takes the extension: `strict_min_version` of the manifest. */
const OLDEST_FIREFOX = 142;

/** Ubuntu's firefox may be an empty stand-in for a snap; it tells no version. */
function isUsableFirefox(file: string): boolean {
  const answer = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return Number(/^Mozilla Firefox (\d+)/m.exec(answer.stdout ?? '')?.[1] ?? 0) >= OLDEST_FIREFOX;
}

/**
 * The Firefox to use, as a path: the one named by FIREFOX, which is taken as it is, else the system's; undefined where none is.
 */
export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX;
  if (named) return isProgram(named) ? named : undefined;
  return onPath(['firefox-esr', 'firefox']).find(isUsableFirefox);
}

/** {@link findFirefox}, for callers that can't go on without one. */
export function requireFirefox(): string {
  const found = findFirefox();
  if (!found) throw new Error('No Firefox was found. FIREFOX=/path/to/firefox names one.');
  return found;
}
