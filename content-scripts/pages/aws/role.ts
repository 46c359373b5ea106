import type { ConsoleRoute } from '../../../src/iam/console-url';
import type { Session } from '../../../src/platform/messages';
import { labelOf } from '../../card/status';
import { pieces } from '../../form/texts';
import type { Page } from '../page';
import { watchTrust } from './trust/role';

/** Role ARNs within a text; the path as in `src/iam/arn.ts`, which reads all that is pasted and would weigh ten times as much here. */
const ROLE_ARNS = /(?<![\w-])arn:aws[a-z-]*:iam::\d{12}:role\/(?:[\w+=,.@~$&*!^%-]+\/)*[\w+=,.@-]{1,64}/g;

/**
 * The role ARN on the role's page. Read by its form, by the role's name in the address, by the host's partition and the account that is
 * signed in, not by its label: labels are translated, and `Instance profile ARN` stands beside it.
 */
function shownRoleArn({ partition, roleName }: ConsoleRoute, { account = '' }: Session): string | undefined {
  const found = pieces().flatMap((text) => text.match(ROLE_ARNS) ?? []);
  const its = found.filter(
    (arn) => arn.startsWith(`arn:${partition}:iam::${account}`) && arn.endsWith(`/${roleName}`),
  );
  const [arn, other] = new Set(its);
  return other === undefined ? arn : undefined;
}

/** A role's own page (`#/roles/details/NAME`): its ARN, and what its trust policy says. */
export const role: Page = {
  title: 'Role',
  screens: [],
  watch(visit) {
    const { route, session, work, report, offer } = visit;
    const name = route.roleName ?? '';
    const trust = watchTrust(visit);
    return () => {
      trust();
      const arn = shownRoleArn(route, session);
      if (!arn || work().facts.roleRead?.arn === arn) return;
      const { facts, values } = work();
      const read = (): void => report({ roleRead: { arn, at: Date.now() } });
      const expected = facts.roleCreated?.name ?? values.roleName;
      if (name === expected) read();
      else offer(labelOf('use-arn'), read);
    };
  },
};
