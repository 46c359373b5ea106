import * as z from 'zod';
import { type Column, words } from '../content-scripts/pages/aws/words';
import { BUILT_IN_VERSION, type Located, LocatorDocument } from '../src/options/locators';

/** The built-in labels of each field, by their column in `words.ts`. */
const LABELS: Readonly<Record<Located, keyof Column | readonly string[]>> = {
  awsAccountTile: 'awsAccount',
  anotherAccount: 'anotherAccount',
  accountId: 'accountId',
  requireExternalId: 'requireExternalId',
  externalId: 'externalId',
  requireMfa: 'requireMfa',
  policySearch: 'search',
  refreshPolicies: 'refresh',
  nextPage: 'nextPage',
  roleName: 'roleName',
  roleDescription: 'description',
  policyName: 'policyName',
  policyDescription: 'description',
  jsonTab: ['JSON'],
  next: 'next',
  createRole: 'createRole',
  createPolicy: 'createPolicy',
  trustTab: 'trustTab',
  editTrust: 'editTrust',
  updateTrust: 'updateTrust',
};

/**
 * The built-in labels as a pack to begin one with. What commits is not in it: a pack adds to that list and takes nothing from it. The other
 * ways are patterns and places, which a pack does not have.
 */
export const builtInPack = (): z.infer<typeof LocatorDocument> => ({
  rolebridge: 'locators',
  version: BUILT_IN_VERSION + 1,
  fields: Object.fromEntries(
    Object.entries(LABELS).map(([field, from]) => [
      field,
      { labels: typeof from === 'string' ? words(from) : [...from] },
    ]),
  ),
});

/** The JSON Schema of a pack, as the text of its file. */
export function schemaText(): string {
  const schema = z.toJSONSchema(LocatorDocument, { io: 'input' });
  return `${JSON.stringify({ title: 'Rolebridge locator pack', ...schema }, null, 2)}\n`;
}
