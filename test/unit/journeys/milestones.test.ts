import { describe, expect, it } from 'vitest';
import { emptyState, JOURNEYS } from '../../../src/connector/schema';
import { stepsOf } from '../../../src/journeys';
import { milestonesOf } from '../../../src/journeys/milestones';
import { nextAction } from '../../../src/journeys/next-action';
import { fetcher, migrating } from '../connector/inventory/sample';
import { capturedForm } from '../connector/sample';

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
    expect(nextAction(steps, 'logzio', { page: list, isEmpty: true })).toBe('capture');
    expect(nextAction(steps, 'logzio', { page: list })).toBe('capture-and-open');
    expect(nextAction(steps, 'logzio', { page: { forms: 1, listed: 3 }, isEmpty: true })).toBe(
      'capture-and-open',
    );
    expect(nextAction([], 'logzio', { page: { forms: 1, listed: 0 } }), 'the next bucket').toBe(
      'capture-and-open',
    );
    expect(nextAction([], 'logzio', { page: list })).toBeUndefined();
    const another = { page: { forms: 1, listed: 0, bucket: 'other' }, bucket: 'acme-logs' };
    expect(nextAction(stepsOf(captured, {}), 'logzio', another)).toBe('capture-and-open');
  });

  it('opens AWS’s page where that is not in front, and is none of ours where it is', () => {
    const steps = stepsOf(begun, {});
    expect(steps.find(({ current }) => current)?.next?.code).toBe('create-policy');
    expect(nextAction(steps, 'logzio')).toBe('open-create-policy');
    expect(nextAction(steps, 'aws')).toBeUndefined();
  });
});
