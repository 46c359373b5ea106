import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type ReactNode, useState } from 'react';
import type { Finding } from '../api';

const kinds = ['Security', 'Errors', 'Warnings', 'Suggestions'] as const;

interface FindingsBarProps {
  cursor: { row: number; column: number };
  charactersLeft: number;
  limit: number;
  /** Errors seen by the editor itself, without a sentence. */
  syntaxErrors: number;
  findings: readonly Finding[];
}

/** The status line under the JSON editor: cursor, size, and the four counters. */
export function FindingsBar(props: FindingsBarProps): ReactNode {
  const { cursor, charactersLeft, limit, syntaxErrors, findings } = props;
  const [hidden, setHidden] = useState(false);
  const errors = Math.max(syntaxErrors, findings.length);
  return (
    <div className="findings">
      <div className="findings-bar">
        <span>
          {cursor.row}:{cursor.column} JSON
        </span>
        <span className={charactersLeft < 0 ? 'findings-over' : undefined}>
          {charactersLeft} of {limit} characters remaining
        </span>
      </div>
      <div className="findings-bar findings-counters">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-expanded={kind === 'Errors' && errors > 0 && !hidden}
            onClick={() => setHidden(!hidden)}
          >
            {kind}: {kind === 'Errors' ? errors : 0}
          </button>
        ))}
      </div>
      {findings.length > 0 && !hidden && (
        <ul className="findings-list" aria-label="Errors">
          {findings.map(({ message, line, column }) => (
            <li key={`${line}:${column}:${message}`}>
              <StatusIndicator type="error">
                Ln {line}, Col {column}: {message}
              </StatusIndicator>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
