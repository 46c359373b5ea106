import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteFilled, noteTrust } from '../../../src/connector/notes';
import { emptyState, JOURNEYS } from '../../../src/connector/schema';
import { stepsOf } from '../../../src/journeys';
import { milestonesOf } from '../../../src/journeys/milestones';
import { nextAction } from '../../../src/journeys/next-action';
import { goalWords, whyWords } from '../../../src/words/goals';
import { nextWords } from '../../../src/words/nexts';
import { fetcher, migrating, NEW_ID, ROLE } from '../connector/inventory/sample';
import { capturedForm } from '../connector/sample';
import { anyState } from './any-state';

describe('milestones', () => {
  it.each(JOURNEYS)('are at most six, hold every line once, and one of them is current: %s', (journey) => {
    for (const state of [emptyState(), migrating([fetcher('a'), fetcher('b')])]) {
      const steps = stepsOf({ ...state, journey }, {});
      const milestones = milestonesOf(journey, steps);
      expect(milestones.length).toBeLessThanOrEqual(6);
      expect(milestones.flatMap((one) => one.steps).toSorted(byId)).toEqual([...steps].toSorted(byId));
      expect(milestones.filter(({ current }) => current)).toHaveLength(1);
    }
  });

  it('are done when every line of theirs is', () => {
    const milestones = milestonesOf('connect', stepsOf(capturedForm(), {}));
    expect(milestones.filter(({ done }) => done).map(({ id }) => id)).toEqual(['captured']);
    expect(milestones.find(({ current }) => current)?.id).toBe('policy');
  });
});

const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);

describe('the next action on the tab in front', () => {
  const policyFilled = { text: '{}', account: '123456789012', partition: 'aws', at: Date.now() };
  const captured = capturedForm();
  const begun = {
    ...captured,
    connectors: captured.connectors.map((one) => ({
      ...one,
      facts: { ...one.facts, policyFilled: { ...policyFilled, text: one.values.rolePolicy?.value ?? '' } },
    })),
  };

  it('is the step’s own button', () => {
    expect(nextAction(stepsOf(emptyState(), {}), 'logzio')).toBe('capture-and-open');
    expect(nextAction(stepsOf(captured, {}), 'logzio')).toBe('open-create-policy');
  });

  it('is to capture the list of a page where nothing is held, else the form', () => {
    const steps = stepsOf(emptyState(), {});
    const list = { forms: 0, listed: 3 };
    const connecting = { isConnecting: true, bucket: 'acme-logs' };
    expect(nextAction(steps, 'logzio', { ...connecting, page: list, isEmpty: true })).toBe('capture');
    expect(nextAction(steps, 'logzio', { page: list })).toBe('capture-and-open');
    expect(nextAction(steps, 'logzio', { page: { forms: 1, listed: 3 }, isEmpty: true })).toBe(
      'capture-and-open',
    );
    expect(
      nextAction([], 'logzio', { ...connecting, page: { forms: 1, listed: 0, bucket: '' } }),
      'the next bucket',
    ).toBe('capture-and-open');
    expect(nextAction([], 'logzio', { page: list })).toBeUndefined();
    const newRoles = stepsOf(migrating([], 'migrate-new-roles'), {});
    expect(
      nextAction(newRoles, 'logzio', { page: list, isEmpty: true }),
      'it captures the list as well',
    ).toBe('recreate-and-open');
    const same = { ...connecting, page: { forms: 1, listed: 0, bucket: 'acme-logs' } };
    expect(nextAction([], 'logzio', same), 'a form that stays open').toBeUndefined();
    const another = { ...connecting, page: { forms: 1, listed: 0, bucket: 'other' } };
    expect(nextAction(stepsOf(captured, {}), 'logzio', another)).toBe('capture-and-open');
  });

  it('opens AWS’s page where that is not in front, and is none of ours where it is', () => {
    const steps = stepsOf(begun, {});
    expect(steps.find(({ current }) => current)?.next?.code).toBe('create-policy');
    expect(nextAction(steps, 'logzio')).toBe('open-create-policy');
    expect(nextAction(steps, 'aws')).toBeUndefined();
  });

  it('leads to the site that the step wants, where another page is in front', () => {
    const logzio = stepsOf(emptyState(), {});
    for (const tab of ['aws', 'other'] as const) expect(nextAction(logzio, tab)).toBe('go-to-logzio');
    expect(nextAction(stepsOf(captured, {}), 'other')).toBe('open-create-policy');
    expect(nextAction(stepsOf(begun, {}), 'other')).toBe('open-create-policy');
    const signingIn = (signIn: 'here' | 'elsewhere') => nextAction(stepsOf(captured, { signIn }), 'other');
    expect(signingIn('here')).toBeUndefined();
    expect(signingIn('elsewhere')).toBe('go-to-sign-in');
    for (const journey of ['migrate-same-role', 'migrate-new-roles'] as const)
      expect(nextAction(stepsOf({ ...migrating([fetcher('a')]), journey }, {}), 'other')).toBe(
        'go-to-logzio',
      );
  });

  it('is none of ours where Logz.io’s form stands filled: Save comes next', () => {
    const filled = noteFilled(migrating([fetcher('a')]), 'a', 5);
    const trust = { stored: { externalIds: [NEW_ID], at: 6 } };
    const steps = stepsOf(noteTrust(filled, ROLE, trust), {});
    expect(steps.find(({ current }) => current)?.next?.code).toBe('migrate-save');
    expect(nextAction(steps, 'logzio', { page: { forms: 1, listed: 2 } })).toBeUndefined();
    expect(nextAction(steps, 'logzio', { page: { forms: 0, listed: 2 } })).toBe('fill');
  });
});

describe('what a step is for', () => {
  it('stands at the current line, whatever has come of the configurations, in sentences that are whole', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const { current, goal, next } of stepsOf(state, {})) {
          expect(goal === undefined).toBe(!current);
          if (!goal) continue;
          const said = [goalWords(goal), whyWords(goal), next ? nextWords(next) : ''].join(' ');
          expect(said).not.toMatch(/undefined|null|\[object| {2}/);
          expect(goalWords(goal)).toMatch(/^[A-Z].{8,}[^ ]$/);
        }
      }),
    );
  });
});
