/** @returns the day, as it stands in a file's name */
export const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Gives the person a file. @param type its media type */
export function download(name: string, text: string, type = 'text/plain'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
