// Runs before anything is painted. The extension's own storage answers later; `src/platform/theme.ts` keeps this copy of the choice.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system';
