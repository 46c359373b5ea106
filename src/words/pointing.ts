/** What is said where the person shows a field that was not found: in the card on AWS's pages, in the popup on Logz.io's. */

export const SHOW_FIELD = 'Show me the field';

export const POINT =
  'Show {field} on the page: click it, or go there with Tab and press Enter. Escape: it is not here. Rolebridge remembers it for this page; the options take it back.';

export const POINT_COMMITS =
  'That button commits: Rolebridge never presses it. Show {field}, or press Escape.';
