/** A moment as the console writes it: `September 26, 2026, 10:12 (UTC+00:00)`. */
export function consoleDate(moment: string): string {
  const date = new Date(moment);
  const day = date.toLocaleDateString('en-US', {
    month: 'long',
    day: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `${day}, ${date.toISOString().slice(11, 16)} (UTC+00:00)`;
}
