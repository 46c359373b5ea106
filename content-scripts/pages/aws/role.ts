import { findRoleArns } from '../../../src/iam/arn';
import { labelOf } from '../../card/status';
import { pieces } from '../../form/texts';
import type { Page } from '../page';
import { watchTrust } from './trust/role';

/**
 * The role ARN on the role's page. Read by its form and by the role's name in the address, not by its label: labels are translated, and
 * `Instance profile ARN` stands beside it.
 */
function shownRoleArn(name: string): string | undefined {
  const found = pieces()
    .filter((text) => text.includes(':role/'))
    .flatMap(findRoleArns);
  const arns = new Set(found.filter((arn) => arn.name === name).map(({ arn }) => arn));
  return arns.size === 1 ? [...arns][0] : undefined;
}

/** A role's own page (`#/roles/details/NAME`): its ARN, and what its trust policy says. */
export const role: Page = {
  title: 'Role',
  screens: [],
  watch(visit) {
    const { route, work, report, offer } = visit;
    const name = route.roleName ?? '';
    const trust = watchTrust(visit);
    return () => {
      trust();
      const arn = shownRoleArn(name);
      if (!arn || work().facts.roleRead?.arn === arn) return;
      const { facts, values } = work();
      const read = (): void => report({ roleRead: { arn, at: Date.now() } });
      const expected = facts.roleCreated?.name ?? values.roleName;
      if (name === expected) read();
      else offer(labelOf('use-arn'), read);
    };
  },
};
