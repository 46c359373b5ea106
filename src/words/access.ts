/** The two sites that the extension works on. */
export type Place = 'logzio' | 'aws';

const PAGES: Record<Place, string> = {
  logzio: 'the pages of the Logz.io app',
  aws: 'the pages of the AWS console',
};

/** What is said while the browser withholds sites from the extension; the button beside it is {@link ALLOW}. */
export const withheldWords = (places: readonly Place[]): string =>
  `The browser does not let Rolebridge act on ${places.map((place) => PAGES[place]).join(' and ')} yet. Press Allow, and it asks you. Nothing is read or filled there until you press a button.`;

export const ALLOW = 'Allow';
