/** Runs only for a click or key of the person: a page may dispatch events at our buttons, which are not trusted. */
export const trusted =
  (run: () => void) =>
  (event: Event): void => {
    if (event.isTrusted) run();
  };
