import type { Field } from '../../src/connector/schema';
import type { CardButton, CardSaid, CardWords } from '../../src/words/card';

/** What the card's status line says: a code, which decides and which tests look at, and its sentence. */
export interface Status {
  code: string;
  text: string;
}

let words: CardWords;

/** Gives the card its words, before anything is drawn. */
export const speak = (given: CardWords): void => {
  words = given;
};

/** @returns what a button of the card is called */
export const labelOf = (button: CardButton): string => words.buttons[button];

/** @returns what a value of the connector is called */
export const fieldLabel = (field: Field): string => words.fields[field];

/** @returns one thing that the card says by itself, as it is shown; where the background had no words for it (an older copy), its code */
export function statusOf({ code, values }: CardSaid): Status {
  const sentence: string = words.sentences[code] ?? code;
  const given = new Map(Object.entries(values ?? {}));
  return { code, text: sentence.replace(/\{(\w+)\}/g, (_all, name: string) => given.get(name) ?? '') };
}

/** @returns a sentence that the background made, as it is shown */
export const told = (text: string, code = 'told'): Status => ({ code, text });
