import { controls } from '../../form/controls';
import { locate } from '../../form/locate';
import { nameOf } from '../../form/name';
import { choice, sameDigits, text } from '../jobs';
import type { Page } from '../page';
import { watchCommit } from './creation';
import { FIELDS } from './fields';
import { onPermissionsPage, policyTicked } from './policy-table';
import { addTags } from './tags';

const onEntityPage = (): boolean =>
  locate(FIELDS.awsAccountTile) !== undefined || locate(FIELDS.anotherAccount) !== undefined;

/** Create role (`#/roles/create`): who may use it, what it may do, its name. The legacy wizard has a page of tags in between. */
export const createRole: Page = {
  title: 'Create role',
  screens: [
    {
      title: 'Name, review, and create',
      here: () => locate(FIELDS.roleName) !== undefined && !onEntityPage(),
      needs: ['roleName'],
      jobs: (work) => [
        text(FIELDS.roleName, work.values.roleName ?? ''),
        text(FIELDS.roleDescription, work.description),
      ],
      commit: FIELDS.createRole,
    },
    {
      title: 'Select trusted entity',
      here: onEntityPage,
      needs: ['accountId', 'externalId'],
      jobs: ({ values }) => [
        // The legacy page offers "Another AWS account" at once: there is no tile for accounts in general.
        choice(FIELDS.awsAccountTile, true, {
          absent: locate(FIELDS.anotherAccount) !== undefined,
          proof: FIELDS.anotherAccount,
        }),
        choice(FIELDS.anotherAccount, true, { proof: FIELDS.accountId }),
        text(FIELDS.accountId, values.accountId ?? '', { same: sameDigits }),
        choice(FIELDS.requireExternalId, true),
        text(FIELDS.externalId, values.externalId ?? ''),
        // A third party can't show an MFA device.
        choice(FIELDS.requireMfa, false, { absent: true }),
      ],
      filled: ({ values }, { account, partition }) => ({
        trustFilled: {
          accountId: values.accountId ?? '',
          externalId: values.externalId ?? '',
          partition,
          at: Date.now(),
          account,
        },
      }),
      lost: () => ({ trustFilled: null }),
    },
    {
      title: 'Add permissions',
      here: onPermissionsPage,
      needs: ['policyName'],
      waitsFor: ({ facts, values }) =>
        facts.policyCreated
          ? undefined
          : { code: 'waiting-for-policy', values: { name: values.policyName ?? '' } },
      jobs: ({ facts, values }) => [
        policyTicked(facts.policyCreated?.name ?? values.policyName ?? '', facts.policyCreated !== undefined),
      ],
      filled: ({ facts, values }) => ({
        policyTicked: { name: facts.policyCreated?.name ?? values.policyName ?? '', at: Date.now() },
      }),
      lost: () => ({ policyTicked: null }),
    },
    addTags,
  ],
  watch(visit) {
    const look = watchCommit(visit, 'roleCreated', FIELDS.roleName);
    return () => {
      // `This account (123456789012)` says who acts here; the header was drawn before, maybe for another session.
      const acting = /\((\d{12})\)/.exec(controls('radio').map(nameOf).join())?.[1];
      if (acting) visit.session.account = acting;
      look();
    };
  },
};
