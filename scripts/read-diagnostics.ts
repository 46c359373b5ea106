// Reads what `Copy diagnostics` gave, from a file or from standard input, and says which way of each field failed on that page:
// npx tsx scripts/read-diagnostics.ts report.json
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { Diagnosis } from '../src/platform/messages/diagnosis';

const Report = z.extend(Diagnosis, { rolebridge: z.string() });

/**
 * What a report says, a line each.
 *
 * @throws where the text is no such report
 */
export function readDiagnostics(text: string): string[] {
  const report = Report.parse(JSON.parse(text));
  const { rolebridge, browser, page, step, screen, language, translated, generation, editor, ms } = report;
  const versions = new Set(Object.values(report.cloudscape).flat());
  return [
    `Rolebridge ${rolebridge} in ${browser}`,
    `Page ${page}${step ? `, step ${step}` : ''}: ${screen ? `known as "${screen}"` : 'no screen of it is known'}`,
    report.host === 'logzio'
      ? `Logz.io, language ${language ?? '?'}${translated ? ', translated by the browser' : ''}`
      : `Console: ${report.partition}, ${report.region ?? 'no region'}, host by ${report.host}, language ${language ?? '?'}${translated ? ', translated by the browser' : ''}`,
    `Built of ${generation}${versions.size > 0 ? ` (${[...versions].join(' ')})` : ''}, editor: ${editor}`,
    `Controls: ${Object.entries(report.controls)
      .map(([role, count]) => `${count} ${role}`)
      .join(', ')}`,
    `Looking took ${ms.look} ms, ${ms.age} ms after the page was loaded`,
    ...report.fields.flatMap(wordsOf),
  ];
}

function wordsOf({ field, chosen, ways }: z.infer<typeof Diagnosis>['fields'][number]): string[] {
  const found = ways.filter((way) => way.found > 0);
  if (found.length === 0) return [`${field}: not on this page, or none of its ${ways.length} ways finds it`];
  const verdict = chosen ? 'found' : 'MISSED: what its ways find does not agree';
  return [
    `${field}: ${verdict}`,
    ...ways.map(({ how, found: count, elements, ms }) => {
      const what = Object.entries(elements).map(([name, times]) => `${times} ${name}`);
      return `  ${count === 0 ? 'fails' : count === 1 ? 'one  ' : 'more '}  ${how}${what.length > 0 ? `: ${what.join(', ')}` : ''} (${ms} ms)`;
    }),
  ];
}

if (process.argv[1]?.endsWith('read-diagnostics.ts'))
  console.log(readDiagnostics(readFileSync(process.argv[2] ?? 0, 'utf8')).join('\n'));
