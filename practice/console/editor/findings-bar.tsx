import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type ReactNode, useState } from 'react';
import type { Finding } from '../api';
import type { Lint } from './lint';

const kinds = ['Security', 'Errors', 'Warnings', 'Suggestions'] as const;
type Kind = (typeof kinds)[number];

interface FindingsBarProps {
  /** Errors seen by the editor itself, without a sentence. */
  syntaxErrors: number;
  findings: readonly Finding[];
  lints: readonly Lint[];
  /** At the end of the line. */
  links: ReactNode;
}

/** The line of four counters under the JSON editor, and the list behind the one that was pressed; errors show themselves. */
export function FindingsBar({ syntaxErrors, findings, lints, links }: FindingsBarProps): ReactNode {
  const [open, setOpen] = useState<Kind | undefined>('Errors');
  const listed = (kind: Kind): { message: string; line: number; column: number }[] =>
    kind === 'Errors'
      ? [...findings]
      : lints.filter((lint) => lint.kind === kind).map(({ row, ...lint }) => ({ ...lint, line: row }));
  const count = (kind: Kind): number => Math.max(listed(kind).length, kind === 'Errors' ? syntaxErrors : 0);
  const shown = open === undefined ? [] : listed(open);
  return (
    <div className="findings">
      <div className="findings-bar findings-counters">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            disabled={count(kind) === 0}
            aria-expanded={open === kind && shown.length > 0}
            onClick={() => setOpen(open === kind ? undefined : kind)}
          >
            {kind}: {count(kind)}
          </button>
        ))}
        <span className="findings-links">{links}</span>
      </div>
      {shown.length > 0 && (
        <ul className="findings-list" aria-label={open}>
          {shown.map(({ message, line, column }) => (
            <li key={`${line}:${column}:${message}`}>
              <StatusIndicator type={open === 'Errors' ? 'error' : 'warning'}>
                Ln {line}, Col {column}: {message}
              </StatusIndicator>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
