import { guide } from './guide';
import { TRUST_PAGES } from './pages/aws/trust-pages';
import { register } from './shared';

/**
 * Second part on the pages of a role whose trust policy is to be changed. It stands in for `aws-page.ts` there, so that neither carries what the
 * other is for.
 */
register('trust', (route, signal) =>
  guide(route, route.page === 'trust-policy' ? TRUST_PAGES['trust-policy'] : TRUST_PAGES.role, signal),
);
