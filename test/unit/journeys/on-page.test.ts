import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectorOf } from '../../../src/connector/current';
import { createdPolicy, createdRole } from '../../../src/connector/held';
import { effective } from '../../../src/connector/known';
import type { State } from '../../../src/connector/schema';
import { TRUST_EDITS, type TrustEdit } from '../../../src/connector/trust-said';
import { CONSOLE_PAGES } from '../../../src/iam/console-url';
import { stepsOf } from '../../../src/journeys';
import { type OnPage, OPENABLE, onPage } from '../../../src/journeys/on-page';
import { ACTION_LABELS } from '../../../src/words/actions';
import { CARD } from '../../../src/words/card';
import { hintWords } from '../../../src/words/hints';
import { fetcher, migrating } from '../connector/inventory/sample';
import { capturedForm } from '../connector/sample';
import { anyState } from './any-state';

const shown = (
  state: State,
  page: OnPage['page'],
  wanted?: OnPage['wanted'],
  edit?: TrustEdit,
): ReturnType<typeof onPage> => {
  const one = connectorOf(state);
  return onPage({
    page,
    steps: stepsOf(state, {}),
    policyCreated: createdPolicy(one) !== undefined,
    roleCreated: createdRole(one) !== undefined,
    hasArn: effective(state).roleArn !== undefined,
    wanted,
    edit,
  });
};

const NAMES = new Set([...Object.values(ACTION_LABELS), ...Object.values(CARD.buttons)]);
const oneOf = <T>(all: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...all), { nil: undefined });
/** Of names that begin alike only the longest counts; one of small words is none that a sentence presses. */
const namedIn = (sentence: string): string[] =>
  [...NAMES].filter((name) => name.includes(' ') && sentence.includes(name));

describe('what a card says on a page of AWS', () => {
  it('names no button that does not stand in it: every step, every page', () => {
    const codes = new Set<string>();
    fc.assert(
      fc.property(anyState, oneOf(OPENABLE), oneOf(TRUST_EDITS), (state, wanted, edit) => {
        for (const page of CONSOLE_PAGES) {
          const { next, hint } = shown(state, page, wanted, edit);
          const buttons: string[] = [...next, ...(edit ? [edit] : [])].map((one) => CARD.buttons[one]);
          if (!hint) continue;
          codes.add(hint.code);
          expect(namedIn(hintWords(hint)).filter((name) => !buttons.includes(name))).toEqual([]);
        }
      }),
    );
    expect([...codes].sort(), 'every sentence was met').toEqual(['edit', 'in-logzio', 'press', 'read-here']);
  });

  it('leads to the next page from a list, whichever list it is', () => {
    for (const page of ['roles', 'policies'] as const)
      expect(shown(capturedForm(), page)).toEqual({
        next: ['create-policy'],
        hint: { code: 'press', values: { button: 'create-policy', instead: false } },
      });
    expect(shown(capturedForm(), 'policies', 'create-policy').hint).toEqual({
      code: 'press',
      values: { button: 'create-policy', instead: true },
    });
  });

  it('says first what its first button does where that edits the role, whatever is due in Logz.io', () => {
    const state = migrating([fetcher('a')]);
    expect(shown(state, 'role').hint).toMatchObject({ code: 'press', values: { button: 'return' } });
    expect(shown(state, 'role', undefined, 'accept-both').hint).toEqual({
      code: 'edit',
      values: { edit: 'accept-both' },
    });
  });

  it('sends to Logz.io by its button where there is an ARN to return, else by the toolbar', () => {
    const state = migrating([fetcher('a')]);
    expect(shown(state, 'roles')).toMatchObject({
      next: ['return', 'role'],
      hint: { code: 'press', values: { button: 'return' } },
    });
    expect(shown(migrating([fetcher('a', { roleArn: undefined })]), 'roles')).toEqual({
      next: [],
      hint: { code: 'in-logzio' },
    });
  });
});
