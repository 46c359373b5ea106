/** What the toolbar button says of the tab in front. */
export const leftWords = (count: number): string =>
  count === 1 ? '1 press left on this tab' : `${count} presses left on this tab`;
