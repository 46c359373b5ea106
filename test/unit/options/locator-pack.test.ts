// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Way } from '../../../content-scripts/form/locate';
import { shared } from '../../../content-scripts/shared';
import { builtInPack, schemaText } from '../../../scripts/locator-pack';
import { LOCATED, readPack } from '../../../src/options/locators';

const SCHEMA = 'docs/locators.schema.json';

/** A control of each kind that a field may be, of this name. */
const CONTROLS = [
  '<input type="text" id="it">',
  '<input type="radio" id="it">',
  '<input type="checkbox" id="it">',
  '<button id="it"></button>',
];

describe('the built-in labels as a pack', () => {
  const pack = builtInPack();
  /** Fields without any way of their own. */
  const fields: Record<string, { label: string; ways: Way[] }> = Object.fromEntries(
    LOCATED.map((name) => [name, { label: name, ways: [] }]),
  );
  beforeAll(async () => {
    Element.prototype.checkVisibility = () => true;
    const read = readPack(JSON.stringify(pack));
    if (!read.ok) throw new Error(read.code);
    Object.assign(globalThis, { rolebridgePack: read.pack });
    Object.assign(shared, { locators: { fields, commits: [] } });
    await import('../../../content-scripts/pack');
  });

  it('are a pack that is taken whole', () => {
    expect(readPack(JSON.stringify(pack))).toMatchObject({ ok: true, dropped: [] });
  });

  it.each(LOCATED)('find %s by each of its labels, with nothing else to find it by', (name) => {
    const labels = pack.fields[name]?.labels ?? [];
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) {
      const found = CONTROLS.some((control) => {
        document.body.innerHTML = `<main>${control}</main>`;
        document.querySelector('#it')?.setAttribute('aria-label', label);
        return fields[name]?.ways.some((way) => way.find().length === 1);
      });
      expect(found, label).toBe(true);
    }
  });

  it('the schema in docs is that of the code', () => {
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
    expect(schema).toEqual(JSON.parse(schemaText()));
    const { properties } = schema;
    expect(Object.keys(properties)).toEqual(['rolebridge', 'version', 'fields', 'commits']);
    expect(properties.fields.propertyNames.enum).toEqual([...LOCATED]);
  });
});
