import type { Locator, Page } from '@playwright/test';
import { press, reveal } from './pages';

/** Where an input was made: counted apart, because the AWS part has a bound of its own. */
export type Place = 'Logz.io' | 'AWS' | 'popup';

export interface Input {
  place: Place;
  what: string;
  /** Characters typed; 0 for a click. */
  typed: number;
}

/**
 * A person at the two sites, with every input counted as the contract counts: one click, text selection, key chord,
 * copy, paste, typed text of any length, or change of tab by the person.
 * Clicks are real pointer events (trusted), made only when the target is there, enabled and in reach.
 */
export class Person {
  readonly inputs: Input[] = [];

  /** @param say is told each input as it is made */
  constructor(readonly say: (input: Input, count: number) => void = () => undefined) {}

  async click(target: Locator, what: string): Promise<void> {
    const place = placeOf(target.page());
    for (const what of await reveal(target)) this.#count({ place, what, typed: 0 });
    await press(target);
    this.#count({ place, what, typed: 0 });
  }

  /** Types into the element that has the focus, as somebody does who found the cursor already standing there. */
  async type(page: Page, text: string, what: string): Promise<void> {
    await page.keyboard.type(text);
    this.#count({ place: placeOf(page), what, typed: text.length });
  }

  /** Goes to a text box and types: two inputs. */
  async fill(box: Locator, text: string, what: string): Promise<void> {
    await this.click(box, `the box ${what}`);
    await this.type(box.page(), text, what);
  }

  /** The click on the toolbar button; `open` makes the popup appear over the page. */
  async openPopup(over: Page, open: (over: Page) => Promise<Page>): Promise<Page> {
    const popup = await open(over);
    this.#count({ place: placeOf(over), what: 'the Rolebridge button in the toolbar', typed: 0 });
    return popup;
  }

  /** A press in the side panel, which stands open beside the page. */
  async inPanel(
    press: (name: string, over: Page) => Promise<string>,
    name: string,
    over: Page,
  ): Promise<void> {
    await press(name, over);
    this.#count({ place: 'popup', what: name, typed: 0 });
  }

  /** A change of tab that the person makes by hand. */
  async turnTo(page: Page, what: string): Promise<void> {
    await page.bringToFront();
    this.#count({ place: placeOf(page), what, typed: 0 });
  }

  /** Inputs in all, those made on AWS's pages (the card included), and the characters typed there. */
  get totals(): { inputs: number; aws: number; typedOnAws: number } {
    const aws = this.inputs.filter((input) => input.place === 'AWS');
    return {
      inputs: this.inputs.length,
      aws: aws.length,
      typedOnAws: aws.reduce((sum, input) => sum + input.typed, 0),
    };
  }

  #count(input: Input): void {
    this.inputs.push(input);
    this.say(input, this.inputs.length);
  }
}

function placeOf(page: Page): Place {
  const { protocol, hostname } = new URL(page.url());
  if (protocol.endsWith('-extension:')) return 'popup';
  return hostname.endsWith('logz.io') ? 'Logz.io' : 'AWS';
}
