import { COMMITTING } from './form/press';
import { guide } from './guide';
import { PAGES } from './pages/aws';
import { FIELDS } from './pages/aws/fields';
import { TRUST_FIELDS } from './pages/aws/trust/fields';
import { register, shared } from './shared';

/** Second part, put in by the background on a page that has something to do: the page handlers and the card. */
shared.locators = { fields: { ...FIELDS, ...TRUST_FIELDS }, commits: COMMITTING };
register((route, signal) => guide(route, PAGES[route.page], signal));
