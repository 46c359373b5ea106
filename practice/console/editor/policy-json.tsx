import Button from '@cloudscape-design/components/button';
import Textarea from '@cloudscape-design/components/textarea';
import { type ReactNode, useState } from 'react';
import { sizeWithoutWhitespace } from '../../iam/document';
import type { Finding } from '../api';
import { useConsole } from '../shell/console-context';
import { FindingsBar } from './findings-bar';
import { type Cursor, JsonEditor } from './json-editor';
import { statementAt, withNewStatement } from './policy-text';
import { StatementPanel } from './statement-panel';

interface PolicyJsonProps {
  label: string;
  text: string;
  /** IAM's limit in characters without white space. */
  limit: number;
  findings: readonly Finding[];
  onChange(text: string): void;
}

/** The console's JSON editor with what surrounds it: statement panel, status line, counters. */
export function PolicyJson({ label, text, limit, findings, onChange }: PolicyJsonProps): ReactNode {
  const { session } = useConsole();
  const [cursor, setCursor] = useState<Cursor>({ row: 1, column: 1, offset: 0 });
  const [syntaxErrors, setSyntaxErrors] = useState(0);
  return (
    <div className="policy-json">
      <div className="policy-json-main">
        {session.settings.editor === 'ace' ? (
          <JsonEditor
            label={label}
            value={text}
            onChange={onChange}
            onCursor={setCursor}
            onErrors={setSyntaxErrors}
          />
        ) : (
          <Textarea
            value={text}
            rows={18}
            spellcheck={false}
            ariaLabel={label}
            onChange={({ detail }) => onChange(detail.value)}
          />
        )}
        <div className="policy-json-add">
          <Button iconName="add-plus" onClick={() => onChange(withNewStatement(text))}>
            Add new statement
          </Button>
        </div>
        <FindingsBar
          cursor={cursor}
          charactersLeft={limit - sizeWithoutWhitespace(text)}
          limit={limit}
          syntaxErrors={syntaxErrors}
          findings={findings}
        />
      </div>
      <StatementPanel text={text} statement={statementAt(text, cursor.offset)} onChange={onChange} />
    </div>
  );
}
