import { CONSOLE, POLICY, VALUES } from '../browser/aws-part';
import {
  ACCOUNT_FORM,
  button,
  choose,
  enter,
  entity,
  next,
  options,
  permissions,
  ROW,
  row,
  type Wizard,
  WORK,
} from './drawn';

/** The wizards of today. */
export const TODAYS: readonly Wizard[] = [
  {
    settings: { deepLink: 'ignored' },
    address: `${CONSOLE}#/roles/create`,
    screens: [
      {
        ...entity,
        title: 'Create role · Select trusted entity',
        async reach(page) {
          await choose(page, 'radio', /^AWS account/);
          await choose(page, 'radio', /^Another AWS account/);
          await choose(page, 'checkbox', /^Require external ID/);
        },
        fields: {
          'AWS account': (page) => page.getByRole('radio', { name: /^AWS account/ }),
          'Another AWS account': (page) => page.getByRole('radio', { name: 'Another AWS account' }),
          'Account ID': (page) => page.getByRole('textbox', { name: 'Account ID' }),
          'External ID': (page) => page.getByRole('textbox', { name: 'External ID' }),
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
      {
        ...permissions,
        title: 'Create role · Add permissions',
        async reach(page) {
          await enter(page, /Account ID$/, VALUES.accountId);
          await enter(page, /External ID$/, VALUES.externalId);
          await next(page, 'Next');
          await page.locator('main').getByPlaceholder('Search').fill(VALUES.policyName);
          await row(page).waitFor();
        },
        fields: {
          'Search for a policy': (page) => page.locator('main').getByPlaceholder('Search'),
          [ROW]: row,
          Refresh: button('Refresh'),
          'Next page': (page) =>
            page.locator('[class*=awsui_pagination] li:last-child button, [class*=pagination] button').last(),
          Next: button('Next'),
        },
        leaves: 'Next',
      },
      {
        page: 'create-role',
        title: 'Create role · Name, review, and create',
        async reach(page) {
          await next(page, 'Next');
          await page.getByRole('textbox', { name: 'Role name' }).waitFor();
        },
        fields: {
          'Role name': (page) => page.getByRole('textbox', { name: 'Role name' }),
          Description: (page) => page.getByRole('textbox', { name: /^Description/ }),
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
    settings: { editor: 'textarea' },
    address: `${CONSOLE}#/policies/create`,
    screens: [
      {
        page: 'create-policy',
        title: 'Create policy · Specify permissions',
        async reach(page) {
          await button('JSON')(page).first().click();
          await page.locator('textarea').first().waitFor();
        },
        fields: {
          JSON: (page) => button('JSON')(page).first(),
          'Role policy': (page) => page.locator('textarea').first(),
          Next: button('Next'),
        },
        texts: { 'Role policy': POLICY },
        brings: [{ by: 'JSON', fields: ['Role policy'] }],
        leaves: 'Next',
        work: WORK,
      },
      {
        page: 'create-policy',
        title: 'Create policy · Review and create',
        async reach(page) {
          await page.locator('textarea').first().fill(POLICY);
          await next(page, 'Next');
          await page.getByRole('textbox', { name: 'Policy name' }).waitFor();
        },
        fields: {
          'Policy name': (page) => page.getByRole('textbox', { name: 'Policy name' }),
          Description: (page) => page.getByRole('textbox', { name: /^Description/ }),
          'Create policy': button('Create policy'),
        },
        texts: { 'Policy name': VALUES.policyName, Description: WORK.description },
        brings: [],
        leaves: 'Create policy',
        work: WORK,
      },
    ],
  },
];
