import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json';
import schema from '../../../public/managed-schema.json';
import { OPTION_FIELDS } from '../../../src/options/fields';
import { COMMAND_WORDS } from '../../../src/words/options';

describe('what an administrator may set', () => {
  it('is what a person may, under the same names, and a locator pack', () => {
    expect(Object.keys(schema.properties)).toEqual([...OPTION_FIELDS, 'locators']);
    expect(manifest.storage.managed_schema).toBe('managed-schema.json');
  });
});

describe('the shortcuts', () => {
  it('have words for the options page', () => {
    expect(Object.keys(manifest.commands)).toEqual(Object.keys(COMMAND_WORDS));
  });
});
