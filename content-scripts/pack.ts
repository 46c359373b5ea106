import type { FieldPack, Located, LocatorPack } from '../src/platform/messages';
import type { Role } from './form/controls';
import type { Way } from './form/locate';
import { called, matching, named, near } from './form/ways';
import { shared } from './shared';

/** Put into a page of the IAM console behind the second part where there is a locator pack: adds its ways to those that are built in. */

/** Which controls each field may be: the pack says what they are called, never what they are. */
const ROLES: Readonly<Record<Located, Role>> = {
  awsAccountTile: 'radio',
  anotherAccount: 'radio',
  accountId: 'textbox',
  requireExternalId: 'checkbox',
  externalId: 'textbox',
  requireMfa: 'checkbox',
  policySearch: 'textbox',
  refreshPolicies: 'button',
  nextPage: 'button',
  roleName: 'textbox',
  roleDescription: 'textbox',
  policyName: 'textbox',
  policyDescription: 'textbox',
  jsonTab: 'toggle',
  next: 'button',
  createRole: 'button',
  createPolicy: 'button',
  trustTab: 'pressable',
  editTrust: 'pressable',
  updateTrust: 'button',
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function waysOf({ labels = [], names = [], selectors = [] }: FieldPack, role: Role): Way[] {
  return [
    ...(labels.length > 0 ? [named(role, labels), near(role, labels)] : []),
    ...(names.length > 0 ? [called(role, new RegExp(names.map(escaped).join('|'), 'i'))] : []),
    ...selectors.map((selector) => matching(role, selector)),
  ];
}

/** The built-in ways come first: what they find still counts most, and a pack decides where they find nothing. */
function add({ fields, commits }: LocatorPack): void {
  shared.locators?.commits.push(...commits);
  for (const [name, field] of Object.entries(fields)) {
    const role = ROLES[name as Located]; // checked when it was read
    const locator = shared.locators?.fields[name as Located];
    if (locator) (locator.ways as readonly Way[] as Way[]).push(...waysOf(field, role)); // the one place that adds to them
  }
}

const { rolebridgePack } = globalThis as { rolebridgePack?: LocatorPack };
if (rolebridgePack) add(rolebridgePack);
