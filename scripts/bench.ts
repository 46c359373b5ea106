// The figures that the project promises, each beside its bound. Figures, not assertions: a busy machine shows in the times.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { startPractice } from '../practice/server';
import { contentScriptBytes, popupBytes } from '../test/bench/bytes';
import { fillTimes } from '../test/bench/fill-times';
import { guestRows, type Row } from '../test/bench/guest-rows';
import { judgeTimes } from '../test/bench/judge-times';
import { playConnect } from '../test/browser/connect-journey';
import { launchChromium } from '../test/browser/launch';
import { Person } from '../test/browser/person';
import { run } from './run';

const RUNS = 15;

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = low] =
    sorted.length % 2 ? [sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Builds the extension for both browsers one after the other, as `npm run build` does, then the practice sites. */
async function buildRows(): Promise<Row[]> {
  const seconds: number[] = [];
  for (const command of ['vite build', 'vite build --mode firefox', 'vite build practice']) {
    const result = await run(command);
    if (!result.ok) throw new Error(`${command} failed:\n${result.output}`);
    seconds.push(result.seconds);
  }
  const [chrome = 0, firefox = 0] = seconds;
  return [{ figure: 'build, both browsers', value: `${(chrome + firefox).toFixed(1)} s`, bound: '≤ 5 s' }];
}

async function inputRows(): Promise<Row[]> {
  const practice = await startPractice();
  const chromium = await launchChromium({ hostRules: practice.hostRules });
  const person = new Person();
  try {
    await playConnect(chromium, person, { bucket: 'example-logs-bucket' });
  } finally {
    await chromium.close();
    await practice.close();
  }
  const { inputs, aws, typedOnAws } = person.totals;
  return [
    { figure: 'inputs, whole connect journey', value: `${inputs}`, bound: '≤ 13 (by hand: 73)' },
    { figure: 'inputs on AWS pages', value: `${aws}`, bound: '≤ 8' },
    { figure: 'characters typed on AWS pages', value: `${typedOnAws}`, bound: '0' },
  ];
}

function byteRows(): Row[] {
  const { first, second } = contentScriptBytes();
  return [
    { figure: 'content script, any IAM page, gzip', value: kilobytes(first), bound: '≤ 10 kB' },
    { figure: 'content script, second part, gzip', value: kilobytes(second), bound: '' },
    { figure: 'content script, in all, gzip', value: kilobytes(first + second), bound: '≤ 31 kB' },
    { figure: 'popup script to first paint, gzip', value: kilobytes(popupBytes()), bound: '≤ 30 kB' },
  ];
}

async function fillRows(): Promise<Row[]> {
  const row = (figure: string, all: number[], bound: string): Row => ({
    figure,
    value: `${median(all).toFixed(0)} ms (${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}, n=${all.length})`,
    bound,
  });
  const times = await fillTimes(RUNS);
  return [...times].flatMap(([page, all]) => {
    const filled = all.map((one) => one.filled);
    const pressed = all.map((one) => one.pressed);
    const waited = median(pressed) - median(filled) > 1;
    return [
      row(`filled and read back: ${page}`, filled, '≤ 100 ms'),
      ...(waited ? [row('  with the console drawing its editor', pressed, '')] : []),
    ];
  });
}

async function judgeRows(): Promise<Row[]> {
  const times = await judgeTimes();
  return [...times].map(([what, all]) => ({
    figure: `judged, policy of 6 kB: ${what}`,
    value: `${median(all).toFixed(1)} ms (${Math.min(...all).toFixed(1)}–${Math.max(...all).toFixed(1)}, n=${all.length})`,
    bound: '≤ 5 ms',
  }));
}

function print(rows: readonly Row[]): void {
  const width = (key: keyof Row): number => Math.max(...rows.map((row) => row[key].length));
  const line = ({ figure, value, bound }: Row): string =>
    `| ${figure.padEnd(width('figure'))} | ${value.padEnd(width('value'))} | ${bound.padEnd(width('bound'))} |`;
  const [head, ...body] = rows;
  if (!head) return;
  console.log(line(head));
  console.log(
    line({
      figure: '-'.repeat(width('figure')),
      value: '-'.repeat(width('value')),
      bound: '-'.repeat(width('bound')),
    }),
  );
  for (const row of body) console.log(line(row));
}

/** Extensions to measure beside ours: `--peer name=folder`, each an unpacked one. */
const { values: options } = parseArgs({
  options: { peer: { type: 'string', multiple: true, default: [] }, guests: { type: 'boolean' } },
});
const peers = options.peer.map((peer): [string, string] => {
  const at = peer.indexOf('=');
  return [peer.slice(0, at), peer.slice(at + 1)];
});

try {
  const rows: Row[] = [{ figure: 'figure', value: 'measured', bound: 'bound' }];
  rows.push(...(await buildRows()), ...byteRows());
  if (!options.guests) rows.push(...(await inputRows()), ...(await judgeRows()), ...(await fillRows()));
  rows.push(...(await guestRows(peers)));
  print(rows);
  console.log(
    `\nTimes: median (least–most, runs) on ${cpus().length} cores, system Chromium, practice console.` +
      ' Other work on the machine shows in them.',
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
