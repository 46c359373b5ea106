import type { JSX } from 'preact';

/** What has to be said before going on; nothing where there is nothing to say. */
export function Warnings({ sentences }: { sentences: string[] }): JSX.Element | null {
  if (sentences.length === 0) return null;
  return (
    <div class="warnings">
      {sentences.map((sentence) => (
        <p key={sentence}>
          <strong>Note:</strong> {sentence}
        </p>
      ))}
    </div>
  );
}
