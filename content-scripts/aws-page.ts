import type { ConsoleRoute } from '../src/iam/console-url';
import { guide } from './guide';
import { PAGES } from './pages/aws';
import * as filling from './pages/aws/run';
import { register } from './shared';

/** Second part, put in by the background on a page that has something to do: the page handlers and the card. */
const pageAt = ({ page }: ConsoleRoute) => (page === 'trust-policy' ? PAGES.other : PAGES[page]);

register('pages', (route, signal) => guide(route, pageAt(route), signal, filling));
