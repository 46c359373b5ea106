// @vitest-environment jsdom
import fc from 'fast-check';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { createModel } from '../../../popup/model';
import {
  type Box,
  CELL,
  cells,
  cutMiddle,
  type Drawing,
  few,
  type Text,
} from '../../../popup/pictures/drawing';
import { drawGrant, type Grant } from '../../../popup/pictures/grant';
import { drawMigration } from '../../../popup/pictures/migration';
import { MigrationPicture } from '../../../popup/pictures/migration-picture';
import { WhoGetsWhat } from '../../../popup/pictures/who-gets-what';
import { type MapConfiguration, type MapRole, mapOf } from '../../../src/journeys/migrate/map';
import { capturedForm, EXTERNAL_ID, VENDOR } from '../connector/sample';
import { fakeClient } from './fake-client';
import { drawing, root } from './stage';

drawing();

const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('acme-logs', '日本語のバケット名日本語のバケット名', 'x'.repeat(1_000), ''),
);
const width = fc.integer({ min: 240, max: 520 });
const grant: fc.Arbitrary<Grant> = fc.record({
  vendor: name,
  account: fc.constantFrom('406095609952', '1'),
  externalId: name,
  role: fc.option(name, { nil: undefined }),
  bucket: fc.option(name, { nil: undefined }),
  prefix: fc.option(name, { nil: undefined }),
  writes: fc.boolean(),
  wider: fc.array(name, { maxLength: 9 }),
});
const roleIds = fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k');
const map: fc.Arbitrary<{ roles: MapRole[]; configurations: MapConfiguration[] }> = fc.record({
  roles: fc.uniqueArray(fc.record({ id: roleIds, name }), { selector: ({ id }) => id }),
  configurations: fc.array(
    fc.record({ name, role: roleIds, state: fc.constantFrom('old', 'both', 'new', 'unknown') }),
    { maxLength: 400, size: 'max' },
  ),
});

type Area = Pick<Box, 'x' | 'y' | 'width' | 'height'>;
const overlap = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a: Area, b: Area): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
/** What a line of 12 px takes above and below its baseline. */
const areaOf = ({ x, y, width }: Text): Area => ({ x, y: y - 11, width, height: 15 });

/** What is wrong with a drawing. */
function faults({ width, height, boxes, texts, edges }: Drawing): string[] {
  const view = { x: 0, y: 0, width, height };
  const shown = texts.filter(({ text }) => text !== '');
  const areas = shown.map(areaOf);
  const points = edges.flatMap((edge) => edge.points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  const pairs = <T,>(all: readonly T[], wrong: (a: T, b: T) => boolean): boolean =>
    all.some((one, at) => all.slice(at + 1).some((other) => wrong(one, other)));
  const found = {
    'something leaves the picture': [...boxes, ...areas, ...points].some((one) => !within(one, view)),
    'boxes overlap': pairs(boxes, overlap),
    'texts overlap': pairs(areas, overlap),
    'a text leaves its box': areas.some((area) =>
      boxes.some((box) => overlap(area, box) && !within(area, box)),
    ),
    'a text is wider than it says': shown.some((one) => cells(one.text) * CELL > one.width),
  };
  return Object.entries(found).flatMap(([fault, is]) => (is ? [fault] : []));
}

describe('what is drawn', () => {
  it('never overlaps and never leaves the picture: who gets what', () => {
    fc.assert(
      fc.property(grant, width, (one, px) => {
        expect(faults(drawGrant(one, px))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('never overlaps and never leaves the picture: a migration', () => {
    fc.assert(
      fc.property(map, width, ({ roles, configurations }, px) => {
        expect(faults(drawMigration(mapOf(roles, configurations), px))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('stays as high as a screen with thousands of configurations', () => {
    const configurations = Array.from({ length: 5_000 }, (_, at) => ({
      name: `bucket-${at}`,
      role: `r${at % 40}`,
      state: (['old', 'both', 'new', 'unknown'] as const)[at % 4] ?? 'old',
    }));
    const roles = Array.from({ length: 40 }, (_, at) => ({ id: `r${at}`, name: `role-${at}` }));
    expect(drawMigration(mapOf(roles, configurations), 368).height).toBeLessThan(1_000);
  });

  it('cuts a text in the middle and keeps both ends', () => {
    expect(cutMiddle('logzio:aws:extid:k3v9q0w7x2m5t8b1z', 13)).toBe('logzio…5t8b1z');
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 60 }), (text, most) => {
        const cut = cutMiddle(text, most);
        expect(cells(cut)).toBeLessThanOrEqual(Math.max(most, 1));
        const [start = '', end = ''] = cut === text ? [text, ''] : cut.split(/…(?=[^…]*$)/);
        expect(text.startsWith(start) || text.endsWith(end)).toBe(true);
      }),
    );
  });

  it('counts what it leaves out', () => {
    expect(few(['a', 'b', 'c', 'd'], 3)).toEqual(['a', 'b', 'and 2 more']);
    expect(few(['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c']);
  });
});

async function said(picture: Parameters<typeof render>[0]): Promise<string[]> {
  render(picture, root);
  const figure = await vi.waitUntil(() => root.querySelector('figure'));
  expect(figure.getAttribute('aria-label')).toMatch(/\S/);
  expect(figure.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  return [...figure.querySelectorAll('li')].map((one) => one.textContent ?? '');
}

describe('those who do not see a picture', () => {
  it('hear who gets what: of what the judge found what is wider than meant, the worst first', async () => {
    const client = fakeClient(capturedForm());
    const codes = ['resource-all', 'extra-read', 'write-actions'] as const;
    client.now.review.findings = codes.map((code) => ({
      code,
      about: 'rolePolicy',
      weight: 'warning',
      message: code,
    }));
    expect(await said(<WhoGetsWhat view={await client.ask('view')} />)).toEqual([
      `Logz.io, AWS account ${VENDOR}, can use the role with the external ID ${EXTERNAL_ID}.`,
      'The role logzio-acme-logs may list and read acme-logs.',
      'Wider than meant: it also gives writing or deleting and every bucket.',
    ]);
  });

  it('hear how far a migration is', async () => {
    const configurations = [
      ...Array.from({ length: 215 }, (_, at) => ({ name: `b${at}`, role: 'r', state: 'old' as const })),
      { name: 'done', role: 'r', state: 'new' as const },
    ];
    const client = fakeClient();
    client.handlers['migration-map'] = async () => mapOf([{ id: 'r', name: 'acme-role' }], configurations);
    expect(await said(<MigrationPicture client={client} model={createModel(client)} />)).toEqual([
      'acme-role, old ID, 215: b0, b1, b2, b3, and 211 more.',
      'acme-role, new ID, 1: done.',
    ]);
  });
});
