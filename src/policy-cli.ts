// Reads one JSON object per line from standard input, writes one answer per line, in order, as they come.
import { once } from 'node:events';
import { type Answer, answer, unreadable } from './policy-ops';

const LINE_END = 0x0a;

const decoder = new TextDecoder('utf-8', { fatal: true });

function answerBytes(line: Uint8Array): Answer {
  let text: string;
  try {
    text = decoder.decode(line);
  } catch (error) {
    return unreadable({ code: 'line-not-utf-8', values: { error: String(error) } });
  }
  return answer(text);
}

/** Lines as bytes, without their ends; the last one needs none. A character may be cut by a chunk's end, a line not. */
async function* lines(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer[]> {
  let begun: Buffer[] = [];
  for await (const chunk of input) {
    const whole: Buffer[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      whole.push(Buffer.concat([...begun, chunk.subarray(from, end)]));
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
    if (whole.length > 0) yield whole;
  }
  if (begun.length > 0) yield [Buffer.concat(begun)];
}

/** Whoever reads the answers may stop early (`| head`); then there is nothing more to do. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

process.stdout.on('error', onOutputError);
for await (const some of lines(process.stdin)) {
  const answers = some.map((line) => `${JSON.stringify(answerBytes(line))}\n`).join('');
  if (!process.stdout.write(answers)) await once(process.stdout, 'drain');
}
