/** So many stand in the page at once: thousands of rows would make it slow, and are found by searching. */
export const PAGE = 50;

/** Which part of the list is looked at, and how many rows of the table of roles. */
export interface Wanted {
  search: string;
  from: number;
  roles: number;
}
