import Button from '@cloudscape-design/components/button';
import Textarea from '@cloudscape-design/components/textarea';
import { type ReactNode, useMemo, useState } from 'react';
import { sizeWithoutWhitespace } from '../../iam/document';
import type { Finding } from '../api';
import { useRebuilt } from '../settling';
import { useConsole } from '../shell/console-context';
import { EditorOverlay } from './editor-overlay';
import { FindingsBar } from './findings-bar';
import { type Cursor, JsonEditor } from './json-editor';
import { lintsOf } from './lint';
import { statementAt, withNewStatement } from './policy-text';
import { StatementPanel } from './statement-panel';

interface PolicyJsonProps {
  label: string;
  text: string;
  /** IAM's limit in characters without white space. */
  limit: number;
  /** Whether how much of it is left is shown: not on the trust policy's page (3.3; S 2026-03). */
  showSize?: boolean;
  findings: readonly Finding[];
  /** At the end of the counters' line. */
  links?: ReactNode;
  onChange(text: string): void;
}

/** The console's JSON editor with what surrounds it: statement panel, status line, counters. */
export function PolicyJson(props: PolicyJsonProps): ReactNode {
  const { label, text, limit, showSize = true, findings, links, onChange } = props;
  const { session } = useConsole();
  const [cursor, setCursor] = useState<Cursor>({ row: 1, column: 1, offset: 0 });
  const [syntaxErrors, setSyntaxErrors] = useState(0);
  const rebuilt = useRebuilt();
  const lints = useMemo(() => lintsOf(text), [text]);
  const { look, editor } = session.settings;
  return (
    <div className={`policy-json look-${look}`}>
      <div className="policy-json-main">
        {editor === 'ace' ? (
          <div className="json-editor-frame">
            <JsonEditor
              key={rebuilt}
              label={label}
              theme={look === '2026' ? 'cloud_editor' : 'dawn'}
              value={text}
              lints={lints}
              onChange={onChange}
              onCursor={setCursor}
              onErrors={setSyntaxErrors}
            />
            {look === '2026' && <EditorOverlay cursor={cursor} />}
          </div>
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
      </div>
      <StatementPanel text={text} statement={statementAt(text, cursor.offset)} onChange={onChange} />
      <div className="policy-json-status">
        {look === '2024' && (
          <span>
            JSON Ln {cursor.row}, Col {cursor.column}
          </span>
        )}
        {showSize && <SizeLeft text={text} limit={limit} />}
      </div>
      <FindingsBar syntaxErrors={syntaxErrors} findings={findings} lints={lints} links={links} />
    </div>
  );
}

function SizeLeft({ text, limit }: { text: string; limit: number }): ReactNode {
  const left = limit - sizeWithoutWhitespace(text);
  return (
    <span className={left < 0 ? 'findings-size findings-over' : 'findings-size'}>
      {left} of {limit} characters remaining
    </span>
  );
}
