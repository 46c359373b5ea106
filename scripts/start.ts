// Builds, starts the practice sites and opens a browser with the extension on the practice Logz.io page.
//   npm start              somebody plays
//   npm start -- --auto    plays the connect journey by itself (also where there is no display)
import { startPractice } from '../practice/server';
import type { Practice } from '../practice/settings';
import { playConnect, S3_PAGE } from '../test/browser/connect-journey';
import { launchChromium } from '../test/browser/launch';
import { Person } from '../test/browser/person';
import { run } from './run';

const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const auto = noDisplay || process.argv.includes('--auto');

async function build(): Promise<void> {
  console.log('Building the extension and the practice sites …');
  for (const result of await Promise.all([run('vite build'), run('vite build practice')]))
    if (!result.ok) throw new Error(`The build failed:\n${result.output}`);
}

/** Plays the journey. @returns whether the practice Logz.io says that it is connected */
async function play(practice: Practice): Promise<boolean> {
  console.log('Playing "Connect an S3 bucket" through the extension:\n');
  const chromium = await launchChromium({ hostRules: practice.hostRules });
  const person = new Person(({ place, what, typed }, count) => {
    console.log(`  ${String(count).padStart(2)}. ${place.padEnd(8)} ${typed ? 'type' : 'press'} ${what}`);
  });
  try {
    const message = await playConnect(chromium, person, { bucket: 'example-logs-bucket' });
    const { inputs, aws, typedOnAws } = person.totals;
    console.log(`\nLogz.io says: ${message}`);
    console.log(`${inputs} inputs, ${aws} of them on AWS pages, ${typedOnAws} characters typed there.`);
  } finally {
    await chromium.close();
  }
  const byScript = practice.commits.filter((commit) => !commit.isTrusted);
  for (const commit of byScript) console.error(`Pressed by a script, not by the person: ${commit.label}`);
  const saved = practice.commits.some((commit) => commit.action === 'Save' && commit.ok);
  return saved && byScript.length === 0;
}

/** Leaves the browser to the person until it is closed. */
async function show(practice: Practice): Promise<void> {
  const chromium = await launchChromium({ hostRules: practice.hostRules, headless: false });
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await page.goto(S3_PAGE);
  console.log(`
A browser stands open on the practice Logz.io page. Both sites in it are practice: nothing leaves this machine.
  1. Press the Rolebridge button in the toolbar (behind the puzzle piece) and type a bucket name.
  2. Press "Capture and open AWS": Logz.io's form is filled behind it, and Create policy in AWS is filled when it comes.
  3. Go on in AWS; the card there and the checklist in the popup always name the next click.
Close the browser to end. "npm start -- --auto" plays all of it by itself.`);
  await new Promise<void>((closed) => chromium.context.once('close', () => closed()));
  await chromium.close();
}

let practice: Practice | undefined;
try {
  await build();
  practice = await startPractice();
  if (!auto) await show(practice);
  else if (!(await play(practice)))
    throw new Error('The practice Logz.io does not say that it is connected.');
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await practice?.close();
}
