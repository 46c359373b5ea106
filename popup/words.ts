import type { Origin } from '../src/connector/known';

/** How long ago, in words; `at` and `now` in ms since 1970. Older than a day: the date. */
function since(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return `on ${new Date(at).toISOString().slice(0, 10)}`;
}

/** Where a value comes from, as the line under its box. */
export function originSentence({ kind, where, at }: Origin, now: number): string {
  const when = at === undefined ? '' : `, ${since(at, now)}`;
  switch (kind) {
    case 'captured':
      return `Captured${where ? ` from ${where}` : ''}${when}`;
    case 'pasted':
      return `Pasted${when}`;
    case 'typed':
      return `Typed${when}`;
    case 'aws':
      return `Seen in AWS${when}`;
    case 'imported':
      return `Imported${where ? ` from ${where}` : ''}${when}`;
    case 'published':
      return 'Published by Logz.io';
    case 'shared':
      return 'The new role of this Logz.io account';
    case 'suggested':
      return 'Suggested from the S3 bucket name';
    case 'assembled':
      return `Put together from role name and account${when}; not yet read on the role’s page`;
  }
}
