import type { JSX } from 'preact';

/** What has to be said before going on; nothing where there is nothing to say. Further lines of a sentence are texts under each other. */
export function Warnings({ sentences }: { sentences: string[] }): JSX.Element | null {
  if (sentences.length === 0) return null;
  return (
    <div class="warnings">
      {sentences.map((sentence) => {
        const [first, ...compared] = sentence.split('\n');
        return (
          <p key={sentence}>
            <strong>Note:</strong> {first}
            {compared.length > 0 && <samp class="compared">{compared.join('\n')}</samp>}
          </p>
        );
      })}
    </div>
  );
}
