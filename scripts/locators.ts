// The built-in labels of AWS's pages as a locator pack, and what a pack has to look like.
//   npx tsx scripts/locators.ts            prints the pack
//   npx tsx scripts/locators.ts --schema   writes docs/locators.schema.json
import { writeFileSync } from 'node:fs';
import { builtInPack, schemaText } from './locator-pack';
import { ROOT } from './run';

if (process.argv.includes('--schema')) writeFileSync(`${ROOT}docs/locators.schema.json`, schemaText());
else console.log(JSON.stringify(builtInPack(), null, 2));
