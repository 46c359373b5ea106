// The figures that the project promises, each beside its bound. Figures, not assertions: a busy machine shows in the times.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright } from '@playwright/test';
import { startPractice } from '../practice/server';
import { busyPage, leaks, type Peers, tinyPage } from '../test/bench/busy-page';
import { contentScriptBytes, popupBytes } from '../test/bench/bytes';
import { type Measured, PARTS, type PartName, type Result } from '../test/bench/figures';
import { fillTimes } from '../test/bench/fill-times';
import { judgeTimes } from '../test/bench/judge-times';
import { popupFigures } from '../test/bench/popup-times';
import { ofRuns } from '../test/bench/statistics';
import { tableOf } from '../test/bench/table';
import { playConnect } from '../test/browser/connect-journey';
import { launchChromium } from '../test/browser/launch';
import { Person } from '../test/browser/person';
import { requireChromium } from './browsers';
import { ROOT, run } from './run';

const { values: options } = parseArgs({
  options: {
    /** Parts to measure, by their names; all of them without it. */
    only: { type: 'string', multiple: true, default: [] },
    /** Extensions to measure beside ours: `--peer name=folder`, each an unpacked one. */
    peer: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string', default: '7' },
    /** Writes `docs/bench.md`. */
    write: { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs);
const peers: Peers = options.peer.map((peer): [string, string] => {
  const at = peer.indexOf('=');
  return [peer.slice(0, at), path.resolve(peer.slice(at + 1))];
});
const isPart = (name: string): name is PartName => name in PARTS;

const seconds: Record<string, number> = {};

/** Builds the extension for both browsers one after the other, as `npm run build` does, then the practice sites. */
async function build(): Promise<void> {
  for (const command of ['vite build', 'vite build --mode firefox', 'vite build practice']) {
    const result = await run(command);
    if (!result.ok) throw new Error(`${command} failed:\n${result.output}`);
    seconds[command] = result.seconds;
  }
}

const builds = async (): Promise<Result> =>
  new Map([
    [
      'build, both browsers',
      { value: (seconds['vite build'] ?? Number.NaN) + (seconds['vite build --mode firefox'] ?? Number.NaN) },
    ],
  ]);

async function bytes(): Promise<Result> {
  const { first, second } = contentScriptBytes();
  return new Map(
    Object.entries({
      'content script, any IAM page': first,
      'content script, second part': second,
      'content script, in all': first + second,
      'popup script to first paint': popupBytes(),
    }).map(([figure, count]) => [figure, { value: count / 1_000 }]),
  );
}

async function inputs(): Promise<Result> {
  const practice = await startPractice();
  const chromium = await launchChromium({ hostRules: practice.hostRules });
  const person = new Person();
  try {
    await playConnect(chromium, person, { bucket: 'example-logs-bucket' });
  } finally {
    await chromium.close();
    await practice.close();
  }
  const { inputs: all, aws, typedOnAws } = person.totals;
  return new Map([
    ['inputs, whole journey', { value: all }],
    ['inputs on AWS pages', { value: aws }],
    ['characters typed on AWS pages', { value: typedOnAws }],
  ]);
}

async function judge(): Promise<Result> {
  const times = await judgeTimes();
  return new Map([...times].map(([what, all]): [string, Measured] => [what, ofRuns(all)]));
}

const MEASURES: Record<PartName, () => Promise<Result>> = {
  builds,
  bytes,
  inputs,
  judge,
  popup: () => popupFigures(2 * runs + 1),
  fill: () => fillTimes(runs),
  tiny: () => tinyPage(runs, peers),
  busy: () => busyPage(runs, peers),
  leaks,
};

async function machine(): Promise<string> {
  const browser = await playwright.launch({ executablePath: requireChromium() });
  const version = browser.version();
  await browser.close();
  const [{ model } = { model: 'unknown processor' }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `${cpus().length} cores (${model.trim()}), ${memory} GB, Chromium ${version}, practice sites. ` +
    'Times are medians (least–most, number of runs); what is compared was measured in turn in one run. Other work on the machine shows in them.'
  );
}

const INTRODUCTION = `# Benchmark

Written by \`npm run bench -- --write\` from one whole run. \`npm run bench -- --only fill\` measures one part (${Object.keys(PARTS).join(', ')}),
\`--peer name=folder\` puts another unpacked extension beside ours, \`--runs 15\` measures more often.
`;

try {
  const wanted = options.only.length > 0 ? options.only : Object.keys(PARTS);
  const unknown = wanted.find((name) => !isPart(name));
  if (unknown) throw new Error(`There is no part "${unknown}", only ${Object.keys(PARTS).join(', ')}.`);
  if (options.write && options.only.length > 0)
    throw new Error('What is written comes from one whole run: --write goes without --only.');
  await build();
  const tables: string[] = [];
  for (const name of wanted.filter(isPart)) {
    const table = tableOf(name, await MEASURES[name]());
    console.log(table);
    tables.push(table);
  }
  const on = await machine();
  console.log(on);
  if (options.write)
    writeFileSync(path.join(ROOT, 'docs/bench.md'), [INTRODUCTION, `${on}\n`, ...tables].join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
