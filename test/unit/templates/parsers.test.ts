import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { write } from '../../../src/templates/write';
import type { Format } from '../../../src/words/export';
import { hostilePlan } from './plans';
import { powershellParser } from './powershell-parser';

const PLANS = fc.sample(hostilePlan, { numRuns: Number(process.env.PLANS ?? 8), seed: 1 });
const textsIn = (format: Format): string[] =>
  PLANS.map((plan) => {
    const written = write(plan, format);
    if (!written.ok) throw new Error(written.problem.code);
    return written.text;
  });

describe('a template', () => {
  it('is the same to YAML 1.1, which reads more words as something else, and to YAML 1.2', () => {
    for (const text of textsIn('cloudformation'))
      expect(parse(text, { version: '1.1' })).toEqual(parse(text, { version: '1.2' }));
  });
});

describe('a PowerShell script', async () => {
  const root = await powershellParser();

  it('has no place that PowerShell’s grammar can’t read, and no command but its own, whatever its values', () => {
    const own = ['Set-Policy', 'Set-Role', 'Add-Policy', 'Write-Done', 'Write-Output', 'Where-Object'];
    const helpers = [
      'ForEach-Object',
      'Stop-Script',
      'Get-Seen',
      'Invoke-Aws',
      'Remove-Item',
      'Test-Same',
      'aws',
    ];
    for (const text of textsIn('powershell')) {
      const tree = root(text);
      expect(tree.hasError, text).toBe(false);
      const commands = tree.descendantsOfType('command_name').map((one) => one?.text ?? '');
      expect([...own, ...helpers, 'ConvertFrom-Json', 'ConvertTo-Json']).toEqual(
        expect.arrayContaining(commands),
      );
    }
  });
});
