import { render } from 'preact';
import { afterAll, afterEach, beforeEach } from 'vitest';

/** Where a test draws the popup; a new one for each. */
export let root: HTMLElement;

/** Called once by a file of tests that draw. */
export function drawing(): void {
  beforeEach(() => {
    Element.prototype.scrollIntoView = () => undefined; // jsdom lays nothing out
    root = document.body.appendChild(document.createElement('div'));
  });

  // Preact runs effects up to 100 ms after drawing; by then the file's window would be gone.
  afterAll(() => new Promise((done) => setTimeout(done, 150)));

  afterEach(() => {
    render(null, root);
    root.remove();
  });
}
