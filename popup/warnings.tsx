import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Warning } from '../src/journeys/step';
import { counted } from '../src/words/names';

/** The sentences come right after the first paint: they weigh more than what is painted then, and most of the time there are none. */
const words = signal<((warning: Warning) => string) | undefined>(undefined);
void import('../src/words/warnings').then(({ warningWords }) => {
  words.value = warningWords;
});

interface Props {
  warnings: readonly Warning[];
  /** Takes a role ARN that was seen in another AWS account. */
  takeRole?: (arn: string) => void;
  /** So many are shown; the others are one press away. */
  open?: number;
}

/** What has to be said before going on; nothing where there is nothing to say. Further lines of a sentence are texts under each other. */
export function Warnings({ warnings, takeRole, open = warnings.length }: Props): JSX.Element | null {
  const wordsOf = words.value;
  if (warnings.length === 0 || !wordsOf) return null;
  const draw = (warning: Warning): JSX.Element => {
    const sentence = wordsOf(warning);
    const [first, ...compared] = sentence.split('\n');
    return (
      <p key={sentence}>
        <strong>Note:</strong> {first}
        {compared.length > 0 && <samp class="compared">{compared.join('\n')}</samp>}
        {takeRole && warning.code === 'arn-elsewhere' && !warning.values.given && (
          <button type="button" onClick={() => takeRole(warning.values.arn)}>
            Use this role ARN
          </button>
        )}
      </p>
    );
  };
  const rest = warnings.slice(open);
  const more = open > 0 ? 'more ' : '';
  return (
    <div class="warnings">
      {warnings.slice(0, open).map(draw)}
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, `${more}note`, `${more}notes`)}</summary>
          {rest.map(draw)}
        </details>
      )}
    </div>
  );
}
