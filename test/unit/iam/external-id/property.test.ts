import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callerOf, mayAssume } from '../../../../practice/iam/may';
import {
  acceptBoth,
  type Edit,
  removeExternalId,
  replaceExternalId,
} from '../../../../src/iam/external-id/edit';
import { findExternalIds } from '../../../../src/iam/external-id/places';
import { applySplice } from '../../../../src/iam/policy/exact-splice';
import type { Result } from '../../../../src/iam/result';
import { type Generated, newIds, trustPolicies, VENDOR } from '../generated-trust-policies';
import { inverse } from './inverse';

const DOCUMENTS = 10_000;
const JUDGED = 500;
const ROLE = 'arn:aws:iam::123456789012:role/logzio-logs';

const made = (result: Result<Edit>): Edit => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const put = (text: string, [start, end]: readonly [number, number], by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** Undoing and doing again, from the splice alone. */
function expectUndo(text: string, { document, splice }: Edit): void {
  expect(applySplice(document, inverse(splice))).toEqual({ ok: true, value: text });
  expect(applySplice(text, splice)).toEqual({ ok: true, value: document });
}

function expectFound({ text, value: [offset, end], from, several }: Generated): void {
  const found = findExternalIds(text, VENDOR);
  const editable = found.ok ? found.value.filter((one) => one.editable) : [];
  expect(editable.filter((one) => one.value === from)).toMatchObject([{ offset, length: end - offset }]);
  expect(editable.length > 1).toBe(several);
  const [target] = editable.filter((one) => one.value === from);
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  expect([target?.line, target?.column]).toEqual([lines.length, (lines.at(-1) ?? '').length + 1]);
}

function expectReplaced({ text, value, from, several }: Generated, to: string): void {
  const edit = made(replaceExternalId(text, { account: VENDOR, from, to }));
  expect(edit.document).toBe(put(text, value, JSON.stringify(to)));
  expectUndo(text, edit);
  const unsaid = replaceExternalId(text, { account: VENDOR, to });
  if (several) expect(unsaid).toMatchObject({ ok: false, problem: { code: 'ambiguous' } });
  else expect(made(unsaid).document).toBe(edit.document);
}

/** The key's whole value in a document whose other bytes are the same as in the generated one. */
function heldIn({ text, holder: [start, end] }: Generated, document: string): unknown {
  const rest = text.length - end;
  expect(document.slice(0, start)).toBe(text.slice(0, start));
  expect(document.slice(document.length - rest)).toBe(text.slice(end));
  return JSON.parse(document.slice(start, document.length - rest));
}

function expectBoth(policy: Generated, to: string): void {
  const { text, from, holder, listed } = policy;
  const before: unknown = JSON.parse(text.slice(...holder));
  const list: unknown[] = Array.isArray(before) ? before : [before];
  const edit = made(acceptBoth(text, { account: VENDOR, from, to }));
  expect(heldIn(policy, edit.document)).toEqual(list.flatMap((one) => (one === from ? [from, to] : [one])));
  expectUndo(text, edit);

  const removed = made(removeExternalId(edit.document, { account: VENDOR, from }));
  const left = list.map((one) => (one === from ? to : one));
  expect(heldIn(policy, removed.document)).toEqual(left.length === 1 ? to : left);
  expectUndo(edit.document, removed);
  // Back again: the old bytes, except for a list of one, which becomes a value by itself.
  const back = made(removeExternalId(edit.document, { account: VENDOR, from: to })).document;
  if (listed !== 1) expect(back).toBe(text);
  if (listed === undefined)
    expect(removed.document).toBe(made(replaceExternalId(text, { account: VENDOR, from, to })).document);
}

describe('the exact edit of sts:ExternalId, on generated trust policies', () => {
  it(`changes the meant value and nothing else in ${DOCUMENTS.toLocaleString('en')} documents`, () => {
    let documents = 0;
    const start = performance.now();
    fc.assert(
      fc.property(trustPolicies, newIds, (policy, to) => {
        documents += 1;
        expectFound(policy);
        expectReplaced(policy, to);
        expectBoth(policy, to);
      }),
      { numRuns: DOCUMENTS },
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `Figure: external ID replaced, accepted beside, removed and undone in ${documents} generated trust policies, 0 stray changes (${seconds} s)`,
    );
  }, 180_000);

  it('leaves who may assume the role as it was, but for the external ID', async () => {
    let judged = 0;
    let letIn = 0;
    const may = async (text: string, id: string | undefined): Promise<boolean[]> =>
      Promise.all(
        [VENDOR, '464622532012', '999988887777'].map((account) =>
          mayAssume(text, ROLE, callerOf(account), id),
        ),
      );
    await fc.assert(
      fc.asyncProperty(trustPolicies, newIds, async ({ text, from }, to) => {
        const asked = { account: VENDOR, from, to };
        const replaced = made(replaceExternalId(text, asked)).document;
        const both = made(acceptBoth(text, asked)).document;
        const before = await may(text, from);
        const [vendor] = before;
        judged += 1;
        letIn += vendor ? 1 : 0;
        expect((await may(replaced, to))[0]).toBe(vendor);
        expect((await may(both, to))[0]).toBe(vendor);
        expect(await may(both, from)).toEqual(before);
        for (const other of [undefined, 'somebody-elses', 'other-vendor-id', 'bad-id']) {
          const expected = await may(text, other);
          for (const after of [replaced, both]) expect(await may(after, other)).toEqual(expected);
        }
      }),
      { numRuns: JUDGED },
    );
    expect(letIn).toBeGreaterThan(judged / 2);
    console.log(
      `Figure: an independent engine agrees on who may assume the role before and after, ${judged} trust policies, ${letIn} of them letting the old ID in`,
    );
  }, 180_000);
});
