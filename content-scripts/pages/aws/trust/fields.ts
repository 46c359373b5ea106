import type { Locator } from '../../../form/locate';
import { called, matching, named } from '../../../form/ways';
import { words } from '../words';

const trustTab: Locator = {
  label: 'Trust relationships',
  ways: [
    named('pressable', words('trustTab')),
    called('pressable', /^(.*[-_])?trust([-_]?relationships?)?([-_]tab)?$/i),
    matching('pressable', '[href*="section=trust"]'),
  ],
};

const editTrust: Locator = {
  label: 'Edit trust policy',
  ways: [
    named('pressable', words('editTrust')),
    called('pressable', /edit[-_]?trust|trust[-_]?(policy|relationship)?[-_]?edit/i),
    matching('pressable', '[href*="edit-trust"],[href*="editTrust"]'),
  ],
};

const updateTrust: Locator = {
  label: 'Update policy',
  ways: [
    named('button', words('updateTrust')),
    called('button', /update.?(trust|policy|assume)|submit/i),
    matching('button', '[class*="awsui_variant-primary"]'),
  ],
};

/** Where the way to a role's trust policy is, and the button that saves it: as in `fields.ts`. */
export const TRUST_FIELDS = { trustTab, editTrust, updateTrust } as const;
