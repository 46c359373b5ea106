import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface RunResult {
  ok: boolean;
  /** What the command printed, both streams. */
  output: string;
  seconds: number;
}

/**
 * Runs a command of the packages (`vite`, `tsc`, …) at the top of the checkout.
 *
 * @param command one shell line; node_modules/.bin is on its PATH
 * @param onText gets the output as it comes; without it the output is only collected
 * @returns never throws: a command that can't be started is not ok
 */
export function run(
  command: string,
  onText: (text: string) => void = () => undefined,
  env: Record<string, string> = {},
): Promise<RunResult> {
  const start = performance.now();
  return new Promise((done) => {
    let output = '';
    const take = (chunk: string): void => {
      output += chunk;
      onText(chunk);
    };
    const separator = process.platform === 'win32' ? ';' : ':';
    const PATH = `${ROOT}node_modules/.bin${separator}${process.env.PATH ?? ''}`;
    const child = spawn(command, { cwd: ROOT, shell: true, env: { ...process.env, ...env, PATH } });
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    const finish = (ok: boolean): void => done({ ok, output, seconds: (performance.now() - start) / 1000 });
    child.on('error', (error) => {
      take(`${error.message}\n`);
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}
