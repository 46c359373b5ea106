import { guide } from './guide';
import { PAGES } from './pages/aws';
import { register } from './shared';

/** Second part, put in by the background on a page that has something to do: the page handlers and the card. */
register((route, signal) => guide(route, PAGES[route.page], signal));
