import { ACCOUNT, CONSOLE, VALUES } from '../browser/aws-part';
import { FORMS } from '../browser/trust-documents';
import { button, type Wizard, WORK } from './drawn';

const ROLE = `${CONSOLE}#/roles/details/${VALUES.roleName}`;

/** The role that these pages are about. */
const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/${VALUES.roleName}`;

/** A role's own page, of which the ARN is read, and the editor of its trust policy, in which one value is changed. */
export const ROLE_PAGES: readonly Wizard[] = [
  {
    settings: {},
    address: ROLE,
    screens: [
      {
        page: 'role',
        title: 'Role',
        reach: (page) => page.getByText(ROLE_ARN, { exact: true }).waitFor(),
        fields: { 'Role ARN': (page) => page.getByText(ROLE_ARN, { exact: true }) },
        texts: { 'Role ARN': ROLE_ARN },
        brings: [],
        leaves: '',
        work: WORK,
      },
    ],
  },
  {
    settings: { editor: 'textarea' },
    address: `${ROLE}/edit-trust-policy`,
    screens: [
      {
        page: 'trust-policy',
        title: 'Edit trust policy',
        reach: (page) => page.locator('textarea').waitFor(),
        fields: {
          'Trust policy': (page) => page.locator('textarea'),
          'Update policy': button('Update policy'),
        },
        stands: { 'Trust policy': FORMS.StringEquals?.before ?? '' },
        texts: { 'Trust policy': FORMS.StringEquals?.after ?? '' },
        brings: [],
        leaves: 'Update policy',
        work: WORK,
      },
    ],
  },
];
