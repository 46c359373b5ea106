import { CONSOLE, POLICY, VALUES } from '../browser/aws-part';
import {
  ACCOUNT_FORM,
  button,
  choose,
  entity,
  next,
  options,
  permissions,
  ROW,
  row,
  type Wizard,
  WORK,
} from './drawn';

/** The wizards of 2022 and of 2017–21. */
export const OLDER: readonly Wizard[] = [
  {
    settings: { generation: 'mixed', look: '2024', deepLink: 'ignored' },
    address: `${CONSOLE}#/roles/create`,
    screens: [
      {
        ...entity,
        title: '2022 · Create role · Select trusted entity',
        async reach(page) {
          await choose(page, 'radio', /^AWS account/);
          await choose(page, 'radio', /^Another AWS account/);
          await choose(page, 'checkbox', /^Require external ID/);
        },
        fields: {
          'AWS account': (page) => page.getByRole('radio', { name: /^AWS account/ }),
          'Another AWS account': (page) => page.getByRole('radio', { name: 'Another AWS account' }),
          'Account ID': (page) => page.locator('awsui-input input').first(),
          'External ID': (page) => page.locator('awsui-input input').last(),
          ...options,
          Next: button('Next'),
        },
        brings: [
          { by: 'Another AWS account', fields: ['Account ID'] },
          { by: 'Require external ID', fields: ['External ID'] },
          { by: 'AWS account', fields: ACCOUNT_FORM },
        ],
        leaves: 'Next',
      },
    ],
  },
  {
    settings: { generation: 'legacy', look: '2024', deepLink: 'ignored' },
    address: `${CONSOLE}#/roles/create`,
    screens: [
      {
        ...entity,
        title: '2017–21 · Create role · Select type of trusted entity',
        async reach(page) {
          await page.getByText('Another AWS account', { exact: true }).click();
          await choose(page, 'checkbox', /^Require external ID/);
        },
        fields: {
          'Another AWS account': (page) => page.locator('a.tile', { hasText: 'Another AWS account' }),
          'Account ID': (page) => page.locator('awsui-textfield input').first(),
          'External ID': (page) => page.locator('awsui-textfield input').last(),
          ...options,
          'Next: Permissions': button('Next: Permissions'),
        },
        brings: [
          { by: 'Require external ID', fields: ['External ID'] },
          {
            by: 'Another AWS account',
            fields: ACCOUNT_FORM.filter((name) => name !== 'Another AWS account'),
          },
        ],
        leaves: 'Next: Permissions',
      },
      {
        ...permissions,
        title: '2017–21 · Create role · Attach permissions policies',
        async reach(page) {
          await page.locator('awsui-textfield input').first().fill(VALUES.accountId);
          await page.locator('awsui-textfield input').last().fill(VALUES.externalId);
          await next(page, 'Next: Permissions');
          await row(page).waitFor();
        },
        fields: {
          'Search for a policy': (page) => page.getByPlaceholder('Search').last(),
          [ROW]: row,
          'Next: Tags': button('Next: Tags'),
        },
        leaves: 'Next: Tags',
      },
      {
        page: 'create-role',
        title: '2017–21 · Create role · Review',
        async reach(page) {
          for (const on of ['Next: Tags', 'Next: Review']) await next(page, on);
          await page.locator('awsui-textfield input').waitFor();
        },
        fields: {
          'Role name': (page) => page.locator('awsui-textfield input'),
          Description: (page) => page.locator('awsui-textarea textarea'),
          'Create role': button('Create role'),
        },
        texts: { 'Role name': VALUES.roleName, Description: WORK.description },
        brings: [],
        leaves: 'Create role',
        work: WORK,
      },
    ],
  },
  {
    settings: { generation: 'legacy', look: '2024', editor: 'textarea' },
    address: `${CONSOLE}#/policies/create`,
    screens: [
      {
        page: 'create-policy',
        title: '2017–21 · Create policy · edit',
        async reach(page) {
          await page.getByText('JSON', { exact: true }).click();
          await page.locator('textarea').first().waitFor();
        },
        fields: {
          JSON: (page) => page.locator('a', { hasText: /^JSON$/ }),
          'Role policy': (page) => page.locator('textarea').first(),
          'Review policy': button('Review policy'),
        },
        texts: { 'Role policy': POLICY },
        brings: [{ by: 'JSON', fields: ['Role policy'] }],
        leaves: 'Review policy',
        work: WORK,
      },
    ],
  },
];
