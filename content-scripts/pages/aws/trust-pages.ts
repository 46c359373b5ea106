import type { Page } from '../page';
import { role } from './role';
import { trustPolicy } from './trust-policy';
import { watchTrust } from './trust-role';

/** The pages of a role whose trust policy is to be changed: the role's own, with what follows from that, and the editor. */
export const TRUST_PAGES: Record<'role' | 'trust-policy', Page> = {
  role: {
    ...role,
    watch(visit) {
      const arn = role.watch?.(visit);
      const trust = watchTrust(visit);
      return () => {
        trust();
        arn?.();
      };
    },
  },
  'trust-policy': trustPolicy,
};
